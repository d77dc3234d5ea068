import { useId, type ReactNode } from "react";
import type { ScaleNumbers } from "@warmline/protocol";
import { Totals } from "../numbers/Figure.tsx";
import { shareText } from "../numbers/share.ts";
import { words } from "../words.ts";
import { AgentShares } from "./AgentShares.tsx";
import { Distribution } from "./Distribution.tsx";
import { Interval, rangeText } from "./Interval.tsx";

/** How one scale was answered on one occasion. Nothing of it is ever added to another. */
export function ScaleFigures({ numbers }: { numbers: ScaleNumbers }): ReactNode {
  const id = useId();
  const texts = words.ratings;
  const { scale, occasion, asked, dismissed, faces, share, agents, bots } = numbers;
  const silent = Math.max(0, asked - share.answers - dismissed);
  return (
    <section className="figure scale-figure" aria-labelledby={id}>
      <h3 id={id}>{texts.title(texts.occasions[occasion], texts.scales[scale])}</h3>
      <Totals
        totals={[
          [texts.asked, String(asked)],
          [texts.answered, String(share.answers), shareText(share.answers, asked)],
          [texts.dismissed, String(dismissed)],
          [texts.silent, String(silent)],
        ]}
      />
      {share.answers > 0 && <Distribution scale={scale} faces={faces} all={share.answers} />}
      <Content numbers={numbers} />
      {agents.length > 0 && <AgentShares agents={agents} />}
      {bots.asked > 0 && <p className="quiet small">{texts.bots(bots.asked, bots.answers)}</p>}
    </section>
  );
}

/** How many were content, with the range the true share is in, and whether that has changed. */
function Content({ numbers: { scale, share, before } }: { numbers: ScaleNumbers }): ReactNode {
  const texts = words.ratings;
  if (share.answers === 0) return <p>{texts.noAnswers}</p>;
  return (
    <div className="content-share">
      <p>
        {texts.content}: <strong>{rangeText(share)}</strong>
      </p>
      <Interval share={share} />
      <p>{comparison(before)}</p>
      <p className="quiet small">
        {texts.means[scale]} {share.interval === null ? texts.fewMeans(share.answers) : texts.betweenMeans}
      </p>
    </div>
  );
}

/** Whether it has changed since the time before: only where chance alone would hardly make such a difference. */
function comparison({ share, difference }: ScaleNumbers["before"]): string {
  const texts = words.ratings;
  if (share.answers === 0) return texts.noneBefore;
  const before = texts.few(share.satisfied, share.answers);
  if (difference === null) return texts.noCompare(before);
  if (difference.low > 0) return texts.higher(before);
  return difference.high < 0 ? texts.lower(before) : texts.noChange(before);
}
