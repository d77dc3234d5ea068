import { ENGLISH } from "./en.ts";
import type { Phrase } from "./phrase.ts";
import { UKRAINIAN } from "./uk.ts";

const ALL = { en: ENGLISH, uk: UKRAINIAN } as const;

export type Language = keyof typeof ALL;

/** The phrases that may not stand in the words of a product, or in those that an agent writes. */
export function phrasesOf(language: Language, place: "catalogue" | "draft"): readonly Phrase[] {
  return ALL[language].filter((phrase) => phrase.in === place || phrase.in === "both");
}
