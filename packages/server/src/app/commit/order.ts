import type { Id, Receipt } from "@warmline/protocol";
import type { VisitorClaims } from "../../identity/tokens.ts";
import type { Actor, Command, Refusal } from "../../service/command.ts";
import type { SiteFile } from "../../sites/site-file.ts";
import type { Job } from "../../storage/outbox.ts";
import type { StoredEvent } from "../../storage/storage.ts";

/** On whose behalf a command is carried out. */
export type Caller = { kind: "visitor"; claims: VisitorClaims } | Exclude<Actor, { kind: "visitor" }>;

/** A command that is to be carried out. */
export interface Order {
  site: SiteFile;
  caller: Caller;
  /** The client-made id; null for what is idempotent by nature. */
  operationId: Id | null;
  command: Command;
}

export type Outcome = { ok: true; receipt: Receipt; repeated: boolean } | Refusal;

/** What was written, for those who are to be told. */
export interface Committed {
  visitorId: Id;
  prev: number;
  events: readonly StoredEvent[];
  jobs: readonly Job[];
}

/** An order, and what tells it from another one of the same id. */
export interface Hashed extends Order {
  hash: string;
}

/** What became of an order, before the commit. */
export type Done = (Committed & { ok: true; repeated: boolean }) | Refusal;

export function actorOf({ caller }: Pick<Order, "caller">): Actor {
  return caller.kind === "visitor" ? { kind: "visitor" } : caller;
}
