import type { ReactNode } from "react";
import type { DeskNumbers } from "@warmline/protocol";
import { words } from "../words.ts";
import { Figure } from "./Figure.tsx";
import { isEnough } from "./share.ts";

/** How what was told about the wait came true. */
export function EstimateFigures({ estimate }: { estimate: DeskNumbers["estimate"] }): ReactNode {
  const texts = words.numbers;
  const { count, within50, within90, told, held } = estimate;
  return (
    <Figure title={texts.estimate} means={texts.estimateMeans}>
      {count === 0 && told === 0 ? (
        <p>{texts.nothing}</p>
      ) : (
        <ul className="meters">
          <Meter name={texts.within90} part={within90} all={count} goal={90} note={texts.shouldBe(90)} />
          <Meter name={texts.within50} part={within50} all={count} goal={50} note={texts.shouldBe(50)} />
          <Meter name={texts.held} part={held} all={told} goal={90} note={texts.atLeast(90)} />
        </ul>
      )}
      {count > 0 && !isEnough(count) && <p className="small">{texts.few(count)}</p>}
    </Figure>
  );
}

interface MeterProps {
  name: string;
  part: number;
  all: number;
  /** In percent. */
  goal: number;
  note: string;
}

function Meter({ name, part, all, goal, note }: MeterProps): ReactNode {
  const texts = words.numbers;
  if (all === 0) return null;
  const share = isEnough(all) ? part / all : null;
  return (
    <li>
      <p>
        {name}: <strong>{share === null ? texts.ofCount(part, all) : texts.percent(share)}</strong>{" "}
        <span className="quiet small">{share === null ? "" : `${texts.ofCount(part, all)} · ${note}`}</span>
      </p>
      {share !== null && (
        <svg className="meter" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true" focusable="false">
          <rect className="meter-track" width="100" height="8" />
          <rect width={share * 100} height="8" />
          <line x1={goal} x2={goal} y1="0" y2="8" />
        </svg>
      )}
    </li>
  );
}
