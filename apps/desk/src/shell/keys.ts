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
  const key = letterOf(event);
  return SINGLE_KEYS.find((each) => each === key) ?? null;
}

/** What a key writes, or the letter on it where the layout writes other letters; empty where it writes none. */
export function letterOf({ key, code }: Pick<KeyboardEvent, "key" | "code">): string {
  return /^[\x20-\x7e]$/.test(key) ? key : (/^Key([A-Z])$/.exec(code)?.[1]?.toLowerCase() ?? "");
}
