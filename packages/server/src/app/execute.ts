import { uuidv7, type Id, type Name, type Receipt } from "@warmline/protocol";
import type { Transaction } from "kysely";
import { digest } from "../identity/crypto.ts";
import type { VisitorClaims } from "../identity/tokens.ts";
import {
  refuse,
  type Actor,
  type Command,
  type Decision,
  type Refusal,
  type Surroundings,
} from "../service/command.ts";
import { decide } from "../service/decide.ts";
import { makeReference } from "../service/reference.ts";
import type { SiteFile } from "../sites/site-file.ts";
import {
  findContact,
  findConversation,
  isReferenceTaken,
  joinConversation,
  type FoundConversation,
} from "../storage/conversations.ts";
import { appendEvents, findOperation, insertOperation, readOperationEvents } from "../storage/feed.ts";
import { insertJobs, type Job } from "../storage/outbox.ts";
import type { StoredEvent } from "../storage/storage.ts";
import type { Tables, VisitorRow } from "../storage/tables.ts";
import { findVisitor } from "../storage/visitors.ts";
import { parseMarkdown } from "../text/markdown.ts";
import type { AppOptions } from "./contract.ts";
import { takeVisitorRow } from "./own-record.ts";
import { Refused } from "./refused.ts";
import { readSlice } from "./slice.ts";
import { checkTicketRate } from "./ticket-rate.ts";

/** On whose behalf a command is carried out. */
export type Caller = { kind: "visitor"; claims: VisitorClaims } | Exclude<Actor, { kind: "visitor" }>;

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

type Tx = Transaction<Tables>;
type Options = Pick<AppOptions, "storage" | "clock" | "random">;
type Done = Committed & { repeated: boolean };

/**
 * Carries out one command in one transaction: takes the visitor’s row, answers a repeated id from what was stored, decides,
 * and writes state, events, follow-up work and the id together.
 */
export async function execute(
  options: Options,
  order: Order,
  onCommitted: (committed: Committed) => void,
): Promise<Outcome> {
  const { caller, command, operationId } = order;
  const actor: Actor = caller.kind === "visitor" ? { kind: "visitor" } : caller;
  const hash = operationId === null ? "" : await digest(JSON.stringify([actor, command]));
  try {
    const done = await options.storage.transaction((tx) => run(tx, options, order, actor, hash));
    if (done.events.length > 0 && !done.repeated) onCommitted(done);
    const events = done.events.filter(({ audience }) => audience === "both" || actor.kind === "agent");
    return {
      ok: true,
      repeated: done.repeated,
      receipt: { id: operationId, events: events.map(({ event }) => event) },
    };
  } catch (error) {
    if (error instanceof Refused) return error.refusal;
    throw error;
  }
}

async function run(tx: Tx, options: Options, order: Order, actor: Actor, hash: string): Promise<Done> {
  const { clock, random } = options;
  const { site, operationId, command } = order;
  const now = clock.now();
  const found = await findNamed(tx, command);
  const row = await takeRow(tx, order, found, now);
  const visitorId = row.id;
  if (operationId !== null) {
    const known = await findOperation(tx, visitorId, operationId);
    if (known && known.hash !== hash)
      throw new Refused(refuse("id-reused", "The first request with this id said something else."));
    if (known) {
      const events = await readOperationEvents(tx, visitorId, operationId);
      return { repeated: true, visitorId, prev: 0, events, jobs: [] };
    }
    await insertOperation(tx, visitorId, operationId, hash, now);
  }
  await checkTicketRate(tx, visitorId, command, now);
  const slice = await readSlice(tx, row, site.id, found, command);
  const newId = () => uuidv7(clock.now(), random);
  const ticket = ticketsOf(site, await freeReference(tx, site, options, command));
  const decision = decide(slice, actor, command, { now, newId, parse: parseMarkdown, ticket });
  if (!decision.ok) throw new Refused(decision);
  const events = decision.events.map(({ audience, event }) => ({
    visitorId,
    siteId: site.id,
    seq: event.seq,
    audience,
    event,
  }));
  if (decision.joins !== null && command.type === "open") {
    await joinConversation(tx, command.conversationId, decision.joins);
  }
  const jobs = toJobs(decision, site.id, now, newId);
  await appendEvents(tx, events, operationId);
  await insertJobs(tx, jobs);
  return { repeated: false, visitorId, prev: slice.seq, events, jobs };
}

/** The conversation that a command is about. */
async function findNamed(tx: Tx, command: Command): Promise<FoundConversation | undefined> {
  if (command.type !== "choose-face") return findConversation(tx, command.conversationId);
  const contact = await findContact(tx, command.contactId);
  return contact && findConversation(tx, contact.conversationId);
}

/** The record the command touches: a visitor’s own, or the one that the conversation belongs to by now. */
async function takeRow(
  tx: Tx,
  { site, caller, command }: Order,
  found: FoundConversation | undefined,
  now: number,
): Promise<VisitorRow> {
  if (caller.kind === "visitor") return takeVisitorRow(tx, site, caller.claims, command.type === "open", now);
  const row = found?.siteId === site.id ? await findVisitor(tx, found.conversation.visitorId) : undefined;
  if (!row) throw new Refused(refuse("not-found", "There is no such conversation."));
  return row;
}

async function freeReference(tx: Tx, site: SiteFile, { random }: Options, command: Command): Promise<string> {
  if (command.type !== "open" || command.open.kind !== "ticket") return "";
  for (;;) {
    const reference = makeReference(site.tickets.prefix, random);
    if (!(await isReferenceTaken(tx, reference))) return reference;
  }
}

function ticketsOf(site: SiteFile, reference: string): Surroundings["ticket"] {
  return {
    reference: () => reference,
    answerer: site.tickets.answerer,
    answerWithinMinutes: (category) => site.tickets.categories.find(({ id }) => id === category)?.answerWithinMinutes,
  };
}

function toJobs({ followups }: Decision, siteId: Name, now: number, newId: () => Id): Job[] {
  return followups.map(({ kind, ...body }) => {
    const dueAt = "dueAt" in body ? body.dueAt : now;
    return { id: newId(), kind, dueAt, body: { siteId, ...body } };
  });
}
