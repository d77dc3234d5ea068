import type { ReactNode } from "react";
import { words } from "../words.ts";

interface SearchFieldProps {
  query: string;
  onQuery: (query: string) => void;
  /** How many conversations were found; null while nothing is searched. */
  found: number | null;
}

/** Finds a conversation by name, address, reference or last words. Escape clears it. */
export function SearchField({ query, onQuery, found }: SearchFieldProps): ReactNode {
  return (
    <search className="search">
      <input
        type="search"
        className="field"
        data-search
        dir="auto"
        value={query}
        placeholder={words.inbox.search}
        aria-label={words.inbox.search}
        onChange={(event) => onQuery(event.target.value)}
        onKeyDown={(event) => {
          const line = document.querySelector<HTMLElement>("[data-line]");
          if (event.key === "Escape") onQuery("");
          if (event.key === "Escape" || event.key === "ArrowDown") {
            event.preventDefault();
            line?.focus();
          }
          if (event.key === "Enter") line?.click();
        }}
      />
      <output className="unseen">{found !== null && words.inbox.found(found)}</output>
    </search>
  );
}
