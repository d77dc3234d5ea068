import { SupportWidget } from "@warmline/react/widget";
import { type ReactNode, useMemo } from "react";
import type { Locale } from "../words/words.ts";
import { LineContext } from "./LineContext.ts";
import { useOpenLine } from "./useOpenLine.ts";
import { voiceOf } from "./voiceOf.ts";

/** The page with its support widget. */
export function SupportLine({ locale, children }: { locale: Locale; children: ReactNode }) {
  const line = useOpenLine(locale);
  const voice = useMemo(() => voiceOf(locale), [locale]);
  return (
    <LineContext value={line}>
      {children}
      {line.status === "ready" && <SupportWidget client={line.client} voice={voice} greetings />}
    </LineContext>
  );
}
