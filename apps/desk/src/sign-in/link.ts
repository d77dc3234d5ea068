/** The secret of a one-time link: a whole address with `#sign-in=`, or the secret alone. Null if there is none. */
export function secretOf(pasted: string): string | null {
  const text = pasted.trim();
  const inLink = /#sign-in=([^&\s]+)/.exec(text)?.[1];
  if (inLink !== undefined) return decode(inLink);
  return /^[A-Za-z0-9_.~-]{16,256}$/.test(text) ? text : null;
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** Takes the secret out of the address bar, so that it is neither bookmarked nor shared. Null if there was none. */
export function takeSecret(window: Pick<Window, "location" | "history">): string | null {
  const { hash, pathname, search } = window.location;
  if (!hash.startsWith("#sign-in=")) return null;
  window.history.replaceState(null, "", pathname + search);
  return secretOf(hash);
}
