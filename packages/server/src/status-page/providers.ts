import type { Incident } from "@warmline/protocol";
import { readInstatus } from "./instatus.ts";
import { incidentId, toIncidents, type Components } from "./reading.ts";
import { readStatuspage } from "./statuspage.ts";

export type Provider = "statuspage" | "incident-io" | "instatus";

/** Where a provider’s pages keep what is read: first what goes on, then what else is needed to understand it. */
export const PATHS: Readonly<Record<Provider, readonly string[]>> = {
  statuspage: ["/api/v2/summary.json"],
  "incident-io": ["/api/v2/summary.json"],
  instatus: ["/summary.json", "/v2/components.json"],
};

/** What was read of a status page. */
export interface Reading {
  /** What concerns the site, as the one shape that widgets know: plain text. */
  incidents: Incident[];
  /** The ids of all that the page tells, whether it concerns the site or not. */
  told: ReadonlySet<string>;
}

/**
 * What goes on according to a status page.
 *
 * @param documents the JSON of `PATHS`, in that order
 * @param components which categories the page’s components touch; without it everything concerns the site
 * @throws Error if the first document is not what the provider gives
 */
export function readStatus(
  provider: Provider,
  documents: readonly unknown[],
  components: Components | undefined,
): Reading {
  const [first, second] = documents;
  const found = provider === "instatus" ? readInstatus(first, second) : readStatuspage(first);
  return {
    incidents: toIncidents(provider, found, components),
    told: new Set(found.map((one) => incidentId(provider, one))),
  };
}
