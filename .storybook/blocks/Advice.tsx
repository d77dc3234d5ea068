import type { ReactElement, ReactNode } from "react";

/** What to do and what not, side by side. */
export function Advice({ children }: { children: ReactNode }): ReactElement {
  return <div className="page-advice">{children}</div>;
}

export function Do({ children }: { children: ReactNode }): ReactElement {
  return (
    <Card kind="do" title="Do">
      {children}
    </Card>
  );
}

export function Dont({ children }: { children: ReactNode }): ReactElement {
  return (
    <Card kind="dont" title="Don’t">
      {children}
    </Card>
  );
}

function Card({ kind, title, children }: { kind: string; title: string; children: ReactNode }): ReactElement {
  return (
    <section className="page-card" data-kind={kind} aria-label={title}>
      <strong>{title}</strong>
      {children}
    </section>
  );
}
