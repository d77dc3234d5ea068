import type { Name, NoticePart } from "@warmline/protocol";
import type { Surroundings } from "./command.ts";
import type { KnownSlice } from "./known.ts";
import type { Ledger } from "./ledger.ts";
import { release } from "./promise.ts";

type HandedOver = Extract<NoticePart, { notice: "handed-over" }>;

/** Whoever held a conversation no longer does: nobody is asked how it was, as it goes on. It waits for people from now on. */
export function passOn(
  ledger: Ledger,
  slice: KnownSlice,
  { from, to, why }: { from: Name; to: Name | null; why: HandedOver["why"] },
  around: Surroundings,
): Ledger {
  const { conversation, contact } = slice;
  const { now } = around;
  for (const promise of release(slice, around)) ledger.add({ type: "promise.changed", promise });
  if (contact) ledger.add({ type: "contact.changed", contact: { ...contact, endedAt: now, endReason: null } });
  return ledger
    .conversation({ state: "waiting", waitingSince: now, agentId: null, leftLineAt: null, turnEmail: null })
    .message(around.newId(), conversation.id, { kind: "system" }, [
      { type: "notice", notice: "handed-over", from, to, why },
    ]);
}
