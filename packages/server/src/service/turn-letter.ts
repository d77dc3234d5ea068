import { refuse, type Actor, type Command, type Surroundings, type Verdict } from "./command.ts";
import { withContactData } from "./contact-data.ts";
import type { KnownSlice } from "./known.ts";
import { Ledger } from "./ledger.ts";

type AskTurnLetter = Extract<Command, { type: "ask-turn-letter" }>;

/** A customer in line wants a letter when it is their turn, or no longer. */
export function askTurnLetter(slice: KnownSlice, actor: Actor, command: AskTurnLetter, around: Surroundings): Verdict {
  if (actor.kind !== "visitor") return refuse("forbidden", "Only the customer asks for a letter.");
  const { conversation, visitor } = slice;
  if (conversation.kind !== "chat" || conversation.state !== "waiting")
    return refuse("wrong-state", "A letter can be asked for while a chat waits.");
  const { email } = command;
  const ledger = new Ledger(slice, around);
  if (email === conversation.turnEmail) return ledger.close();
  const known = withContactData(visitor, { email }, around.now);
  if (known) ledger.add({ type: "visitor.changed", visitor: known });
  return ledger.conversation({ turnEmail: email }).close();
}
