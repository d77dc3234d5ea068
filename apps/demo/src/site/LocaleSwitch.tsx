import { LOCALES } from "../words/words.ts";
import { useSite } from "./SiteContext.ts";

export function LocaleSwitch() {
  const { words, locale, setLocale } = useSite();
  return (
    <fieldset className="locale-switch" aria-label={words.site.language}>
      {LOCALES.map(({ id, short, name }) => (
        <button
          key={id}
          type="button"
          lang={id}
          aria-label={`${short}: ${name}`}
          aria-pressed={id === locale}
          onClick={() => setLocale(id)}
        >
          {short}
        </button>
      ))}
    </fieldset>
  );
}
