import type { Conversation, FeedEvent, Id, Instant, Moment, Seq, SiteState } from "@warmline/protocol";
import { changeOffer } from "../amends/reduce.ts";
import { presentId } from "../chat/present.ts";
import { takeDelta, writingLeft } from "../chat/writing.ts";
import { addMessage, changeMessage, changePromise, markTyping } from "../chat/reduce.ts";
import { keep, without } from "../core/records.ts";
import { changeRating } from "../rating/reduce.ts";
import type { SupportState } from "../state.ts";
import { takeWait } from "../wait-time/reduce.ts";
import { changeFollow, markMet } from "./incidents.ts";
import { isPast } from "./refused.ts";

/** Takes in the next event of the stream and moves on to it. */
export function takeStreamed(state: SupportState, event: FeedEvent): SupportState {
  if (event.seq <= state.seq) return state;
  return moveTo(isNews(state, event) ? change(state, event) : state, event.seq);
}

/**
 * Takes in an event that a receipt brought, perhaps ahead of the stream. The stream’s place stays, so that nothing
 * between is lost; what was changed ahead is remembered, so that the stream changes nothing back.
 */
export function takeReceipt(state: SupportState, event: FeedEvent): SupportState {
  if (event.seq <= state.seq || !isNews(state, event)) return state;
  const next = change(state, event);
  return { ...next, ahead: { ...next.ahead, [keyOf(event)]: event.seq } };
}

/** Moves the stream’s place, also past events this version does not know. */
export function moveTo(state: SupportState, seq: Seq): SupportState {
  if (seq <= state.seq) return state;
  const isPast = Object.values(state.ahead).some((ahead) => ahead <= seq);
  return { ...state, seq, ahead: isPast ? keep(state.ahead, (ahead) => ahead > seq) : state.ahead };
}

/** Takes in what is true for a while. */
export function takeMoment(state: SupportState, moment: Moment, now: Instant): SupportState {
  switch (moment.type) {
    case "typing":
      return markTyping(state, moment, now);
    case "wait":
      return takeWait(state, moment.wait, now);
    case "site":
      return takeSite(state, moment.site);
    case "message-delta":
      return takeDelta(state, moment, now);
    // The desk’s own.
    case "line":
      return state;
  }
}

function isNews(state: SupportState, event: FeedEvent): boolean {
  return event.seq > (state.ahead[keyOf(event)] ?? 0);
}

function keyOf(event: FeedEvent): string {
  switch (event.type) {
    case "visitor.changed":
      return "visitor";
    case "conversation.changed":
      return `conversation ${event.conversation.id}`;
    case "conversation.gone":
      return `conversation ${event.conversationId}`;
    case "contact.changed":
      return `contact ${event.contact.id}`;
    case "message.added":
    case "message.changed":
      return `message ${event.message.id}`;
    case "note.added":
      return `note ${event.note.id}`;
    case "promise.changed":
      return `promise ${event.promise.id}`;
    case "rating.changed":
      return `rating ${event.rating.id}`;
    case "offer.changed":
      return `offer ${event.offer.id}`;
    case "incident.followed":
      return `follow ${event.incidentId}`;
  }
}

function change(state: SupportState, event: FeedEvent): SupportState {
  switch (event.type) {
    case "visitor.changed":
      return { ...state, visitor: event.visitor };
    case "conversation.changed":
      return changeConversation(state, event.conversation);
    case "conversation.gone":
      return dropConversation(state, event.conversationId);
    case "contact.changed":
      return { ...state, contacts: { ...state.contacts, [event.contact.id]: event.contact } };
    case "message.added":
      return addMessage(state, event.message);
    case "message.changed":
      return changeMessage(state, event.message);
    // Notes are the agents’ own and do not come here.
    case "note.added":
      return state;
    case "promise.changed":
      return changePromise(state, event.promise);
    case "rating.changed":
      return changeRating(state, event.rating);
    case "offer.changed":
      return changeOffer(state, event.offer);
    case "incident.followed":
      return changeFollow(state, event.incidentId, event.following);
  }
}

function takeSite(state: SupportState, site: SiteState): SupportState {
  if (state.site !== null && site.version < state.site.version) return state;
  return { ...state, site, incidentMarks: markMet(state.incidentMarks, site.incidents) };
}

/** A chat or ticket that the server knows leaves the outbox: its opening carries the conversation’s id. */
function changeConversation(state: SupportState, conversation: Conversation): SupportState {
  const { id } = conversation;
  const rest = state.outbox.filter((item) => !isPast(item, conversation));
  const next: SupportState = {
    ...state,
    chosen: isMadeTicket(state, conversation) ? id : state.chosen,
    conversations: { ...state.conversations, [id]: conversation },
    outbox: rest.length < state.outbox.length ? rest : state.outbox,
    typing: conversation.state === "ended" ? without(state.typing, id) : state.typing,
  };
  return { ...next, writing: writingLeft(next) };
}

/** Whether an agent makes a ticket of the chat that is talked in: it stays in view. Whoever does so by a form is led on by that. */
function isMadeTicket(state: SupportState, { id, kind }: Conversation): boolean {
  if (kind !== "ticket" || state.conversations[id]?.kind !== "chat" || presentId(state) !== id) return false;
  return !state.outbox.some(({ command }) => command.type === "convert" && command.conversationId === id);
}

function dropConversation(state: SupportState, id: Id): SupportState {
  const isElsewhere = (thing: { conversationId: Id }) => thing.conversationId !== id;
  return {
    ...state,
    conversations: without(state.conversations, id),
    messages: without(state.messages, id),
    typing: without(state.typing, id),
    writing: keep(state.writing, isElsewhere),
    contacts: keep(state.contacts, isElsewhere),
    promises: keep(state.promises, isElsewhere),
    ratings: keep(state.ratings, isElsewhere),
    offers: keep(state.offers, isElsewhere),
  };
}
