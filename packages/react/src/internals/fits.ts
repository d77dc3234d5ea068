/** Whether a whole value matches a pattern that the server gave; null is matched by everything. */
export function fits(pattern: string | null, value: string): boolean {
  try {
    return pattern === null || new RegExp(`^(?:${pattern})$`, "u").test(value);
  } catch {
    // A browser may not know all that the server’s engine does: then that decides.
    return true;
  }
}
