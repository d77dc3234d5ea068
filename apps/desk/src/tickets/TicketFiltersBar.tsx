import { useId, type ReactNode } from "react";
import { pickText, TICKET_KINDS, TicketStatus, type TicketKind } from "@warmline/protocol";
import { useDeskState } from "../store/context.tsx";
import type { TicketFilters, TicketList, TicketsOf } from "../store/tickets.ts";
import { words } from "../words.ts";
import { Select } from "./Select.tsx";

const WHOSE: readonly TicketsOf[] = ["all", "mine", "nobody"];
const NO_FILTERS: TicketFilters = { of: "all", kind: null, category: null, status: null, late: false };

interface TicketFiltersBarProps {
  filters: TicketFilters;
  counts: TicketList["counts"];
  onFilters: (filters: TicketFilters) => void;
}

/** Which tickets are shown. Each choice counts at once. */
export function TicketFiltersBar({ filters, counts, onFilters }: TicketFiltersBarProps): ReactNode {
  const id = useId();
  const site = useDeskState((state) => state.site);
  const texts = words.tickets;
  const kinds = Object.keys(TICKET_KINDS) as TicketKind[];
  const statuses = filters.kind === null ? TicketStatus.options : TICKET_KINDS[filters.kind];
  const set = (change: Partial<TicketFilters>): void => onFilters({ ...filters, ...change });

  /** A status that the kind does not know would show nothing. */
  function setKind(kind: TicketKind | null): void {
    const known: readonly TicketStatus[] = kind === null ? TicketStatus.options : TICKET_KINDS[kind];
    const status = filters.status !== null && known.includes(filters.status) ? filters.status : null;
    set({ kind, status });
  }

  return (
    <search className="ticket-filters">
      <fieldset className="choices">
        <legend className="unseen">{texts.of}</legend>
        {WHOSE.map((each) => (
          <label key={each} className="choice">
            <input type="radio" name={`${id}-of`} checked={each === filters.of} onChange={() => set({ of: each })} />
            <span>
              {texts.ofNames[each]} <span className="count">{counts[each]}</span>
            </span>
          </label>
        ))}
        <label className="choice">
          <input type="checkbox" checked={filters.late} onChange={({ target }) => set({ late: target.checked })} />
          <span>{texts.late}</span>
        </label>
      </fieldset>
      <div className="ticket-selects">
        <Select
          label={texts.kind}
          value={filters.kind}
          all={kinds.map((each) => [each, texts.kinds[each]])}
          onChoose={(kind) => setKind(kinds.find((each) => each === kind) ?? null)}
        />
        <Select
          label={texts.category}
          value={filters.category}
          all={(site?.categories ?? []).map((each) => [each.id, pickText(each.label, "en")])}
          onChoose={(category) => set({ category })}
        />
        <Select
          label={texts.status}
          value={filters.status}
          all={statuses.map((each) => [each, words.ticket.statuses[each]])}
          onChoose={(status) => set({ status: TicketStatus.options.find((each) => each === status) ?? null })}
        />
        {(filters.kind ?? filters.category ?? filters.status) !== null || filters.late || filters.of !== "all" ? (
          <button type="button" className="link" onClick={() => onFilters(NO_FILTERS)}>
            {texts.clear}
          </button>
        ) : null}
      </div>
    </search>
  );
}
