import { useEffect, useId, useRef, useState, type ReactNode } from "react";
import type { DeskNumbers } from "@warmline/protocol";
import { moment } from "../format.ts";
import { PageHeader } from "../shell/PageHeader.tsx";
import { useDesk, useDeskState, useNow } from "../store/context.tsx";
import { SPANS, type Span } from "../store/numbers.ts";
import { words } from "../words.ts";
import { ContactsByHour } from "./ContactsByHour.tsx";
import { EstimateFigures } from "./EstimateFigures.tsx";
import { PromiseFigures } from "./PromiseFigures.tsx";
import { WaitFigures } from "./WaitFigures.tsx";

const ALL = Object.keys(SPANS) as readonly Span[];

/** How it went today and lately: each figure beside what it means, each plot also as a table. */
export function NumbersPage(): ReactNode {
  const desk = useDesk();
  const id = useId();
  const now = useNow();
  const [span, setSpan] = useState<Span>("today");
  const numbers = useDeskState((state) => state.numbers);
  const heading = useRef<HTMLHeadingElement>(null);
  const texts = words.numbers;
  const own = numbers?.span === span ? numbers : null;
  const told = own?.told ?? null;

  useEffect(() => desk.loadNumbers(span), [desk, span]);

  return (
    <section className="region region-conversation" aria-labelledby={id}>
      <PageHeader
        id={id}
        title={texts.region}
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
          {own?.status === "failed" && texts.failed}
          {own?.status === "loading" && told === null && texts.loading}
        </output>
        {told !== null && <Figures told={told} days={SPANS[span]} />}
        <button
          type="button"
          className="button page-action"
          aria-disabled={own?.status === "loading"}
          onClick={() => desk.loadNumbers(span)}
        >
          {texts.again}
        </button>
      </div>
    </section>
  );
}

function Figures({ told, days }: { told: DeskNumbers; days: number }): ReactNode {
  return (
    <div className="figures">
      <WaitFigures told={told} />
      <PromiseFigures promises={told.promises} />
      <EstimateFigures estimate={told.estimate} />
      <ContactsByHour contacts={told.contacts} days={days} />
    </div>
  );
}
