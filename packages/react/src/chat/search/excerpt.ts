interface Piece {
  text: string;
  isFound: boolean;
}

/** How much stands before the first word that was found. */
const BEFORE = 40;
const LONGEST = 200;

/** The part of a text in which the words stand, cut into what was looked for and what stands around it. */
export function excerpt(text: string, words: string): Piece[] {
  const wanted = words.trim().split(/\s+/).filter(Boolean);
  if (wanted.length === 0) return [{ text: text.slice(0, LONGEST), isFound: false }];
  const pattern = new RegExp(`(${wanted.map(escape).join("|")})`, "giu");
  const first = Math.max(0, text.search(pattern) - BEFORE);
  const start = first === 0 ? 0 : text.indexOf(" ", first) + 1 || first;
  const part = (start > 0 ? "…" : "") + text.slice(start, start + LONGEST) + (text.length > start + LONGEST ? "…" : "");
  return part
    .split(pattern)
    .map((piece, index) => ({ text: piece, isFound: index % 2 === 1 }))
    .filter((piece) => piece.text !== "");
}

function escape(word: string): string {
  return word.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&");
}
