import { isInLine } from "@warmline/protocol";
import { refuse, type Actor, type Surroundings, type Verdict } from "./command.ts";
import type { KnownSlice } from "./known.ts";
import { Ledger } from "./ledger.ts";

const NOT_YOURS = refuse("forbidden", "The server keeps the line.");

/** Somebody was away for longer than the place is kept: it is given on. Whoever waits for a call keeps it. */
export function leaveLine(slice: KnownSlice, actor: Actor, around: Surroundings): Verdict {
  if (actor.kind !== "system") return NOT_YOURS;
  const { conversation } = slice;
  const ledger = new Ledger(slice, around);
  if (!isInLine(conversation) || conversation.callBack?.state === "asked") return ledger.close();
  return ledger
    .conversation({ leftLineAt: around.now })
    .message(around.newId(), conversation.id, { kind: "system" }, [{ type: "notice", notice: "left-line" }])
    .close();
}

/** Somebody whose place was given on is here again: behind those who came meanwhile. */
export function joinLine(slice: KnownSlice, actor: Actor, around: Surroundings): Verdict {
  if (actor.kind !== "system") return NOT_YOURS;
  const { conversation } = slice;
  const ledger = new Ledger(slice, around);
  if (conversation.state !== "waiting" || conversation.leftLineAt === null) return ledger.close();
  return ledger
    .conversation({ leftLineAt: null, waitingSince: around.now })
    .message(around.newId(), conversation.id, { kind: "system" }, [{ type: "notice", notice: "back-in-line" }])
    .close();
}
