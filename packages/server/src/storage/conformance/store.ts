import { uuidv7, type Id } from "@warmline/protocol";
import type { Dialect } from "kysely";
import { onTestFinished } from "vitest";
import { Committer } from "../../app/commit/committer.ts";
import type { Caller, Committed, Order, Outcome } from "../../app/commit/order.ts";
import { Writing } from "../../app/writing.ts";
import type { Command } from "../../service/command.ts";
import { parseSiteFile, type SiteFile } from "../../sites/site-file.ts";
import { openStorage, type Db, type Storage } from "../storage.ts";
import type { Tables, VisitorRow } from "../tables.ts";
import { findVisitor } from "../visitors.ts";

/** A database with nothing in it, and the way to be rid of it. */
export interface EmptyDatabase {
  dialect: Dialect;
  close(): Promise<void> | void;
}

export type OpenEmpty = () => Promise<EmptyDatabase>;

/** A Thursday in 2026. */
export const NOW = 1_795_168_800_000;

export const AGENT: Caller = { kind: "agent", agentId: "olena" };

type Accepted = Extract<Outcome, { ok: true }>;

/** A store, and everything that is written in it by orders. */
export interface Store {
  storage: Storage;
  site: SiteFile;
  /** What was told of commits, in its order. */
  committed: Committed[];
  /** How many orders shared each commit. */
  batches: number[];
  options: { storage: Storage; clock: typeof CLOCK; random: typeof random; writing: Writing };
  committer: Committer;
  newId(): Id;
  /** Carries an order out. @param operationId @default a new id */
  carryOut(caller: Caller, command: Command, operationId?: Id | null): Promise<Outcome>;
  /** The same for what must be accepted. @throws Error if it is refused */
  write(caller: Caller, command: Command, operationId?: Id | null): Promise<Accepted>;
  /** Somebody who has not written yet. */
  visitor(): Extract<Caller, { kind: "visitor" }>;
  /** Opens a chat. Returns its id. */
  openChat(caller: Caller): Promise<Id>;
  rows(): Promise<Record<string, number>>;
}

const CLOCK = { now: () => NOW, setTimeout: () => undefined, clearTimeout: () => undefined };
const random = (bytes: Uint8Array<ArrayBuffer>) => crypto.getRandomValues(bytes);

/** Opens a store that goes when the test ends. */
export async function openStore(open: OpenEmpty): Promise<Store> {
  const { dialect, close } = await open();
  const storage = await openStorage(dialect, NOW, random);
  onTestFinished(async () => {
    await storage.close();
    await close();
  });
  return onStorage(storage);
}

/** What another process would have on the same database. */
export function onStorage(storage: Storage): Store {
  const site = exampleSite();
  const options = { storage, clock: CLOCK, random, writing: new Writing(() => NOW) };
  const committed: Committed[] = [];
  const batches: number[] = [];
  const committer = new Committer(options, {
    onCommitted: (_, done) => committed.push(done),
    onBatch: (orders) => batches.push(orders),
  });
  const newId = () => uuidv7(NOW, random);
  const store: Store = {
    storage,
    site,
    committed,
    batches,
    options,
    committer,
    newId,
    carryOut(caller, command, operationId = newId()) {
      const order: Order = { site, caller, operationId, command };
      return committer.carryOut(order);
    },
    async write(caller, command, operationId) {
      const outcome = await store.carryOut(caller, command, operationId);
      if (!outcome.ok) throw new Error(`${outcome.code}: ${outcome.detail}`);
      return outcome;
    },
    visitor: () => ({
      kind: "visitor",
      claims: { visitorId: newId(), siteId: site.id, locale: "en", timeZone: null, identifiedUntil: null },
    }),
    async openChat(caller) {
      const conversationId = newId();
      await store.write(caller, { type: "open", conversationId, open: { kind: "chat" } }, conversationId);
      return conversationId;
    },
    async rows() {
      const found: Record<string, number> = {};
      for (const table of TABLES) found[table] = (await storage.db.selectFrom(table).selectAll().execute()).length;
      return found;
    },
  };
  return store;
}

/** The record of somebody who has written. @throws Error if there is none */
export async function recordOf(db: Db, { claims }: Extract<Caller, { kind: "visitor" }>): Promise<VisitorRow> {
  const row = await findVisitor(db, claims.visitorId);
  if (!row) throw new Error("there is no such visitor");
  return row;
}

export function say(conversationId: Id, messageId: Id, text: string): Command {
  return { type: "post-message", conversationId, messageId, text };
}

const TABLES = [
  "visitor",
  "conversation",
  "conversation_alias",
  "contact",
  "message",
  "note",
  "file",
  "promise",
  "rating",
  "event",
  "operation",
  "outbox",
] as const satisfies readonly (keyof Tables)[];

function exampleSite(): SiteFile {
  const parsed = parseSiteFile({
    id: "hearthost",
    name: "Hearthost",
    origins: [],
    agents: [{ id: "olena", name: "Olena" }],
    tickets: {
      answerer: "olena",
      prefix: "HH",
      categories: [{ id: "billing", label: "Billing", answerWithinMinutes: 240 }],
    },
    rating: { reasons: [{ id: "speed", label: "How fast it went" }] },
    amends: {
      offers: [{ id: "month", label: "One month free" }],
      guide: [{ severity: "major", when: "Hours were lost.", offers: ["month"] }],
    },
    letters: { from: "help@hearthost.example" },
  });
  if (!parsed.ok) throw new Error("the example site is wrong");
  return parsed.site;
}
