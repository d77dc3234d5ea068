import type { ReactNode } from "react";
import type { DeskNumbers } from "@warmline/protocol";
import { words } from "../words.ts";
import { Bars } from "./Bars.tsx";
import { Figure, Totals } from "./Figure.tsx";
import { shareText } from "./share.ts";

const SETTLED = ["kept", "missed", "released"] as const;

/** How promises were settled. */
export function PromiseFigures({ promises }: { promises: DeskNumbers["promises"] }): ReactNode {
  const texts = words.numbers;
  const all = promises.kept + promises.missed;
  const isEmpty = all + promises.released === 0;
  return (
    <Figure title={texts.promises} means={texts.promisesMeans}>
      {isEmpty ? (
        <p>{texts.nothing}</p>
      ) : (
        <>
          <p className="total">
            {texts.keptOf(promises.kept, all)} <span className="quiet small">{shareText(promises.kept, all)}</span>
          </p>
          <Totals
            totals={[
              [texts.promiseNames.missed, String(promises.missed)],
              [texts.promiseNames.extended, String(promises.extended)],
            ]}
          />
          <Bars
            label={texts.plot.promises}
            names={texts.promises}
            bars={SETTLED.map((each) => ({ name: texts.promiseNames[each], value: promises[each] }))}
          />
        </>
      )}
    </Figure>
  );
}
