import type { Id, Part } from "@warmline/protocol";
import type { Surroundings } from "./command.ts";
import type { KnownSlice } from "./known.ts";
import type { Ledger } from "./ledger.ts";
import { giveTurn, reopen } from "./program.ts";
import { afterWord } from "./ticket-status.ts";

/**
 * A word of the customer: it reopens what had ended, a ticket that was answered is owed an answer anew, and a program that holds the
 * chat has its turn.
 */
export function sayAsCustomer(
  ledger: Ledger,
  { conversation, contact }: Pick<KnownSlice, "conversation" | "contact">,
  { id, parts }: { id: Id; parts: Part[] },
  around: Surroundings,
): Ledger {
  if (conversation.state === "ended") reopen(ledger, { conversation, contact }, around);
  else giveTurn(ledger, conversation, around);
  // In a chat people talk at once: how its ticket stands is said when that is over, or it is a ticket again.
  const ticket = conversation.kind === "ticket" ? conversation.ticket : null;
  if (ticket) ledger.conversation({ ticket: afterWord(ticket, conversation.state === "ended", around) });
  return ledger.message(id, conversation.id, { kind: "visitor" }, parts);
}
