import { path, type Instant } from "@warmline/protocol";
import type { Call } from "./api.ts";

/** How far back is looked: the local days up to this one. */
export const SPANS = { today: 1, week: 7, month: 30 } as const;

export type Span = keyof typeof SPANS;

/** What is known of one stretch of time, as far as it is here. */
export interface OfSpan<T> {
  span: Span;
  status: "loading" | "loaded" | "failed";
  /** That of this stretch; while it is fetched anew the last one. */
  told: T | null;
}

/** When the first of so many local days began that end with the day of `now`. */
export function beginOf(span: Span, now: Instant): Instant {
  const day = new Date(now);
  return new Date(day.getFullYear(), day.getMonth(), day.getDate() - SPANS[span] + 1).getTime();
}

interface SpanLoaderOptions<T> {
  call: Call;
  now: () => Instant;
  route: "deskNumbers" | "deskRatings";
  read: (json: unknown) => T | null;
  get: () => OfSpan<T> | null;
  set: (known: OfSpan<T>) => void;
}

/** Makes what fetches something of a stretch of time. Of several that are asked for the last one counts. */
export function createSpanLoader<T>({ call, now, route, read, get, set }: SpanLoaderOptions<T>) {
  let asked = 0;

  return async (span: Span): Promise<void> => {
    asked += 1;
    const own = asked;
    const before = get();
    const known = before?.span === span ? before.told : null;
    set({ span, status: "loading", told: known });
    const to = Math.trunc(now());
    const from = Math.min(beginOf(span, to), to - 1);
    const query = new URLSearchParams({ from: `${from}`, to: `${to}` });
    const answer = await call({ method: "GET", path: `${path(route)}?${query}`, body: undefined });
    if (own !== asked) return;
    const told = answer.status === "done" ? read(answer.json) : null;
    set(told === null ? { span, status: "failed", told: known } : { span, status: "loaded", told });
  };
}
