import { settleCallBack } from "./call-back.ts";
import { refuse, type Actor, type Command, type Surroundings, type Verdict } from "./command.ts";
import { holds, type KnownSlice } from "./known.ts";
import { Ledger } from "./ledger.ts";
import { release } from "./promise.ts";
import { askToRate } from "./rating.ts";

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
  const { agentId } = actor;
  const contactId = around.newId();
  return ledger
    .add({
      type: "contact.changed",
      contact: {
        id: contactId,
        conversationId: conversation.id,
        agentId,
        pickedUpAt: around.now,
        endedAt: null,
        endReason: null,
      },
    })
    .conversation({ state: "active", waitingSince: null, leftLineAt: null, turnEmail: null, agentId, contactId })
    .message(around.newId(), conversation.id, { kind: "system" }, [{ type: "notice", notice: "joined", agentId }])
    .close();
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
  const ledger = new Ledger(slice, around);
  for (const promise of release(slice, around)) ledger.add({ type: "promise.changed", promise });
  settleCallBack(ledger, conversation, "cancelled", around);
  ledger
    .conversation({ state: "ended", waitingSince: null, leftLineAt: null, turnEmail: null, agentId: null })
    .conversation({ endReason: reason, endedAt: now })
    .message(around.newId(), conversation.id, { kind: "system" }, [{ type: "notice", notice: "ended", reason }]);
  if (conversation.ticket) ledger.conversation({ ticket: { ...conversation.ticket, status: "solved" } });
  if (conversation.state === "active" && contact) {
    ledger.add({ type: "contact.changed", contact: { ...contact, endedAt: now, endReason: reason } });
    if (reason !== "abusive") {
      const asked = { ratingId: contact.id, contact, conversationId: conversation.id, occasion: "contact" as const };
      askToRate(ledger, slice, asked, around);
    }
  }
  return ledger.close();
}
