/**
 * Whether a page is one of a pattern: its path as it is, or with `*` for any characters. A slash at the end makes no difference.
 *
 * @param path of the address, without query and hash
 */
export function matchesPage(pattern: string, path: string): boolean {
  const [first = "", ...rest] = bare(pattern).split("*");
  const own = bare(path);
  const last = rest.pop();
  if (last === undefined) return own === first;
  if (!own.startsWith(first)) return false;
  let at = first.length;
  for (const piece of rest) {
    const found = own.indexOf(piece, at);
    if (found < 0) return false;
    at = found + piece.length;
  }
  return own.length - last.length >= at && own.endsWith(last);
}

function bare(path: string): string {
  return path.replace(/(?<=.)\/$/, "");
}
