import { useId, useMemo, useRef, useState, type ReactNode } from "react";
import { PageHeader } from "../shell/PageHeader.tsx";
import { replace, useRoute } from "../shell/route.ts";
import { useRoving } from "../shell/useRoving.ts";
import { useDeskState, useNow } from "../store/context.tsx";
import { createTicketsSelector, isLate, readFilters, writeFilters, type TicketFilters } from "../store/tickets.ts";
import { words } from "../words.ts";
import { TicketFiltersBar } from "./TicketFiltersBar.tsx";
import { TicketLine } from "./TicketLine.tsx";

const MINUTE = 60_000;
const LINES = {
  items: "[data-ticket]",
  home: (lines: readonly HTMLElement[]) => lines[0],
};

/** Every ticket that is open, by when it is due; what is shown of them stands in the address. */
export function TicketsPage(): ReactNode {
  const id = useId();
  const now = useNow();
  const { query = "" } = useRoute();
  const filters = useMemo(() => readFilters(query), [query]);
  const [select] = useState(createTicketsSelector);
  // What is late changes by the minute: until then nothing is sorted anew.
  const minute = Math.floor(now / MINUTE) * MINUTE;
  const list = useDeskState((state) => select(state, filters, minute));
  const arrived = useDeskState((state) => state.arrived);
  const heading = useRef<HTMLHeadingElement>(null);
  const box = useRef<HTMLUListElement>(null);
  useRoving(box, LINES);
  const texts = words.tickets;
  const isFiltered = writeFilters(filters) !== "";

  const set = (next: TicketFilters): void =>
    replace({ conversationId: null, customer: false, page: "tickets", query: writeFilters(next) });

  return (
    <section className="region region-conversation" aria-labelledby={id}>
      <PageHeader id={id} title={texts.region} explain={texts.explain} heading={heading} />
      <div className="scroll padded page-body">
        <TicketFiltersBar filters={filters} counts={list.counts} onFilters={set} />
        <output className="quiet small">{arrived ? texts.found(list.lines.length, list.late) : texts.loading}</output>
        {arrived && list.lines.length === 0 && <p className="empty">{isFiltered ? texts.noneFound : texts.none}</p>}
        <ul ref={box} className="tickets" aria-labelledby={id}>
          {list.lines.map((conversation) => (
            <TicketLine
              key={conversation.id}
              conversation={conversation}
              late={isLate(conversation, minute)}
              minute={minute}
            />
          ))}
        </ul>
      </div>
    </section>
  );
}
