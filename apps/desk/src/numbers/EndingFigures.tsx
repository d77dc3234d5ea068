import type { ReactNode } from "react";
import type { DeskNumbers } from "@warmline/protocol";
import { words } from "../words.ts";
import { Figure, Totals } from "./Figure.tsx";
import { shareText } from "./share.ts";

/** How contacts ended. */
export function EndingFigures({ endings }: { endings: DeskNumbers["endings"] }): ReactNode {
  const texts = words.numbers;
  const { solved, left, abusive } = endings;
  const all = solved + left + abusive;
  return (
    <Figure title={texts.endings} means={texts.endingsMeans}>
      {all === 0 ? (
        <p>{texts.nothing}</p>
      ) : (
        <>
          <p className="total">
            {texts.solvedOf(solved, all)} <span className="quiet small">{shareText(solved, all)}</span>
          </p>
          <Totals
            totals={[
              [texts.endingNames.left, String(left)],
              [texts.endingNames.abusive, String(abusive)],
            ]}
          />
        </>
      )}
    </Figure>
  );
}
