import type { Incident } from "@warmline/protocol";
import { readInstatus } from "./instatus.ts";
import { toIncidents, type Components } from "./reading.ts";
import { readStatuspage } from "./statuspage.ts";

export type Provider = "statuspage" | "incident-io" | "instatus";

/** Where a provider’s pages keep what is read: first what goes on, then what else is needed to understand it. */
export const PATHS: Readonly<Record<Provider, readonly string[]>> = {
  statuspage: ["/api/v2/summary.json"],
  "incident-io": ["/api/v2/summary.json"],
  instatus: ["/summary.json", "/v2/components.json"],
};

/**
 * What goes on according to a status page, as the one shape that widgets know: plain text, only what concerns the site.
 *
 * @param documents the JSON of `PATHS`, in that order
 * @param components which categories the page’s components touch; without it everything concerns the site
 * @throws Error if the first document is not what the provider gives
 */
export function readStatus(
  provider: Provider,
  documents: readonly unknown[],
  components: Components | undefined,
): Incident[] {
  const [first, second] = documents;
  const found = provider === "instatus" ? readInstatus(first, second) : readStatuspage(first);
  return toIncidents(provider, found, components);
}
