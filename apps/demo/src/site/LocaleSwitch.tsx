import { LOCALES } from "../words/words.ts";
import { useSite } from "./SiteContext.ts";

export function LocaleSwitch() {
  const { words, locale, setLocale } = useSite();
  return (
    <div className="locale-switch" role="group" aria-label={words.site.language}>
      {LOCALES.map(({ id, short, name }) => (
        <button key={id} type="button" lang={id} aria-label={name} aria-pressed={id === locale} onClick={() => setLocale(id)}>
          {short}
        </button>
      ))}
    </div>
  );
}
