import { useId, type MouseEvent, type ReactNode } from "react";
import { pickText, TICKET_KINDS, type TicketKind, type TicketStatus } from "@warmline/protocol";
import { useDeskState } from "../store/context.tsx";
import {
  ALL_KINDS,
  ALL_STATUSES,
  NO_FILTERS,
  writeFilters,
  type TicketFilters,
  type TicketList,
  type TicketsOf,
} from "../store/tickets.ts";
import { words } from "../words.ts";
import { Select } from "./Select.tsx";

const WHOSE: readonly TicketsOf[] = ["all", "mine", "nobody"];

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
  const statusesOf = (kind: TicketKind | null): readonly TicketStatus[] =>
    kind === null ? ALL_STATUSES : TICKET_KINDS[kind];
  const statuses = statusesOf(filters.kind);
  const set = (change: Partial<TicketFilters>): void => onFilters({ ...filters, ...change });

  /** A status that the kind does not know would show nothing. */
  function setKind(kind: TicketKind | null): void {
    const status = filters.status !== null && statusesOf(kind).includes(filters.status) ? filters.status : null;
    set({ kind, status });
  }

  /** The button goes away with what it clears: the focus goes on from the first choice. */
  function clear({ currentTarget }: MouseEvent): void {
    currentTarget.closest("search")?.querySelector<HTMLElement>("input")?.focus();
    onFilters(NO_FILTERS);
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
          all={ALL_KINDS.map((each) => [each, texts.kinds[each]])}
          onChoose={(kind) => setKind(ALL_KINDS.find((each) => each === kind) ?? null)}
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
          onChoose={(status) => set({ status: statuses.find((each) => each === status) ?? null })}
        />
        {writeFilters(filters) !== "" && (
          <button type="button" className="link" onClick={clear}>
            {texts.clear}
          </button>
        )}
      </div>
    </search>
  );
}
