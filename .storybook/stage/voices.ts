import { createVoice, type Voice } from "@warmline/voice";
import { en } from "@warmline/voice/en";
import { uk } from "@warmline/voice/uk";
import type { Globals } from "../globals.ts";

const CATALOGUES = { en, uk };

/** The words of a language, run from right to left where that is wanted. */
export function voiceOf({ locale, direction }: Pick<Globals, "locale" | "direction">): Voice {
  const catalogue = CATALOGUES[locale];
  return createVoice(direction === "rtl" ? { ...catalogue, direction } : catalogue);
}
