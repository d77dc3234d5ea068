import { isInLine, type Conversation, type Name, type TicketForm } from "@warmline/protocol";
import { beginContact } from "./begin-contact.ts";
import { withContactData } from "./contact-data.ts";
import {
  refuse,
  type Actor,
  type Command,
  type Decision,
  type Refusal,
  type Slice,
  type Surroundings,
  type Verdict,
} from "./command.ts";
import { Ledger } from "./ledger.ts";
import { checkFiles } from "./message.ts";
import { mergedSubject, type Subject } from "./merge.ts";
import { takerOf } from "./program.ts";
import { newTicket, repeatedOf, wordsOf } from "./new-ticket.ts";

type Open = Extract<Command, { type: "open" }>;

/** Each of them stands in line. */
export const MOST_CHATS = 5;
const UNSEEN = { delivered: 0, read: 0 };

/** A visitor begins a chat, or leaves a ticket. */
export function open(slice: Slice, actor: Actor, command: Open, around: Surroundings): Verdict {
  if (actor.kind !== "visitor") return refuse("forbidden", "Only a visitor begins a conversation.");
  if (slice.conversation) return refuse("id-reused", "There is a conversation with this id already.");
  const fresh: Conversation = {
    id: command.conversationId,
    visitorId: slice.visitor.id,
    kind: command.open.kind,
    state: "waiting",
    waitingSince: around.now,
    agentId: null,
    contactId: null,
    endReason: null,
    createdAt: around.now,
    endedAt: null,
    marks: { visitor: UNSEEN, agent: UNSEEN },
    category: null,
    urgent: false,
    leftLineAt: null,
    turnEmail: null,
    callBack: null,
    ticket: null,
    given: [],
  };
  if (command.open.kind === "ticket") return openTicket(slice, fresh, command.open, around);
  const { apart = false, category = null } = command.open;
  const known = category === null ? null : around.category(category);
  if (known === undefined) return unknownCategory(category);
  if (apart && slice.openChats >= MOST_CHATS)
    return refuse("wrong-state", `At most ${MOST_CHATS} chats may be open at once.`);
  const about = { category, urgent: known?.emergency ?? false };
  // Two tabs that begin at once mean the same talk: one customer stands in line once.
  if (slice.openChat && !apart) return join(slice, slice.openChat, about, around);
  return begin(slice, { ...fresh, ...about }, around);
}

/** Begins a chat: with the program that takes chats about this, or in line. */
function begin(slice: Slice, chat: Conversation, around: Surroundings): Decision {
  const agentId = takerOf(chat, null, around);
  const ledger = new Ledger({ seq: slice.seq, conversation: chat }, around).conversation({});
  return agentId === null ? ledger.close() : beginContact(ledger, chat, agentId, around).close();
}

function join({ seq, samePlaceTold }: Slice, openChat: Conversation, about: Subject, around: Surroundings): Decision {
  const ledger = new Ledger({ seq, conversation: openChat }, around).join(openChat.id);
  if (openChat.state !== "waiting") return ledger.close();
  const subject = mergedSubject(openChat, about);
  if (subject) ledger.conversation(subject);
  // Who lost the place hears that they are back in line instead.
  if (!samePlaceTold && isInLine(openChat))
    ledger.message(around.newId(), openChat.id, { kind: "system" }, [{ type: "notice", notice: "same-place" }]);
  return ledger.close();
}

function unknownCategory(category: Name | null): Refusal {
  return refuse("invalid-request", `category: this site has no category "${category}"`);
}

function openTicket(slice: Slice, fresh: Conversation, form: TicketForm, around: Surroundings): Verdict {
  const wrong = checkFiles(slice, around);
  if (wrong) return wrong;
  const repeated = repeatedOf(slice, form, around);
  if (repeated) return joinTicket(slice, repeated, around);
  const ticket = newTicket(slice, form, around);
  if ("ok" in ticket) return ticket;
  const ledger = new Ledger(slice, around);
  const known = withContactData(slice.visitor, form, around.now);
  if (known) ledger.add({ type: "visitor.changed", visitor: known });
  return ledger
    .add({ type: "conversation.changed", conversation: { ...fresh, ticket } })
    .message(around.newId(), fresh.id, { kind: "visitor" }, wordsOf(form, slice, around))
    .followup({ kind: "ticket-letter", conversationId: fresh.id })
    .close();
}

/** The same words once more are no second ticket; a file that came with them is not lost. */
function joinTicket({ seq, files }: Slice, first: Conversation, around: Surroundings): Decision {
  // Told whole once more: whoever sent it again learns which ticket it is.
  const ledger = new Ledger({ seq, conversation: first }, around).join(first.id).conversation({});
  if (files.length > 0)
    ledger.message(
      around.newId(),
      first.id,
      { kind: "visitor" },
      files.map(({ part }) => part),
    );
  return ledger.close();
}
