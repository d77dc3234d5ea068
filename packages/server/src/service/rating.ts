import { refuse, type Actor, type Command, type Surroundings, type Verdict } from "./command.ts";
import type { KnownSlice } from "./known.ts";
import { Ledger } from "./ledger.ts";

type ChooseFace = Extract<Command, { type: "choose-face" }>;

/** One click on a face, another one, or none any more. The last choice holds; the feed keeps all of them. */
export function chooseFace(slice: KnownSlice, actor: Actor, command: ChooseFace, around: Surroundings): Verdict {
  if (actor.kind !== "visitor") return refuse("forbidden", "Only the customer rates.");
  const { rating } = slice;
  if (!rating) return refuse("wrong-state", "Nobody asked to rate this contact yet.");
  const ledger = new Ledger(slice, around);
  if (rating.face !== command.face) {
    const choices = [...rating.choices, { face: command.face, at: around.now }];
    ledger.add({ type: "rating.changed", rating: { ...rating, face: command.face, choices, changedAt: around.now } });
  }
  return ledger.close();
}
