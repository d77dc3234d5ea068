import type { Problem } from "@warmline/protocol";
import type { Clock, Random } from "../core/clock.ts";
import type { ServerClock } from "../core/server-clock.ts";
import type { Store } from "../core/store.ts";
import type { SupportState } from "../state.ts";
import type { Pages } from "./pages.ts";
import type { SessionOptions } from "./session.ts";
import type { Whose } from "./whose.ts";

export interface LineOptions extends Omit<SessionOptions, "onOpened" | "onRefused" | "onEnded"> {
  store: Store<SupportState>;
  clock: Clock;
  random: Random;
  serverClock: ServerClock;
  fetch: typeof fetch;
  pages: Pages;
  /** Whom belongs to what an earlier page left here; null if that is not known. */
  load: () => Promise<Whose | null>;
  /** Something was taken in, within a batch. */
  onTaken: () => void;
  /**
   * There is a token to send with. `replaced` says that all that is known came anew,
   * `refusal` is the code by which the server had refused the session before.
   */
  onReady: (replaced: boolean, refusal: string | null) => void;
  /** What comes belongs to another customer than what was written here. */
  onOtherCustomer: () => void;
  /** What was written here was meant for a record that this server does not have. */
  onNewRecord: () => void;
  onRefused: (problem: Problem) => void;
  /** Another tab signed the customer out, or somebody else in. */
  onEnded: () => void;
  onLive: () => void;
  /** The network came or went. */
  onNetwork: () => void;
  /** The page is put aside, where it can do nothing. */
  onAway: () => void;
}
