import { SupportWidget } from "@warmline/react/widget";
import { createVoice } from "@warmline/voice";
import { en } from "@warmline/voice/en";
import { uk } from "@warmline/voice/uk";
import type { ReactNode } from "react";
import type { Locale } from "../words/words.ts";
import { LineContext } from "./LineContext.ts";
import { useOpenLine } from "./useOpenLine.ts";

const VOICES = { en: createVoice(en), uk: createVoice(uk) };

/** The page with its support widget. */
export function SupportLine({ locale, children }: { locale: Locale; children: ReactNode }) {
  const line = useOpenLine(locale);
  return (
    <LineContext value={line}>
      {children}
      {line.status === "ready" && <SupportWidget client={line.client} voice={VOICES[locale]} />}
    </LineContext>
  );
}
