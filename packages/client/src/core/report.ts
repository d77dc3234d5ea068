/** Tells the page’s error handling of an exception without stopping what runs. */
export function report(error: unknown): void {
  if (typeof reportError === "function") reportError(error);
  // Node has no reportError.
  else console.error(error);
}
