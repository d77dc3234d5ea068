import type { Locale } from "@warmline/protocol";
import { createVoice, type Catalogue, type PaperMessages, type Voice } from "@warmline/voice";
import { enOnPaper } from "@warmline/voice/en/paper";
import { ukOnPaper } from "@warmline/voice/uk/paper";

const CATALOGUES: readonly Catalogue<PaperMessages>[] = [enOnPaper, ukOnPaper];

/** Says what stands in letters, documents and files beside what pages say. */
export type PaperVoice = Voice<PaperMessages>;

/** The voice of a customer’s language, in the customer’s IANA time zone: English where the language is not known here. */
export function voiceOf({ locale, timeZone }: { locale: Locale; timeZone: string }): PaperVoice {
  const catalogue = CATALOGUES.find((known) => known.locale === locale.split("-")[0]) ?? enOnPaper;
  return createVoice(catalogue, {}, { timeZone });
}
