import { useId, type ReactNode } from "react";

interface SuggestionsProps {
  title: string;
  hint?: string;
  /** The language they are in. */
  locale: string;
  texts: readonly string[];
  onChoose: (text: string) => void;
}

/** Words to begin with, each chosen with one click; nothing where there are none. */
export function Suggestions({ title, hint, locale, texts, onChoose }: SuggestionsProps): ReactNode {
  const id = useId();
  if (texts.length === 0) return null;
  return (
    <section className="slot" aria-labelledby={id}>
      <h4 id={id} className="quiet small">
        {title}
      </h4>
      <ul className="suggestions">
        {texts.map((text) => (
          <li key={text}>
            <button type="button" className="suggestion" lang={locale} dir="auto" onClick={() => onChoose(text)}>
              {text}
            </button>
          </li>
        ))}
      </ul>
      {hint !== undefined && <p className="quiet small">{hint}</p>}
    </section>
  );
}
