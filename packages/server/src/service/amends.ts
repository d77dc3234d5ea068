import type { Offer, Part } from "@warmline/protocol";
import { refuse, type Actor, type Command, type Decision, type Surroundings, type Verdict } from "./command.ts";
import { holds, type KnownSlice } from "./known.ts";
import { Ledger } from "./ledger.ts";
import { settleByAnswer } from "./promise.ts";
import { afterAnswer } from "./ticket-status.ts";
import { agentsText } from "./words.ts";

type Of<Type extends Command["type"]> = Extract<Command, { type: Type }>;
type Amends = Of<"apologise" | "make-offer" | "claim-offer" | "withdraw-offer" | "expire-offer">;

const DAY_MS = 86_400_000;
const NO_OFFER = refuse("not-found", "There is no such offer.");
const AGENTS = refuse("forbidden", "Only an agent makes amends.");

/** What an agent does to make amends, and what becomes of it. */
export function makeAmends(slice: KnownSlice, actor: Actor, command: Amends, around: Surroundings): Verdict {
  switch (command.type) {
    case "apologise":
      return apologise(slice, actor, command, around);
    case "make-offer":
      return makeOffer(slice, actor, command, around);
    case "claim-offer":
      return claimOffer(slice, actor, around);
    case "withdraw-offer":
      return withdrawOffer(slice, actor, around);
    case "expire-offer":
      return expireOffer(slice, around);
  }
}

/** An agent says what happened, how it was put right, what changes, and sorry. */
function apologise(slice: KnownSlice, actor: Actor, command: Of<"apologise">, around: Surroundings): Verdict {
  if (actor.kind !== "agent") return AGENTS;
  const refusal = holds(slice, actor.agentId);
  if (refusal) return refusal;
  const { apologyId, happened, fixed, changes, sorry } = command;
  const ledger = new Ledger(slice, around);
  say(ledger, slice, { id: apologyId, agentId: actor.agentId, isAnswer: true }, around, [
    { type: "apology", happened, fixed, changes, sorry },
  ]);
  return ledger.close();
}

/** An agent offers something of the site’s guide, which fits how much it hurt. */
function makeOffer(slice: KnownSlice, actor: Actor, command: Of<"make-offer">, around: Surroundings): Verdict {
  if (actor.kind !== "agent") return AGENTS;
  const refusal = holds(slice, actor.agentId);
  if (refusal) return refusal;
  const { offerId, offer: name, severity, text } = command;
  const found = around.amends.offer(name, severity);
  if (!found) return refuse("invalid-request", `offer: the guide has no offer "${name}" for what is ${severity}`);
  const { agentId } = actor;
  const { label, note, days } = found;
  const conversationId = slice.conversation.id;
  const expiresAt = around.now + days * DAY_MS;
  const offer: Offer = {
    ...{ id: offerId, conversationId, agentId, offer: name, severity, label, note },
    ...{ madeAt: around.now, expiresAt, state: "open", settledAt: null, code: null },
  };
  const ledger = new Ledger(slice, around)
    .add({ type: "offer.changed", offer })
    .followup({ kind: "offer-expiry", offerId, conversationId, dueAt: expiresAt });
  say(ledger, slice, { id: offerId, agentId, isAnswer: text !== null }, around, [
    ...(text === null ? [] : [agentsText(text, slice, around)]),
    { type: "offer", offerId },
  ]);
  return ledger.close();
}

/** The customer takes it: once, however often and from wherever it is asked for, and whatever goes on with the conversation. */
function claimOffer(slice: KnownSlice, actor: Actor, around: Surroundings): Verdict {
  if (actor.kind !== "visitor") return refuse("forbidden", "Only the customer takes an offer.");
  const { offer } = slice;
  if (!offer) return NO_OFFER;
  const ledger = new Ledger(slice, around);
  if (offer.state === "claimed") return ledger.close();
  if (offer.state === "withdrawn") return refuse("offer-gone", "The offer was withdrawn.");
  if (offer.state === "expired" || isOver(offer, around)) return refuse("offer-gone", "The offer has expired.");
  return settle(ledger, offer, { state: "claimed", code: around.amends.code() }, around);
}

/** An agent takes an offer back that nobody took: whoever made it, or holds the conversation now. */
function withdrawOffer(slice: KnownSlice, actor: Actor, around: Surroundings): Verdict {
  if (actor.kind !== "agent") return AGENTS;
  const { offer } = slice;
  if (!offer) return NO_OFFER;
  const refusal = holds(slice, actor.agentId);
  if (refusal && offer.agentId !== actor.agentId) return refusal;
  const ledger = new Ledger(slice, around);
  if (offer.state === "withdrawn") return ledger.close();
  if (offer.state === "claimed") return refuse("wrong-state", "The customer has taken it already.");
  if (offer.state === "expired" || isOver(offer, around))
    return refuse("wrong-state", "The offer has expired already.");
  return settle(ledger, offer, { state: "withdrawn" }, around);
}

/** The time of an offer is over and nobody took it: it is said, not hidden. */
function expireOffer(slice: KnownSlice, around: Surroundings): Decision {
  const { offer } = slice;
  const ledger = new Ledger(slice, around);
  if (offer?.state !== "open" || !isOver(offer, around)) return ledger.close();
  return settle(ledger, offer, { state: "expired" }, around);
}

function isOver({ expiresAt }: Offer, { now }: Surroundings): boolean {
  return now >= expiresAt;
}

function settle(ledger: Ledger, offer: Offer, change: Partial<Offer>, { now }: Surroundings): Decision {
  return ledger.add({ type: "offer.changed", offer: { ...offer, ...change, settledAt: now } }).close();
}

/** Says it in the conversation, and has the customer asked some time later whether it is all right. */
function say(
  ledger: Ledger,
  slice: KnownSlice,
  { id, agentId, isAnswer }: { id: string; agentId: string; isAnswer: boolean },
  around: Surroundings,
  parts: Part[],
): void {
  const { conversation } = slice;
  if (isAnswer) for (const promise of settleByAnswer(slice, around)) ledger.add({ type: "promise.changed", promise });
  if (conversation.kind === "ticket" && conversation.ticket) {
    if (isAnswer) ledger.conversation({ ticket: afterAnswer(conversation.ticket, agentId, around.now) });
    ledger.followup({ kind: "answer-letter", conversationId: conversation.id, messageId: id });
  }
  ledger.message(id, conversation.id, { kind: "agent", agentId }, parts);
  const { contactId } = conversation;
  const dueAt = around.now + around.rating.followUpMs;
  if (contactId !== null) ledger.followup({ kind: "follow-up", conversationId: conversation.id, contactId, dueAt });
}
