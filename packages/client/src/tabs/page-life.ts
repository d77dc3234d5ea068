export interface PageLife {
  /** The page goes into the browser’s cache or is frozen: whatever it holds is in the way of others now. */
  onAway: () => void;
  /** The page is back as it was. */
  onBack: () => void;
}

/** Tells when a page is laid aside by its browser and when it is taken up again. Returns the way to stop. */
export function listenForPageLife({ onAway, onBack }: PageLife): () => void {
  const stop = new AbortController();
  const { signal } = stop;
  let isAway = false;

  function set(next: boolean): void {
    if (isAway === next) return;
    isAway = next;
    if (next) onAway();
    else onBack();
  }

  const on = globalThis.addEventListener?.bind(globalThis);
  on?.("pagehide", ({ persisted }) => persisted && set(true), { signal });
  on?.("pageshow", ({ persisted }) => persisted && set(false), { signal });
  globalThis.document?.addEventListener("freeze", () => set(true), { signal });
  globalThis.document?.addEventListener("resume", () => set(false), { signal });
  return () => stop.abort();
}
