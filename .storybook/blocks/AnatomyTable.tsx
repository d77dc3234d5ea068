import type { Anatomy, StateAnatomy } from "@warmline/react";
import type { ReactElement } from "react";
import { elementOf } from "./elements.ts";
import { WithCode } from "./WithCode.tsx";

export interface AnatomyTableProps {
  of: Anatomy;
}

/** What a widget is made of, as its own declaration says: parts, the states they show, the variables they set. */
export function AnatomyTable({ of: { widget, parts, variables = {} } }: AnatomyTableProps): ReactElement {
  return (
    <>
      <div className="page-rows">
        {Object.entries(parts).map(([name, { purpose, states = {} }]) => {
          const part = `${camel(widget)}.${camel(name)}`;
          return (
            <section key={name} aria-label={part}>
              <header>
                <strong>{part}</strong>
                <code>&lt;{elementOf(part)}&gt;</code>
              </header>
              <p>
                <WithCode>{purpose}</WithCode>
              </p>
              {Object.entries(states).map(([state, anatomy]) => (
                <State key={state} name={state} {...anatomy} />
              ))}
            </section>
          );
        })}
      </div>
      {Object.keys(variables).length > 0 && (
        <dl className="page-terms">
          {Object.entries(variables).map(([name, purpose]) => (
            <div key={name}>
              <dt>
                <code>{name}</code>
              </dt>
              <dd>
                <WithCode>{purpose}</WithCode>
              </dd>
            </div>
          ))}
        </dl>
      )}
    </>
  );
}

function State({ name, purpose, values }: StateAnatomy & { name: string }): ReactElement {
  const attribute = `data-wl-${name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
  return (
    <p className="page-state">
      <code>{attribute}</code>
      {values?.map((value) => (
        <code key={value} className="page-value">
          {value}
        </code>
      ))}{" "}
      <WithCode>{purpose}</WithCode>
    </p>
  );
}

/** `agent-photo` as one writes it in a component’s name: `AgentPhoto`. */
const camel = (name: string): string => name.replaceAll(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase());
