import { en, type Words } from "./en.ts";
import { uk } from "./uk.ts";

export type { Words };
export type Locale = "en" | "uk";

export const LOCALES: readonly { id: Locale; short: string; name: string }[] = [
  { id: "en", short: "EN", name: "English" },
  { id: "uk", short: "УК", name: "Українська" },
];

const DICTIONARIES: Record<Locale, Words> = { en, uk };

export function wordsOf(locale: Locale): Words {
  return DICTIONARIES[locale];
}

/** The first language of the site that the visitor reads, else English. */
export function chooseLocale(wanted: readonly string[]): Locale {
  for (const tag of wanted) {
    const found = LOCALES.find(({ id }) => tag.toLowerCase().split("-")[0] === id);
    if (found !== undefined) return found.id;
  }
  return "en";
}
