import type { Id, Instant } from "@warmline/protocol";
import type { createHttp } from "../core/http.ts";
import type { Clock } from "../core/clock.ts";
import type { Store } from "../core/store.ts";
import type { Outbox } from "../outbox/outbox.ts";
import type { Files } from "../files/actions.ts";
import type { OutboxCommand, SupportState } from "../state.ts";
import type { Ask } from "./ask.ts";
import type { Drafts } from "./drafts.ts";

/** What every widget’s actions work with. */
export interface ActionContext {
  base: string;
  store: Store<SupportState>;
  outbox: Outbox<OutboxCommand>;
  ask: Ask;
  files: Pick<Files, "claim" | "release" | "retryOf">;
  drafts: Drafts;
  http: ReturnType<typeof createHttp>;
  /** The version of the host’s own application; null where it told none. */
  appVersion: string | null;
  clock: Clock;
  now: () => Instant;
  newId: () => Id;
  token: () => string | null;
  /** Brings the line up, if it is not wanted yet or was refused. */
  want: () => void;
}
