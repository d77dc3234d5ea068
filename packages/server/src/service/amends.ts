import { refuse, type Actor, type Command, type Surroundings, type Verdict } from "./command.ts";
import type { KnownSlice } from "./known.ts";

type Amends = Extract<
  Command,
  { type: "apologise" | "make-offer" | "claim-offer" | "withdraw-offer" | "expire-offer" }
>;

/** What an agent does to make amends, and what becomes of it. */
export function makeAmends(_slice: KnownSlice, _actor: Actor, _command: Amends, _around: Surroundings): Verdict {
  return refuse("wrong-state", "This cannot be done yet.");
}
