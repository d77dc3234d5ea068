/** The token of an author’s nth text. It is in that text and in no other, and tells their order. */
export function tokenOf(author: string, n: number): string {
  return `${author}-${n}`;
}

/** The token in a text, or null if nobody typed it here, as in the server’s own notices. */
export function tokenIn(text: string): string | null {
  return /\b[av]\d+-\d+\b/.exec(text)?.[0] ?? null;
}
