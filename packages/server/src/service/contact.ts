import type { Ticket } from "@warmline/protocol";
import { settleCallBack } from "./call-back.ts";
import { refuse, type Actor, type Command, type Surroundings, type Verdict } from "./command.ts";
import { beginContact } from "./begin-contact.ts";
import { holds, type KnownSlice } from "./known.ts";
import { Ledger } from "./ledger.ts";
import { release, settleByAnswer } from "./promise.ts";
import { takeOver } from "./program.ts";
import { askToRate } from "./rating.ts";
import { afterAnswer, afterSolving } from "./ticket-status.ts";
import { agentsText } from "./words.ts";

type End = Extract<Command, { type: "end" }>;

/** An agent picks a conversation up, also one that a program holds: a contact begins. */
export function claim(slice: KnownSlice, actor: Actor, around: Surroundings): Verdict {
  if (actor.kind !== "agent") return refuse("forbidden", "Only an agent takes a conversation.");
  const { conversation } = slice;
  if (conversation.state === "ended") return refuse("wrong-state", "The conversation has ended.");
  const ledger = new Ledger(slice, around);
  if (conversation.state === "active") {
    if (conversation.agentId === actor.agentId) return ledger.close();
    const taken = takeOver(ledger, slice, actor.agentId, around);
    return taken?.close() ?? refuse("taken", `It is with ${conversation.agentId ?? "somebody else"}.`);
  }
  return beginContact(ledger, conversation, actor.agentId, around).close();
}

/**
 * An agent ends the contact, with a last word if there is one, or the visitor leaves. After a contact the customer is asked how it
 * was.
 */
export function end(slice: KnownSlice, actor: Actor, command: End, around: Surroundings): Verdict {
  const { conversation, contact } = slice;
  if (conversation.state === "ended") return refuse("wrong-state", "The conversation has ended already.");
  if (actor.kind === "agent") {
    const refusal = holds(slice, actor.agentId);
    if (refusal) return refusal;
  } else if (command.reason !== "left") {
    return refuse("forbidden", "A visitor can only leave.");
  }
  const { now } = around;
  const { reason, heard = Infinity } = command;
  if (slice.talk.some(({ author, seq }) => author.kind === "visitor" && seq > heard))
    return refuse("wrong-state", "The customer has said more.");
  const isSettled = reason === "solved" && conversation.ticket?.kind === "complaint";
  const ledger = new Ledger(slice, around);
  const ticket = lastWords(ledger, slice, actor, command, around);
  settleCallBack(ledger, conversation, "cancelled", around);
  ledger
    .conversation({ state: "ended", waitingSince: null, leftLineAt: null, turnEmail: null, agentId: null })
    .conversation({ endReason: reason, endedAt: now })
    .message(around.newId(), conversation.id, { kind: "system" }, [
      { type: "notice", notice: "ended", reason: isSettled ? "settled" : reason },
    ]);
  if (ticket && reason === "solved") {
    const agentId = actor.kind === "agent" ? actor.agentId : null;
    ledger.conversation({ ticket: afterSolving(ticket, agentId, now) });
  }
  if (conversation.state === "active" && contact) {
    ledger.add({ type: "contact.changed", contact: { ...contact, endedAt: now, endReason: reason } });
    if (reason !== "abusive") {
      const asked = { ratingId: contact.id, contact, conversationId: conversation.id, occasion: "contact" as const };
      askToRate(ledger, slice, asked, around);
    }
  }
  return ledger.close();
}

/** What an agent says at the end is an answer: it keeps a promise. Without it promises no longer bind. The ticket after that. */
function lastWords(
  ledger: Ledger,
  slice: KnownSlice,
  actor: Actor,
  { words }: End,
  around: Surroundings,
): Ticket | null {
  const { conversation } = slice;
  const { id, kind, ticket } = conversation;
  const isAnswer = words !== undefined && actor.kind === "agent";
  for (const promise of isAnswer ? settleByAnswer(slice, around) : release(slice, around))
    ledger.add({ type: "promise.changed", promise });
  if (!isAnswer) return ticket;
  const { messageId, text } = words;
  ledger.message(messageId, id, { kind: "agent", agentId: actor.agentId }, [agentsText(text, slice, around)]);
  if (kind !== "ticket" || !ticket) return ticket;
  const answered = afterAnswer(ticket, actor.agentId, around.now);
  ledger.conversation({ ticket: answered }).followup({ kind: "answer-letter", conversationId: id, messageId });
  return answered;
}
