import type { Name } from "@warmline/protocol";
import type { BotTurns } from "../bots/turns.ts";
import type { Identities } from "../identity/identity.ts";
import type { Tokens } from "../identity/tokens.ts";
import type { Refusal } from "../service/command.ts";
import type { SiteFile } from "../sites/site-file.ts";
import type { AppOptions, BusMessage } from "./contract.ts";
import type { Order, Outcome } from "./commit/order.ts";
import type { Hub } from "./hub.ts";
import type { Limiter } from "./limiter.ts";
import type { Load } from "./load.ts";
import type { Lines } from "./line/lines.ts";
import type { Meters } from "./meters.ts";
import type { Presence } from "./presence.ts";
import type { SiteStates } from "./site-state.ts";
import type { Strangers } from "./strangers.ts";
import type { Streams } from "./streams.ts";
import type { Writing } from "./writing.ts";
import type { FileAddresses } from "../uploads/addresses.ts";

/** What the HTTP face works with. */
export interface AppContext {
  options: AppOptions;
  tokens: Tokens;
  addresses: FileAddresses;
  identities: Identities;
  presence: Presence;
  states: SiteStates;
  lines: Lines;
  hub: Hub;
  turns: BotTurns;
  /** The answers that are being written. */
  writing: Writing;
  streams: Streams;
  meters: Meters;
  load: Load;
  /** Pages that may not hold a widget. */
  strangers: Strangers;
  /** Wrong sign-in links, by the address they came from. */
  wrongLinks: Limiter;
  /** A visitor’s writes. */
  writes: Limiter;
  /** Letters that nobody wrote, by the address they went to. */
  automaticLetters: Limiter;
  /** Troubles of the store that were told to the operator, by code. */
  troubles: Limiter;
  /** Carries out a command and tells everybody concerned. */
  carryOut(order: Order): Promise<Outcome>;
  /** Tells everybody concerned of events that were written. */
  announce(siteId: Name, batches: readonly AnnouncedBatch[]): void;
  /** Reads the site’s public state anew and tells everybody. */
  siteChanged(siteId: Name): Promise<void>;
  site(id: Name): SiteFile | Refusal;
}

export type AnnouncedBatch = Omit<Extract<BusMessage, { type: "events" }>, "type" | "siteId">;
