import type { Command, Decision, Surroundings } from "./command.ts";
import type { KnownSlice } from "./known.ts";
import { Ledger } from "./ledger.ts";
import { askToRate } from "./rating.ts";

type AskFollowUp = Extract<Command, { type: "ask-follow-up" }>;

const DAY_MS = 86_400_000;

/**
 * Some time after amends the customer is asked once whether it is all right now. While people are still talking it waits another
 * day. It reopens nothing.
 */
export function askFollowUp(slice: KnownSlice, command: AskFollowUp, around: Surroundings): Decision {
  const { conversation, contact, isAskedAgain } = slice;
  const { ratingId, contactId } = command;
  const ledger = new Ledger(slice, around);
  if (!contact || contact.endReason === "abusive" || isAskedAgain) return ledger.close();
  const conversationId = conversation.id;
  if (conversation.state === "ended")
    askToRate(ledger, slice, { ratingId, contact, conversationId, occasion: "follow-up" }, around);
  else ledger.followup({ kind: "follow-up", conversationId, contactId, dueAt: around.now + DAY_MS });
  return ledger.close();
}
