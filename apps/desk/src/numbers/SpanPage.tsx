import { useEffect, useId, useRef, useState, type ReactNode } from "react";
import type { Instant } from "@warmline/protocol";
import { moment } from "../format.ts";
import { PageHeader } from "../shell/PageHeader.tsx";
import { useNow } from "../store/context.tsx";
import { SPANS, type OfSpan, type Span } from "../store/spans.ts";
import { words } from "../words.ts";

const ALL = Object.keys(SPANS) as readonly Span[];

interface SpanPageProps<T> {
  title: string;
  /** What is said where it could not be fetched. */
  failed: string;
  known: OfSpan<T> | null;
  load: (span: Span) => void;
  children: (told: T, days: number) => ReactNode;
}

/** A page that tells how something went today and lately, as of when it was asked. */
export function SpanPage<T extends { to: Instant }>({
  title,
  failed,
  known,
  load,
  children,
}: SpanPageProps<T>): ReactNode {
  const id = useId();
  const now = useNow();
  const [span, setSpan] = useState<Span>("today");
  const heading = useRef<HTMLHeadingElement>(null);
  const texts = words.numbers;
  const own = known?.span === span ? known : null;
  const told = own?.told ?? null;

  useEffect(() => load(span), [load, span]);

  return (
    <section className="region region-conversation" aria-labelledby={id}>
      <PageHeader
        id={id}
        title={title}
        explain={told === null ? texts.nothing : texts.asOf(moment(told.to, now))}
        heading={heading}
      />
      <div className="scroll padded page-body">
        <fieldset className="choices">
          <legend className="unseen">{texts.span}</legend>
          {ALL.map((each) => (
            <label key={each} className="choice">
              <input type="radio" name={`${id}-span`} checked={each === span} onChange={() => setSpan(each)} />
              <span>{texts.spans[each]}</span>
            </label>
          ))}
        </fieldset>
        <output className={own?.status === "failed" ? "problem" : "quiet"}>
          {own?.status === "failed" && failed}
          {own?.status === "loading" && told === null && texts.loading}
        </output>
        {told !== null && children(told, SPANS[span])}
        <button
          type="button"
          className="button page-action"
          aria-disabled={own?.status === "loading"}
          onClick={() => load(span)}
        >
          {texts.again}
        </button>
      </div>
    </section>
  );
}
