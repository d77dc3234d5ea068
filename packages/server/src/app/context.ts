import type { Name, SiteState } from "@warmline/protocol";
import type { Tokens } from "../identity/tokens.ts";
import type { Refusal } from "../service/command.ts";
import type { SiteFile } from "../sites/site-file.ts";
import type { AppOptions } from "./contract.ts";
import type { Order, Outcome } from "./execute.ts";
import type { Limiter } from "./limiter.ts";
import type { Line } from "./line.ts";
import type { Presence } from "./presence.ts";
import type { SiteStates } from "./site-state.ts";

/** What the HTTP face works with. */
export interface AppContext {
  options: AppOptions;
  tokens: Tokens;
  presence: Presence;
  states: SiteStates;
  signInLimiter: Limiter;
  /** Streams that must be told when the server goes. */
  openStreams: Set<(reason: "draining") => void>;
  /** Carries out a command and tells everybody concerned. */
  carryOut(order: Order): Promise<Outcome>;
  /** Tells everybody concerned of events that were written. */
  announce(siteId: Name, batches: readonly AnnouncedBatch[]): void;
  line(siteId: Name): Promise<Line>;
  siteState(site: SiteFile): Promise<SiteState>;
  /** Reads the site’s public state anew and tells everybody. */
  siteChanged(siteId: Name): Promise<void>;
  site(id: Name): SiteFile | Refusal;
}

export type AnnouncedBatch = Omit<
  Extract<Parameters<AppOptions["bus"]["publish"]>[0], { type: "events" }>,
  "type" | "siteId"
>;
