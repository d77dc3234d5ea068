import type { LedgerRecord } from "./ledger.ts";
import type { View } from "./oracle.ts";

/** What the process of a crew is to do. Each is answered once it is done. */
export type Task =
  /** Come, one visitor or agent per name, and stay; done when all of them are there. Agents need links. */
  | { do: "come"; server: string; site: string; people: readonly { name: string; link: string | null }[]; seed: number }
  /** Type this many texts a second from now on; 0 for none. */
  | { do: "type"; rate: number }
  /** Let this share of the pages go and be opened again. */
  | { do: "reopen"; share: number }
  /** Let the browsers tell their pages that the network is back. */
  | { do: "come online" }
  /** Tell what everybody sees. */
  | { do: "look" }
  /** Tell what was noted. */
  | { do: "report" };

export type Answer = { done: true; views?: View[]; record?: LedgerRecord };
