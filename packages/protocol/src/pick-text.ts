import type { Locale, LocalizedText } from "./ids.ts";

/** The words of a localized text for a language: the exact tag, else its language, else English, else the first there is. */
export function pickText(text: LocalizedText, locale: Locale): string {
  if (typeof text === "string") return text;
  return text[locale] ?? text[locale.split("-")[0] ?? ""] ?? text["en"] ?? Object.values(text)[0] ?? "";
}
