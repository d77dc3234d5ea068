import type { ReactElement } from "react";
import { KEYS, type KeyUse, type Widget } from "./keys.ts";

/** What can be done in a widget with the keyboard alone. */
export function KeyTable({ of: widget }: { of: Widget }): ReactElement {
  const uses: readonly KeyUse[] = KEYS[widget];
  return (
    <dl className="page-terms">
      {uses.map(({ keys, where, does }) => (
        <div key={`${keys.join()} ${where}`}>
          <dt>
            {keys.map((key) => (
              <kbd key={key}>{key}</kbd>
            ))}{" "}
            {where}
          </dt>
          <dd>{does}</dd>
        </div>
      ))}
    </dl>
  );
}

/** The same of all widgets. */
export function AllKeys(): ReactElement {
  return (
    <>
      {(Object.keys(KEYS) as Widget[]).map((widget) => (
        <section key={widget}>
          <h3>{widget}</h3>
          <KeyTable of={widget} />
        </section>
      ))}
    </>
  );
}
