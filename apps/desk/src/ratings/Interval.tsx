import type { ReactNode } from "react";
import type { ScaleNumbers } from "@warmline/protocol";
import { words } from "../words.ts";

type Share = ScaleNumbers["share"];

/** A share in words: the range it lies in and how many it is of; under ten answers the counts alone. */
export function rangeText({ satisfied, answers, interval }: Share): string {
  const texts = words.ratings;
  if (answers === 0) return texts.noAnswers;
  if (interval === null) return texts.few(satisfied, answers);
  const { percent } = words.numbers;
  return texts.between(percent(interval.low), percent(interval.high), satisfied, answers);
}

/** The range of a share, drawn from nothing to everybody; its words stand beside it. Nothing where there is none. */
export function Interval({ share: { satisfied, answers, interval } }: { share: Share }): ReactNode {
  if (interval === null || answers === 0) return null;
  const at = (satisfied / answers) * 100;
  return (
    <svg className="meter" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true" focusable="false">
      <rect className="meter-track" width="100" height="8" />
      <rect x={interval.low * 100} width={(interval.high - interval.low) * 100} height="8" />
      <line x1={at} x2={at} y1="0" y2="8" />
    </svg>
  );
}
