import { settleCallBack } from "./call-back.ts";
import { refuse, type Actor, type Command, type Surroundings, type Verdict } from "./command.ts";
import { beginContact } from "./begin-contact.ts";
import { holds, type KnownSlice } from "./known.ts";
import { Ledger } from "./ledger.ts";
import { release } from "./promise.ts";
import { askToRate } from "./rating.ts";
import { afterSolving } from "./ticket-status.ts";

type End = Extract<Command, { type: "end" }>;

/** An agent picks a conversation up: a contact begins. */
export function claim(slice: KnownSlice, actor: Actor, around: Surroundings): Verdict {
  if (actor.kind !== "agent") return refuse("forbidden", "Only an agent takes a conversation.");
  const { conversation } = slice;
  if (conversation.state === "ended") return refuse("wrong-state", "The conversation has ended.");
  const ledger = new Ledger(slice, around);
  if (conversation.state === "active") {
    return conversation.agentId === actor.agentId
      ? ledger.close()
      : refuse("taken", `It is with ${conversation.agentId ?? "somebody else"}.`);
  }
  return beginContact(ledger, conversation, actor.agentId, around).close();
}

/** An agent ends the contact, or the visitor leaves. After a contact the customer is asked how it was. */
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
  const { reason } = command;
  const isSettled = reason === "solved" && conversation.ticket?.kind === "complaint";
  const ledger = new Ledger(slice, around);
  for (const promise of release(slice, around)) ledger.add({ type: "promise.changed", promise });
  settleCallBack(ledger, conversation, "cancelled", around);
  ledger
    .conversation({ state: "ended", waitingSince: null, leftLineAt: null, turnEmail: null, agentId: null })
    .conversation({ endReason: reason, endedAt: now })
    .message(around.newId(), conversation.id, { kind: "system" }, [
      { type: "notice", notice: "ended", reason: isSettled ? "settled" : reason },
    ]);
  if (conversation.ticket && reason === "solved") {
    const agentId = actor.kind === "agent" ? actor.agentId : null;
    ledger.conversation({ ticket: afterSolving(conversation.ticket, agentId, now) });
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
