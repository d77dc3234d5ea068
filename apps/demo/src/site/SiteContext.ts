import { createContext, use } from "react";
import type { Locale, Words } from "../words/words.ts";

export type Scheme = "light" | "dark";

export interface SiteContextValue {
  words: Words;
  locale: Locale;
  setLocale(locale: Locale): void;
  /** What is shown now: the visitor’s choice, else the system’s. */
  scheme: Scheme;
  setScheme(scheme: Scheme): void;
}

export const SiteContext = createContext<SiteContextValue | null>(null);

export function useSite(): SiteContextValue {
  const site = use(SiteContext);
  if (site === null) throw new Error("useSite needs <Site> around it.");
  return site;
}
