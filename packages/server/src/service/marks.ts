import type { Mark } from "@warmline/protocol";
import { refuse, type Actor, type Command, type Surroundings, type Verdict } from "./command.ts";
import type { KnownSlice } from "./known.ts";
import { Ledger } from "./ledger.ts";

type SetMarks = Extract<Command, { type: "set-marks" }>;

/** How far one side has got. Marks only grow, and never beyond what there is; reading is also receiving. */
export function setMarks(slice: KnownSlice, actor: Actor, command: SetMarks, around: Surroundings): Verdict {
  const { conversation } = slice;
  if (actor.kind === "system") return refuse("forbidden", "The system does not read.");
  const ledger = new Ledger(slice, around);
  // An agent who only looks on has not received it for the customer’s purposes.
  if (actor.kind === "agent" && conversation.agentId !== actor.agentId) return ledger.close();
  const before = conversation.marks[actor.kind];
  const read = grow(before.read, command.read, slice.seq);
  const after: Mark = { read, delivered: Math.max(read, grow(before.delivered, command.delivered, slice.seq)) };
  if (after.read !== before.read || after.delivered !== before.delivered) {
    ledger.conversation({ marks: { ...conversation.marks, [actor.kind]: after } });
  }
  return ledger.close();
}

function grow(before: number, asked: number, most: number): number {
  return Math.max(before, Math.min(asked, most));
}
