import type { Instant, Wait } from "@warmline/protocol";
import { category } from "../chat/category.ts";
import { isOpen, present } from "../chat/present.ts";
import { memoize } from "../core/memo.ts";
import type { SupportState } from "../state.ts";

export { callBack, letter, windows, type CallBackView, type TurnLetterView } from "./call-back.ts";

/** The place in line as the server last told it. */
export interface WaitView extends Wait {
  /** Whether the customer stands in line; otherwise it is the place they would get. */
  joined: boolean;
  /** Whether it is too old to be relied on. */
  stale: boolean;
}

const viewOf = (joined: boolean, stale: boolean) => memoize((wait: Wait): WaitView => ({ ...wait, joined, stale }));

const views = {
  joined: { fresh: viewOf(true, false), stale: viewOf(true, true) },
  outside: { fresh: viewOf(false, false), stale: viewOf(false, true) },
};

/** The place in line, or null while an agent holds the present chat, where a program answers first, or nothing is known. */
export function current(state: SupportState): WaitView | null {
  const chat = present(state);
  if (state.wait === null || chat?.state === "active") return null;
  if (chat === null && answersFirst(state)) return null;
  const { conversationId } = state.wait;
  const joined = conversationId !== null && isOpen(state, conversationId);
  return views[joined ? "joined" : "outside"][state.waitExpired || state.offline ? "stale" : "fresh"](state.wait);
}

/** When the present chat, which still waits, lost its place as the customer was away; null while it has one. */
export function leftLineAt(state: SupportState): Instant | null {
  const chat = present(state);
  return chat?.state === "waiting" ? chat.leftLineAt : null;
}

/** Whether a program answers what would begin now. */
function answersFirst(state: SupportState): boolean {
  const about = category(state);
  return state.site?.programs.some(({ categories }) => categories?.includes(about ?? "") ?? true) ?? false;
}
