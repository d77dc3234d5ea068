import type { ReactNode } from "react";
import { words } from "../words.ts";

export interface Bar {
  name: string;
  /** What stands under it in the plot. @default the name */
  mark?: string;
  value: number;
  /** The value as it is read. @default the value */
  text?: string;
}

interface BarsProps {
  /** What is plotted. */
  label: string;
  /** What the names are, such as `Hour`. */
  names: string;
  bars: readonly Bar[];
  /** Every how many bars one is named under the plot. @default 1 */
  every?: number;
}

const HEIGHT = 64;
const STEP = 24;
const GAP = 4;

/** A small plot of bars that is a table, too. */
export function Bars({ label, names, bars, every = 1 }: BarsProps): ReactNode {
  const highest = Math.max(1, ...bars.map(({ value }) => value));
  const width = bars.length * STEP;
  return (
    <div className="plot">
      <svg viewBox={`0 0 ${width} ${HEIGHT}`} preserveAspectRatio="none" aria-hidden="true" focusable="false">
        {bars.map(({ name, value }, index) => {
          const height = (value / highest) * (HEIGHT - 2);
          return <rect key={name} x={index * STEP + GAP / 2} y={HEIGHT - height} width={STEP - GAP} height={height} />;
        })}
        <line x1="0" x2={width} y1={HEIGHT - 0.5} y2={HEIGHT - 0.5} />
      </svg>
      <div className="plot-names" aria-hidden="true">
        {bars.map(({ name, mark = name }, index) => (
          <span key={name}>{index % every === 0 && mark}</span>
        ))}
      </div>
      <details>
        <summary>{words.numbers.table}</summary>
        <table>
          <caption>{label}</caption>
          <thead>
            <tr>
              <th scope="col">{names}</th>
              <th scope="col">{words.numbers.count}</th>
            </tr>
          </thead>
          <tbody>
            {bars.map(({ name, value, text = String(value) }) => (
              <tr key={name}>
                <th scope="row">{name}</th>
                <td>{text}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </div>
  );
}
