import { createVoice, type Voice } from "@warmline/voice";
import { en } from "@warmline/voice/en";
import { uk } from "@warmline/voice/uk";
import type { Locale } from "../words/words.ts";

const CATALOGUES = { en, uk };

/** The widget’s words, with times and numbers as they are written in the visitor’s own region: 14:30 or 2:30 PM. */
export function voiceOf(locale: Locale): Voice {
  const regional = navigator.languages.find((tag) => tag.toLowerCase().split("-")[0] === locale);
  return createVoice({ ...CATALOGUES[locale], locale: regional ?? locale });
}
