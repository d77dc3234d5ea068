import { useId, type ReactNode } from "react";

interface FigureProps {
  title: string;
  /** What the figure means, in words. */
  means: string;
  children: ReactNode;
}

/** One thing that is counted, under its name and beside its definition. */
export function Figure({ title, means, children }: FigureProps): ReactNode {
  const id = useId();
  return (
    <section className="figure" aria-labelledby={id}>
      <h3 id={id}>{title}</h3>
      {children}
      <p className="quiet small">{means}</p>
    </section>
  );
}

interface TotalsProps {
  totals: readonly (readonly [name: string, value: string, note?: string])[];
}

/** Figures in large type, each under its name. */
export function Totals({ totals }: TotalsProps): ReactNode {
  return (
    <dl className="totals">
      {totals.map(([name, value, note]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>
            {value}
            {note !== undefined && <span className="quiet small"> {note}</span>}
          </dd>
        </div>
      ))}
    </dl>
  );
}
