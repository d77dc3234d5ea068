import { uuidv7, type FeedEvent, type Id, type Locale, type Name, type Receipt } from "@warmline/protocol";
import type { Transaction } from "kysely";
import type { Actor, Command, Decision, Refusal, Slice, Surroundings } from "../service/command.ts";
import { refuse } from "../service/command.ts";
import { decide } from "../service/decide.ts";
import { makeReference } from "../service/reference.ts";
import { digest } from "../identity/crypto.ts";
import {
  findContact,
  findConversation,
  findPromise,
  findRating,
  isReferenceTaken,
  unsettledPromises,
} from "../storage/conversations.ts";
import { appendEvents, findOperation, insertOperation, readOperationEvents } from "../storage/feed.ts";
import { insertJobs, type Job } from "../storage/outbox.ts";
import { toVisitor } from "../storage/rows.ts";
import type { StoredEvent } from "../storage/storage.ts";
import type { Tables, VisitorRow } from "../storage/tables.ts";
import { findVisitor, insertVisitor } from "../storage/visitors.ts";
import type { SiteFile } from "../sites/site-file.ts";
import { parseMarkdown } from "../text/markdown.ts";
import type { AppOptions } from "./contract.ts";

export interface NewVisitor {
  locale: Locale;
  timeZone: string | null;
}

export interface Order {
  site: SiteFile;
  visitorId: Id;
  /** How to make the visitor’s row if there is none yet; null refuses instead. */
  newVisitor: NewVisitor | null;
  actor: Actor;
  /** The client-made id; null for what is idempotent by nature. */
  operationId: Id | null;
  command: Command;
}

export type Outcome = { ok: true; receipt: Receipt; repeated: boolean } | Refusal;

type Tx = Transaction<Tables>;
type Options = Pick<AppOptions, "storage" | "clock" | "random">;

/** Thrown inside a transaction, so that a refusal leaves nothing behind. */
class Refused extends Error {
  readonly refusal: Refusal;

  constructor(refusal: Refusal) {
    super(refusal.code);
    this.refusal = refusal;
  }
}

/**
 * Carries out one command in one transaction: takes the visitor’s row, answers a repeated id from what was stored, decides,
 * and writes state, events, follow-up work and the id together.
 */
export async function execute(
  options: Options,
  order: Order,
  onCommitted: (prev: number, events: readonly StoredEvent[], jobs: readonly Job[]) => void,
): Promise<Outcome> {
  const hash = await digest(JSON.stringify([order.actor, order.command]));
  try {
    const done = await options.storage.transaction((tx) => run(tx, options, order, hash));
    if (done.events.length > 0 && !done.repeated) onCommitted(done.prev, done.events, done.jobs);
    const events = done.events.filter(({ audience }) => audience === "both" || order.actor.kind === "agent");
    return {
      ok: true,
      repeated: done.repeated,
      receipt: { id: order.operationId, events: events.map(({ event }) => event) },
    };
  } catch (error) {
    if (error instanceof Refused) return error.refusal;
    throw error;
  }
}

interface Done {
  repeated: boolean;
  prev: number;
  events: readonly StoredEvent[];
  jobs: readonly Job[];
}

async function run(tx: Tx, options: Options, order: Order, hash: string): Promise<Done> {
  const { clock, random } = options;
  const { site, visitorId, operationId, actor, command } = order;
  const now = clock.now();
  const row = (await findVisitor(tx, visitorId)) ?? (await makeVisitor(tx, order, now));
  if (row.site !== site.id) throw new Refused(refuse("not-found", "There is no such visitor at this site."));
  if (row.moved_to !== null) throw new Refused(refuse("session-ended", "The visitor has signed in meanwhile."));
  if (site.identity.required && row.external_id === null && actor.kind === "visitor") {
    throw new Refused(refuse("identity-required", "Identify the visitor first."));
  }
  if (operationId !== null) {
    const known = await findOperation(tx, visitorId, operationId);
    if (known && known.hash !== hash)
      throw new Refused(refuse("id-reused", "The first request with this id said something else."));
    if (known)
      return { repeated: true, prev: 0, events: await readOperationEvents(tx, visitorId, operationId), jobs: [] };
    await insertOperation(tx, visitorId, operationId, hash, now);
  }
  const slice = await readSlice(tx, row, site.id, command);
  const newId = () => uuidv7(clock.now(), random);
  const reference = await freeReference(tx, site, options, command);
  const decision = decide(slice, actor, command, {
    now,
    newId,
    parse: parseMarkdown,
    ticket: ticketsOf(site, reference),
  });
  if (!decision.ok) throw new Refused(decision);
  const events = decision.events.map(({ audience, event }) => ({
    visitorId,
    siteId: site.id,
    seq: event.seq,
    audience,
    event: event satisfies FeedEvent,
  }));
  const jobs = toJobs(decision, site.id, now, newId);
  await appendEvents(tx, events, operationId);
  await insertJobs(tx, jobs);
  return { repeated: false, prev: slice.seq, events, jobs };
}

async function makeVisitor(tx: Tx, { visitorId, site, newVisitor }: Order, now: number): Promise<VisitorRow> {
  if (newVisitor === null) throw new Refused(refuse("not-found", "There is no such visitor."));
  const row = blankVisitor(visitorId, site.id, newVisitor, now);
  await insertVisitor(tx, row);
  return row;
}

/** A visitor of whom nothing is known yet. */
export function blankVisitor(id: Id, siteId: Name, { locale, timeZone }: NewVisitor, now: number): VisitorRow {
  return {
    id,
    site: siteId,
    external_id: null,
    name: null,
    email: null,
    locale,
    time_zone: timeZone,
    created_at: now,
    seq: 0,
    moved_to: null,
  };
}

async function readSlice(tx: Tx, row: VisitorRow, siteId: Name, command: Command): Promise<Slice> {
  const found = await findConversation(tx, command.conversationId);
  const isTheirs = found?.siteId === siteId && found.conversation.visitorId === row.id;
  // Opening with somebody else’s id must meet the conflict; everything else must not see it.
  const conversation = found && (isTheirs || command.type === "open") ? found.conversation : null;
  if (command.type === "make-promise" && (await findPromise(tx, command.promiseId))) {
    throw new Refused(refuse("id-reused", "There is a promise with this id already."));
  }
  const ratedContact = command.type === "choose-face" ? command.contactId : null;
  return {
    visitor: toVisitor(row),
    seq: row.seq,
    conversation,
    contact: conversation?.contactId ? ((await findContact(tx, conversation.contactId)) ?? null) : null,
    rating: ratedContact === null ? null : ((await findRating(tx, ratedContact)) ?? null),
    promises: conversation ? await unsettledPromises(tx, conversation.id) : [],
  };
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
