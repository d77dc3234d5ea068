import type { Clock } from "./clock.ts";

/** Calls back when the page draws its next frame. Returns the way to take that back. */
export type OnFrame = (callback: () => void) => () => void;

export interface GatherOptions<Item> {
  take: (items: readonly Item[]) => void;
  clock: Clock;
  /** @default the page’s own frames; null where nothing is drawn, and then nothing is gathered */
  onFrame?: OnFrame | null;
}

/** What comes faster than anybody could see is taken once a frame. */
export interface Gather<Item> {
  add: (items: readonly Item[]) => void;
  /** Takes at once what waits. */
  flush: () => void;
  /** Forgets what waits. */
  drop: () => void;
}

// A page that is hidden draws no frames, and one that is covered or asleep may draw none for long.
const LATEST_MS = 100;

/**
 * Gathers what arrives: the first after a quiet moment is taken at once, and what follows before the next frame together with
 * it, in its order. On a hidden page a timer stands in for the frame; where the browser lets timers of hidden pages come a minute
 * late, what comes next does.
 */
export function createGather<Item>({ take, clock, onFrame = pageFrames() }: GatherOptions<Item>): Gather<Item> {
  // What came since the last time, or null in a quiet moment.
  let waiting: Item[] | null = null;
  let since = 0;
  let timer: unknown = null;
  let forgetFrame: (() => void) | null = null;

  function close(): readonly Item[] {
    const items = waiting ?? [];
    waiting = null;
    clock.clearTimeout(timer);
    forgetFrame?.();
    forgetFrame = null;
    return items;
  }

  function add(items: readonly Item[]): void {
    if (waiting !== null) {
      waiting.push(...items);
      if (clock.now() - since >= LATEST_MS) turn();
      return;
    }
    if (onFrame !== null) {
      waiting = [];
      since = clock.now();
      timer = clock.setTimeout(turn, LATEST_MS);
      forgetFrame = onFrame(turn);
    }
    take(items);
  }

  function turn(): void {
    const items = close();
    if (items.length > 0) add(items);
  }

  return {
    add,
    flush() {
      const items = close();
      if (items.length > 0) take(items);
    },
    drop: () => void close(),
  };
}

function pageFrames(): OnFrame | null {
  if (typeof requestAnimationFrame !== "function") return null;
  return (callback) => {
    const frame = requestAnimationFrame(callback);
    return () => cancelAnimationFrame(frame);
  };
}
