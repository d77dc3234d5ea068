import { createVoice, type Voice } from "@warmline/voice";
import { en } from "@warmline/voice/en";
import { uk } from "@warmline/voice/uk";
import type { ApologySlot } from "../store/amends.ts";

const CATALOGUES = [en, uk];

/** What stands over each part of an apology, in the words of one language that the customer’s side speaks. */
export interface Headings {
  locale: string;
  direction: "ltr" | "rtl";
  of: (slot: ApologySlot) => string;
}

/** The headings as somebody reads them who speaks this language; in English where the customer’s side does not speak it. */
export function headingsIn(locale: string): Headings {
  const language = locale.split("-", 1)[0];
  const catalogue = CATALOGUES.find((each) => each.locale.split("-", 1)[0] === language) ?? en;
  const voice: Voice = createVoice(catalogue);
  return { locale: voice.locale, direction: voice.direction, of: (slot) => voice.say(`amends.${slot}`) };
}

/** The headings as agents read them. */
export const HEADINGS = headingsIn("en");
