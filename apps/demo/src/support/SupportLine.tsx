import { SupportWidget } from "@warmline/react/widget";
import { type ReactNode, useMemo } from "react";
import type { Locale } from "../words/words.ts";
import { LineContext } from "./LineContext.ts";
import { useOpenLine } from "./useOpenLine.ts";
import { voiceOf } from "./voiceOf.ts";

interface SupportLineProps {
  locale: Locale;
  /** Another line than Hearthost’s own. */
  site?: string | undefined;
  children: ReactNode;
}

/** The page with its support widget. */
export function SupportLine({ locale, site, children }: SupportLineProps) {
  const line = useOpenLine(locale, site);
  const voice = useMemo(() => voiceOf(locale), [locale]);
  return (
    <LineContext value={line}>
      {children}
      {line.status === "ready" && <SupportWidget client={line.client} voice={voice} greetings />}
    </LineContext>
  );
}
