import { path, readDeskNumbers, type DeskNumbers, type Instant } from "@warmline/protocol";
import type { Store } from "@warmline/client/core";
import type { Call } from "./api.ts";
import type { DeskState } from "./state.ts";

/** How far back the numbers go: the local days up to this one. */
export const SPANS = { today: 1, week: 7, month: 30 } as const;

export type Span = keyof typeof SPANS;

/** The numbers of one stretch of time, as far as they are here. */
export interface Numbers {
  span: Span;
  status: "loading" | "loaded" | "failed";
  /** Those of this stretch; while they are fetched anew the last ones. */
  told: DeskNumbers | null;
}

/** When the first of so many local days began that end with the day of `now`. */
export function beginOf(span: Span, now: Instant): Instant {
  const day = new Date(now);
  return new Date(day.getFullYear(), day.getMonth(), day.getDate() - SPANS[span] + 1).getTime();
}

/** Makes what fetches the numbers. Of several that are asked for the last ones count. */
export function createNumbers({ store, call, now }: { store: Store<DeskState>; call: Call; now: () => Instant }) {
  let asked = 0;

  return async (span: Span): Promise<void> => {
    asked += 1;
    const own = asked;
    const set = (numbers: Numbers): void => store.update((state) => ({ ...state, numbers }));
    const before = store.get().numbers;
    const known = before?.span === span ? before.told : null;
    set({ span, status: "loading", told: known });
    const to = Math.trunc(now());
    const from = Math.min(beginOf(span, to), to - 1);
    const query = new URLSearchParams({ from: `${from}`, to: `${to}` });
    const answer = await call({ method: "GET", path: `${path("deskNumbers")}?${query}`, body: undefined });
    if (own !== asked) return;
    const told = answer.status === "done" ? readDeskNumbers(answer.json) : null;
    set(told === null ? { span, status: "failed", told: known } : { span, status: "loaded", told });
  };
}
