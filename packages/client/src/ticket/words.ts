import type { TicketDraft } from "../state.ts";

/** What a customer wrote in the form, as one text. */
export function wordsOf({ gist, details, wanted, otherwise }: TicketDraft): string {
  return [gist, details, wanted, otherwise].flatMap((text) => text?.trim() || []).join("\n\n");
}

/** A text in pieces of at most so many characters each, parted where lines or words end. None of an empty one. */
export function inPieces(text: string, most: number): string[] {
  const pieces: string[] = [];
  let rest = text.trim();
  while (rest.length > most) {
    const piece = rest.slice(0, most + 1);
    const end = [piece.lastIndexOf("\n"), piece.lastIndexOf(" ")].find((at) => at > most / 2) ?? most;
    // A letter of two code units is not cut in half.
    const cut = /[\uD800-\uDBFF]/.test(rest.charAt(end - 1)) ? end - 1 : end;
    pieces.push(rest.slice(0, cut).trimEnd());
    rest = rest.slice(cut).trimStart();
  }
  return rest === "" ? pieces : [...pieces, rest];
}
