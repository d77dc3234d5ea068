import type { ReactElement } from "react";
import en from "../../packages/voice/src/locales/en.json";
import uk from "../../packages/voice/src/locales/uk.json";

const ukrainian: Readonly<Record<string, string>> = uk;

/** Every word that a widget says, as the catalogues have it. */
export function WordsTable({ of: widget }: { of: string }): ReactElement {
  const entries = Object.entries(en).filter(([key]) => key.startsWith(`${widget}.`));
  return (
    <details className="page-words">
      <summary>
        All {entries.length} words and sentences of <code>{widget}</code>
      </summary>
      <dl className="page-terms">
        {entries.map(([key, words]) => (
          <div key={key}>
            <dt>
              <code>{key}</code>
            </dt>
            <dd lang="en">{words}</dd>
            <dd lang="uk">{ukrainian[key]}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
