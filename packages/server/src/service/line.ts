import { isInLine, type Instant, type TimeWindow } from "@warmline/protocol";
import { refuse, type Actor, type Surroundings, type Verdict } from "./command.ts";
import type { KnownSlice } from "./known.ts";
import { Ledger } from "./ledger.ts";

const NOT_YOURS = refuse("forbidden", "The server keeps the line.");

/** For how long after its time a call is still waited for. */
const LATE_MS = 30 * 60_000;

/** Until when somebody who is away keeps the place for a call that is waited for; null without one. */
export function calledUntil(window: TimeWindow | null): Instant | null {
  return window && window.to + LATE_MS;
}

/** Somebody was away for longer than the place is kept: it is given on. Whoever waits for a call keeps it for that. */
export function leaveLine(slice: KnownSlice, actor: Actor, around: Surroundings): Verdict {
  if (actor.kind !== "system") return NOT_YOURS;
  const { conversation } = slice;
  const ledger = new Ledger(slice, around);
  const { callBack } = conversation;
  const until = callBack?.state === "asked" ? calledUntil(callBack) : null;
  if (!isInLine(conversation) || (until !== null && around.now < until)) return ledger.close();
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
