import { createVoice, type Voice } from "@warmline/voice";
import { en } from "@warmline/voice/en";
import { uk } from "@warmline/voice/uk";
import { regional } from "../site/regional.ts";
import type { Locale } from "../words/words.ts";

const CATALOGUES = { en, uk };

/** The widget’s words, with times as the visitor’s region writes them. */
export function voiceOf(locale: Locale): Voice {
  return createVoice({ ...CATALOGUES[locale], locale: regional(locale) });
}
