import { pickText, type Conversation, type Message } from "@warmline/protocol";
import { unreadEverywhere } from "../chat/conversations.ts";
import { textOf } from "../chat/words.ts";
import type { SupportState } from "../state.ts";
import { turnsBetween } from "../wait-time/turns.ts";
import type { SupportEvent } from "./host-events.ts";
import { incidents } from "./incidents.ts";

/** What happened between two states; `fresh` are the messages that nobody was told of yet. */
export function eventsBetween(before: SupportState, after: SupportState, fresh: readonly Message[]): SupportEvent[] {
  return [
    ...windowEvents(before, after),
    ...begun(before, after),
    ...said(after, fresh),
    ...ended(before, after),
    ...rated(before, after),
    ...claimed(before, after),
    ...stood(before, after),
    ...turnsBetween(before, after).map((turn) => ({ type: "turn-came" as const, ...turn })),
    ...told(before, after),
    ...calls(before, after),
    ...extended(before, after),
    ...unreadEvents(before, after),
  ];
}

function windowEvents(before: SupportState, after: SupportState): SupportEvent[] {
  if (before.window.open === after.window.open) return [];
  return [{ type: after.window.open ? "opened" : "closed" }];
}

/** What was begun here: its opening was on its way before. */
function begun(before: SupportState, after: SupportState): SupportEvent[] {
  if (before.conversations === after.conversations) return [];
  return before.outbox.flatMap(({ id: itemId, command }): SupportEvent[] => {
    const isConversion = command.type === "convert";
    const id = isConversion ? command.conversationId : itemId;
    const conversation = after.conversations[id];
    const known = before.conversations[id];
    const isNew = isConversion ? known?.ticket === null : known === undefined;
    if (conversation === undefined || !isNew) return [];
    if (conversation.ticket !== null) {
      const { reference, category, kind } = conversation.ticket;
      return [{ type: "ticket-sent", conversationId: id, reference, category, kind }];
    }
    return isConversion ? [] : [{ type: "conversation-started", conversationId: id }];
  });
}

function said({ conversations }: SupportState, fresh: readonly Message[]): SupportEvent[] {
  return fresh.flatMap((message): SupportEvent[] => {
    const { author, conversationId, id: messageId, parts, removedAt } = message;
    const text = textOf(message);
    const at = { conversationId, messageId };
    if (removedAt !== null) return [];
    if (author.kind === "agent") return [{ type: "message-received", ...at, agentId: author.agentId, text }];
    // The words of a ticket are told with the ticket.
    if (author.kind === "system" || conversations[conversationId]?.kind === "ticket") return [];
    const files = parts.flatMap((part): SupportEvent[] =>
      part.type === "file" ? [{ type: "file-sent", ...at, fileId: part.fileId, name: part.name }] : [],
    );
    return [{ type: "message-sent", ...at, text }, ...files];
  });
}

/** Only what was known as open can end for the first time: the rest is history. */
function ended(before: SupportState, after: SupportState): SupportEvent[] {
  if (before.contacts === after.contacts) return [];
  return Object.values(after.contacts).flatMap(({ id, conversationId, agentId, endedAt, endReason }): SupportEvent[] =>
    endedAt !== null && before.contacts[id]?.endedAt === null
      ? [{ type: "contact-ended", conversationId, contactId: id, agentId, reason: endReason }]
      : [],
  );
}

function rated(before: SupportState, after: SupportState): SupportEvent[] {
  if (before.ratings === after.ratings) return [];
  return Object.values(after.ratings).flatMap((rating): SupportEvent[] => {
    const { id: ratingId, contactId, conversationId, agentId, occasion, scale, face, remark } = rating;
    const known = before.ratings[ratingId];
    if (known === undefined || known === rating) return [];
    const at = { conversationId, contactId, ratingId, agentId };
    const isSaid = remark !== null && remark.at !== known.remark?.at;
    return [
      ...(known.face === face ? [] : [{ type: "rated" as const, ...at, occasion, scale, face }]),
      ...(isSaid ? [{ type: "remark-left" as const, ...at, reasons: remark.reasons, text: remark.text }] : []),
    ];
  });
}

function claimed(before: SupportState, after: SupportState): SupportEvent[] {
  if (before.offers === after.offers) return [];
  return Object.values(after.offers).flatMap(
    ({ id: offerId, conversationId, agentId, offer, state, code }): SupportEvent[] =>
      before.offers[offerId]?.state === "open" && state === "claimed"
        ? [{ type: "offer-claimed", conversationId, offerId, agentId, offer, code }]
        : [],
  );
}

/** How it stands with tickets that were known. */
function stood(before: SupportState, after: SupportState): SupportEvent[] {
  if (before.conversations === after.conversations) return [];
  return Object.values(after.conversations).flatMap(({ id: conversationId, ticket }): SupportEvent[] => {
    const known = before.conversations[conversationId]?.ticket?.status;
    if (ticket === null || known === undefined || known === ticket.status) return [];
    const { reference, kind, status } = ticket;
    return [{ type: "ticket-status-changed", conversationId, reference, kind, status }];
  });
}

/** What is going on when a page begins is no news. */
function told(before: SupportState, after: SupportState): SupportEvent[] {
  const known = before.site?.incidents;
  if (known === undefined || after.site === before.site) return [];
  return incidents(after).flatMap(({ id: incidentId, severity, phase, title }): SupportEvent[] =>
    known.some((one) => one.id === incidentId && one.phase === phase)
      ? []
      : [{ type: "incident-told", incidentId, severity, phase, title: pickText(title, after.visitor?.locale ?? "en") }],
  );
}

function calls(before: SupportState, after: SupportState): SupportEvent[] {
  if (before.conversations === after.conversations) return [];
  const isNew = ({ id, callBack }: Conversation) =>
    callBack?.state === "asked" &&
    (before.outbox.some((item) => item.id === callBack.id) ||
      (id in before.conversations && before.conversations[id]?.callBack?.id !== callBack.id));
  return Object.values(after.conversations).flatMap((chat): SupportEvent[] =>
    chat.callBack !== null && isNew(chat)
      ? [{ type: "call-back-asked", conversationId: chat.id, from: chat.callBack.from, to: chat.callBack.to }]
      : [],
  );
}

function extended(before: SupportState, after: SupportState): SupportEvent[] {
  if (before.promises === after.promises) return [];
  return Object.values(after.promises).flatMap(
    ({ id: promiseId, conversationId, agentId, dueAt, reason, extendedAt }): SupportEvent[] => {
      const known = before.promises[promiseId];
      return known !== undefined && extendedAt !== null && known.extendedAt !== extendedAt
        ? [{ type: "promise-extended", conversationId, promiseId, agentId, dueAt, reason }]
        : [];
    },
  );
}

function unreadEvents(before: SupportState, after: SupportState): SupportEvent[] {
  const unread = unreadEverywhere(after);
  return unread === unreadEverywhere(before) ? [] : [{ type: "unread-changed", unread }];
}
