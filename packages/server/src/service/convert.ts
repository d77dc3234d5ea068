import type { Author, Conversation, Ticket, TicketForm } from "@warmline/protocol";
import { refuse, type Actor, type Command, type Refusal, type Surroundings, type Verdict } from "./command.ts";
import { withContactData } from "./contact-data.ts";
import { holds, type KnownSlice } from "./known.ts";
import { Ledger } from "./ledger.ts";
import { mergedSubject } from "./merge.ts";
import { checkFiles } from "./message.ts";
import { newTicket, wordsOf } from "./new-ticket.ts";
import { MOST_CHATS } from "./open.ts";
import { passOn } from "./pass-on.ts";
import { sayBegun } from "./program.ts";
import { afterWord } from "./ticket-status.ts";

type Convert = Extract<Command, { type: "convert" }>;

/** A chat becomes a ticket, or a ticket a chat: all that was said stays. The customer does it, or the agent who holds it. */
export function convert(slice: KnownSlice, actor: Actor, { to }: Convert, around: Surroundings): Verdict {
  const refusal = mayConvert(slice, actor);
  if (refusal) return refusal;
  const { conversation } = slice;
  const isSame = conversation.kind === to.kind;
  if (to.kind === "chat") return isSame ? new Ledger(slice, around).close() : toChat(slice, around);
  if (isSame) return refuse("wrong-state", "It is a ticket already.");
  return conversation.ticket ? backToTicket(slice, conversation.ticket, around) : toTicket(slice, actor, to, around);
}

function mayConvert(slice: KnownSlice, actor: Actor): Refusal | null {
  if (actor.kind === "system") return refuse("forbidden", "People decide what becomes of it.");
  return actor.kind === "agent" ? holds(slice, actor.agentId) : null;
}

function toChat(slice: KnownSlice, around: Surroundings): Verdict {
  const { conversation } = slice;
  if (conversation.state === "ended") return refuse("wrong-state", "It has ended. Write, and it goes on.");
  if (slice.openChats >= MOST_CHATS) return refuse("wrong-state", `At most ${MOST_CHATS} chats may be open at once.`);
  const category = conversation.ticket?.category ?? null;
  const known = category === null ? undefined : around.category(category);
  const subject = known && mergedSubject(conversation, { category, urgent: known.emergency });
  const place = conversation.state === "waiting" ? { waitingSince: around.now } : {};
  return become(new Ledger(slice, around), slice, "chat", around)
    .conversation({ ...subject, ...place })
    .close();
}

/** What the customer once filled in holds; a promise about a ticket that was a chat meanwhile is made anew. */
function backToTicket(slice: KnownSlice, ticket: Ticket, around: Surroundings): Verdict {
  const { state, agentId } = slice.conversation;
  const isHeld = state === "active" && agentId !== null && !around.program.isRun(agentId);
  const isAnswered = isHeld && ticket.answeredAt !== null;
  return become(toPeople(slice, around), slice, "ticket", around)
    .conversation(outOfLine(slice, around))
    .conversation({ ticket: isAnswered ? ticket : afterWord(ticket, true, around) })
    .close();
}

function toTicket(slice: KnownSlice, actor: Actor, form: TicketForm, around: Surroundings): Verdict {
  const wrong = checkFiles(slice, around);
  if (wrong) return wrong;
  const ticket = newTicket(slice, form, around);
  if ("ok" in ticket) return ticket;
  const { id } = slice.conversation;
  const ledger = toPeople(slice, around);
  const known = withContactData(slice.visitor, form, around.now);
  if (known) ledger.add({ type: "visitor.changed", visitor: known });
  become(ledger, slice, "ticket", around).conversation({ ...outOfLine(slice, around), ticket });
  // What an agent fills in are not the customer’s words.
  const author: Author = actor.kind === "agent" ? actor : { kind: "visitor" };
  return ledger
    .message(around.newId(), id, author, wordsOf(form, slice, around))
    .followup({ kind: "ticket-letter", conversationId: id })
    .close();
}

function become(ledger: Ledger, { conversation }: KnownSlice, kind: "chat" | "ticket", around: Surroundings): Ledger {
  return ledger
    .conversation({ kind })
    .message(around.newId(), conversation.id, { kind: "system" }, [{ type: "notice", notice: "became", kind }]);
}

/** Tickets are for people: a program that holds what becomes one hands it over. */
function toPeople(slice: KnownSlice, around: Surroundings): Ledger {
  const ledger = new Ledger(slice, around);
  const { state, agentId } = slice.conversation;
  if (state !== "active" || agentId === null || !around.program.isRun(agentId)) return ledger;
  sayBegun(ledger, slice, agentId, around.program.saying(slice.conversation.id), around);
  return passOn(ledger, slice, { from: agentId, to: null, why: "asked" }, around);
}

/** A ticket stands in no line: whoever waited or had ended waits for an answer from now on. */
function outOfLine({ conversation }: KnownSlice, { now }: Surroundings): Partial<Conversation> {
  if (conversation.state === "active") return {};
  return { state: "waiting", waitingSince: now, leftLineAt: null, turnEmail: null, endReason: null, endedAt: null };
}
