/** The address of a server without a slash at its end. @throws TypeError if it is none */
export function baseOf(server: string): string {
  const { origin, pathname } = new URL(server, globalThis.location?.href);
  return origin + pathname.replace(/\/+$/, "");
}

/**
 * Under which key a client keeps the token that restores its customer’s session.
 *
 * @param server base address of the support server
 * @param site the site’s name there
 * @throws TypeError if `server` is not an address
 */
export function storageKey(server: string, site: string): string {
  return `warmline:${site}@${baseOf(server)}`;
}

/** Under which key it is noted that something waits to be sent: then there is something to go on with, also without a session. */
export function unsentKey(key: string): string {
  return `${key} unsent`;
}

/** Under which key it is noted that files are kept on their way. */
export function filesKey(key: string): string {
  return `${key} files`;
}
