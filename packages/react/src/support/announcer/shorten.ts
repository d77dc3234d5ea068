/** As much as one listens to before one would rather read. */
const LONGEST = 280;

/** A text that is short enough to be heard, cut after a word. */
export function shorten(text: string, longest = LONGEST): string {
  if (text.length <= longest) return text;
  const cut = text.slice(0, longest);
  const end = cut.search(/\s\S*$/);
  // Half a surrogate pair is no character.
  const words = end > 0 ? cut.slice(0, end).trimEnd() : cut.replace(/[\uD800-\uDBFF]$/, "");
  return `${words}…`;
}
