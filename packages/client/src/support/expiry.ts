import type { Instant } from "@warmline/protocol";
import type { Clock } from "../core/clock.ts";
import { keep } from "../core/records.ts";
import type { ServerClock } from "../core/server-clock.ts";
import type { Store } from "../core/store.ts";
import type { SupportState } from "../state.ts";

/** When the next thing stops being true by itself, by the server’s clock; null if nothing does. */
export function nextExpiry(state: SupportState): Instant | null {
  const times = [...Object.values(state.typing), ...Object.values(state.writing)].map(({ expiresAt }) => expiresAt);
  if (state.wait !== null && !state.waitExpired) times.push(state.wait.validUntil);
  return times.length === 0 ? null : Math.min(...times);
}

/** Takes away what is no longer true at `now`. */
export function expire(state: SupportState, now: Instant): SupportState {
  return {
    ...state,
    typing: keep(state.typing, (mark) => mark.expiresAt > now),
    writing: keep(state.writing, ({ expiresAt }) => expiresAt > now),
    waitExpired: state.wait !== null && state.wait.validUntil <= now,
  };
}

/** One timer that ends whatever is true only for a while. */
export function createExpiry(options: { store: Store<SupportState>; clock: Clock; serverClock: ServerClock }) {
  const { store, clock, serverClock } = options;
  let timer: unknown = null;

  function schedule(): void {
    clock.clearTimeout(timer);
    const next = nextExpiry(store.get());
    timer = next === null ? null : clock.setTimeout(end, Math.max(1, next - serverClock.now()));
  }

  function end(): void {
    store.update((state) => expire(state, serverClock.now()));
    schedule();
  }

  return { schedule, stop: () => clock.clearTimeout(timer) };
}
