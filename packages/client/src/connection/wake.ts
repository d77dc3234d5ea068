/** Calls `wake` when the network comes back or the page is looked at again. Returns the way to stop. */
export function listenForWake(wake: (cause: "online" | "visible") => void): () => void {
  const stop = new AbortController();
  const { signal } = stop;
  globalThis.addEventListener?.("online", () => wake("online"), { signal });
  globalThis.document?.addEventListener(
    "visibilitychange",
    () => {
      if (document.visibilityState === "visible") wake("visible");
    },
    { signal },
  );
  return () => stop.abort();
}
