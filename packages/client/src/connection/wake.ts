/**
 * Calls `wake` when the page is looked at again or thawed, or when whatever was connected may no longer be: the network comes or
 * goes, or the page returns from the browser’s cache. Returns the way to stop.
 */
export function listenForWake(wake: (cause: "visible" | "network") => void): () => void {
  const stop = new AbortController();
  const { signal } = stop;
  const on = globalThis.addEventListener?.bind(globalThis);
  const onNetwork = () => wake("network");
  on?.("online", onNetwork, { signal });
  on?.("offline", onNetwork, { signal });
  on?.("pageshow", ({ persisted }) => persisted && onNetwork(), { signal });
  const onLook = () => {
    if (document.visibilityState === "visible") wake("visible");
  };
  globalThis.document?.addEventListener("visibilitychange", onLook, { signal });
  globalThis.document?.addEventListener("resume", onLook, { signal });
  return () => stop.abort();
}
