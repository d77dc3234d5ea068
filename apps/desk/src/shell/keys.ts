/** A key that works by itself, as the list of keys names it. */
export type SingleKey = (typeof SINGLE_KEYS)[number];

export const SINGLE_KEYS = [
  "?",
  "/",
  "j",
  "k",
  "i",
  "o",
  "a",
  "s",
  "f",
  "d",
  "b",
  "h",
  "l",
  "x",
  "t",
  "r",
  "n",
  "m",
  "+",
  "p",
  "w",
  "g",
  "y",
  "z",
  "u",
  "v",
  "q",
  "e",
  "c",
] as const;

const TYPED_INTO = "input:not([type=radio], [type=checkbox]), textarea, select, [contenteditable]";

/** The key of the list that was pressed, or null: nothing counts while one types, or with another key held. */
export function singleKeyOf(event: KeyboardEvent): SingleKey | null {
  const { target, ctrlKey, metaKey, altKey, isComposing, defaultPrevented } = event;
  if (ctrlKey || metaKey || altKey || isComposing || defaultPrevented) return null;
  if (target instanceof Element && target.closest(TYPED_INTO) !== null) return null;
  // The letter on the key where the layout writes other letters.
  const isLatin = /^[\x20-\x7e]$/.test(event.key);
  const key = isLatin ? event.key : (/^Key([A-Z])$/.exec(event.code)?.[1]?.toLowerCase() ?? "");
  return SINGLE_KEYS.find((each) => each === key) ?? null;
}
