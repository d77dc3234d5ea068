import type { ReactNode } from "react";
import type { ChoicesPart } from "@warmline/protocol";
import { moment } from "../format.ts";
import { Icon } from "../shell/icons.tsx";
import { useNow } from "../store/context.tsx";
import { words } from "../words.ts";

/** The answers that the customer could choose from, and which one it was. */
export function ChoicesView({ part: { options, chosen } }: { part: ChoicesPart }): ReactNode {
  const now = useNow(false);
  const texts = words.parts;
  return (
    <div className="part-card">
      <p className="quiet small">
        {texts.choices} · {chosen === null ? texts.notChosen : texts.at(texts.chosen, moment(chosen.at, now))}
      </p>
      <ul className="choices-view">
        {options.map(({ id, label }) => {
          const isChosen = id === chosen?.option;
          return (
            <li key={id} className={isChosen ? "option option-chosen" : "option"}>
              {isChosen && <Icon name="check" />}
              <bdi>{label}</bdi>
              {isChosen && <span className="unseen">, {texts.chosen}</span>}
            </li>
          );
        })}
      </ul>
    </div>
  );
}
