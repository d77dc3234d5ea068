import type { ReactNode } from "react";
import { words } from "../words.ts";

/** What each key does, for whoever works without a mouse. */
export function KeyMap(): ReactNode {
  return (
    <details className="key-map small quiet">
      <summary>{words.keys.title}</summary>
      <dl>
        {words.keys.map.map(([keys, meaning]) => (
          <div key={keys}>
            <dt>
              <kbd>{keys}</kbd>
            </dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
