import type { ReactNode } from "react";
import type { DeskNumbers } from "@warmline/protocol";
import { measured } from "../format.ts";
import { words } from "../words.ts";
import { Bars, type Bar } from "./Bars.tsx";
import { Figure, Totals } from "./Figure.tsx";
import { shareText } from "./share.ts";

// So many have room under a plot.
const MARKS = 4;

type Durations = DeskNumbers["waits"];

/** How long customers waited, and how many left before their turn. */
export function WaitFigures({ told }: { told: DeskNumbers }): ReactNode {
  const texts = words.numbers;
  const { firstAnswer, waits, abandoned } = told;
  const all = waits.count + abandoned;
  return (
    <>
      <Figure title={texts.firstAnswer} means={texts.firstAnswerMeans}>
        <DurationPlot durations={firstAnswer} label={texts.plot.firstAnswer} />
      </Figure>
      <Figure title={texts.waits} means={texts.waitsMeans}>
        <DurationPlot durations={waits} label={texts.plot.waits} />
      </Figure>
      <Figure title={texts.abandoned} means={texts.abandonedMeans}>
        {all === 0 ? (
          <p>{texts.nothing}</p>
        ) : (
          <Totals totals={[[texts.count, texts.ofCount(abandoned, all), shareText(abandoned, all)]]} />
        )}
      </Figure>
    </>
  );
}

function DurationPlot({ durations, label }: { durations: Durations; label: string }): ReactNode {
  const texts = words.numbers;
  const { count, median, p90, buckets } = durations;
  if (count === 0 || median === null || p90 === null) return <p>{texts.nothing}</p>;
  return (
    <>
      <Totals
        totals={[
          [texts.median, measured(median)],
          [texts.p90, measured(p90)],
          [texts.count, String(count)],
        ]}
      />
      <Bars label={label} names={texts.howLong} bars={barsOf(buckets)} every={Math.ceil(buckets.length / MARKS)} />
    </>
  );
}

function barsOf(buckets: Durations["buckets"]): Bar[] {
  const texts = words.numbers;
  return buckets.map(({ upTo, count }, index) => {
    const before = buckets[index - 1]?.upTo;
    if (upTo !== null) return { name: texts.upTo(measured(upTo)), mark: measured(upTo), value: count };
    return { name: before == null ? texts.any : texts.longer(measured(before)), mark: texts.more, value: count };
  });
}
