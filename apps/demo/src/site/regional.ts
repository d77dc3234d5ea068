import type { Locale } from "../words/words.ts";

/** The language with the visitor’s own region, which decides how times and numbers are written: 14:30 or 2:30 PM. */
export function regional(locale: Locale): string {
  return navigator.languages.find((tag) => tag.toLowerCase().split("-")[0] === locale) ?? locale;
}
