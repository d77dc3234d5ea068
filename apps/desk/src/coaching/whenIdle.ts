const PAUSE_MS = 250;
const LATEST_MS = 1_000;

/** Runs something once nobody types and the page has nothing better to do. Returns what calls it off. */
export function whenIdle(run: () => void): () => void {
  let idle: number | null = null;
  const pause = setTimeout(() => {
    // Safari has none.
    if (typeof requestIdleCallback === "undefined") run();
    else idle = requestIdleCallback(run, { timeout: LATEST_MS });
  }, PAUSE_MS);
  return () => {
    clearTimeout(pause);
    if (idle !== null) cancelIdleCallback(idle);
  };
}
