import { useEffect, useState } from "react";
import { chooseLocale, type Locale } from "../words/words.ts";
import { recall, remember } from "./memory.ts";

/** The site’s language: chosen before, else the first of the browser’s that the site speaks. */
export function useLocale(): [Locale, (locale: Locale) => void] {
  const [locale, setLocale] = useState(() => chooseLocale([recall("locale") ?? "", ...navigator.languages]));
  useEffect(() => {
    document.documentElement.lang = locale;
  }, [locale]);
  return [
    locale,
    (next) => {
      remember("locale", next);
      setLocale(next);
    },
  ];
}
