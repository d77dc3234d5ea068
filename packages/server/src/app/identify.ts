import { uuidv7, type FeedEvent, type Id } from "@warmline/protocol";
import type { Transaction } from "kysely";
import type { Identity } from "../identity/identity.ts";
import type { SiteFile } from "../sites/site-file.ts";
import { findOpenChat, joinConversation } from "../storage/conversations.ts";
import { appendEvents } from "../storage/feed.ts";
import { moveOperations, removeMoved, sharedMessageIds } from "../storage/move.ts";
import { toVisitor } from "../storage/rows.ts";
import type { StoredEvent } from "../storage/storage.ts";
import type { Tables, VisitorRow } from "../storage/tables.ts";
import { findVisitor, findVisitorByExternalId, insertVisitor, readRecord, updateVisitor } from "../storage/visitors.ts";
import { moveRecord } from "../service/move.ts";
import type { AppOptions } from "./contract.ts";
import { blankVisitor, type NewVisitor } from "./own-record.ts";

type Tx = Transaction<Tables>;

export interface Batch {
  visitorId: Id;
  prev: number;
  events: StoredEvent[];
}

export interface Identified {
  visitorId: Id;
  /** What was written, per feed. */
  batches: Batch[];
  /** The anonymous record that is the customer’s now: what opened it before no longer does. */
  takenOver: Id | null;
}

/**
 * Finds or makes the visitor a customer is, and brings an anonymous visitor’s conversations along, all in one transaction.
 * Somebody else’s identified record is never touched.
 */
export function identify(
  { storage, clock, random }: Pick<AppOptions, "storage" | "clock" | "random">,
  site: SiteFile,
  identity: Identity,
  anonymousId: Id | null,
  newVisitor: NewVisitor,
): Promise<Identified> {
  return storage.transaction(async (tx) => {
    const now = clock.now();
    const newId = () => uuidv7(now, random);
    const known = await findVisitorByExternalId(tx, site.id, identity.externalId);
    const found = anonymousId === null ? undefined : await findVisitor(tx, anonymousId);
    const anonymous =
      found && found.site === site.id && found.external_id === null && found.moved_to === null ? found : undefined;
    // A visitor who has not written yet has no record. The id is taken, so that nothing can be written under it later.
    const unwritten =
      anonymousId !== null && found === undefined ? blankVisitor(anonymousId, site.id, newVisitor, now) : null;
    if (!known) {
      const row = anonymous ?? unwritten ?? blankVisitor(newId(), site.id, newVisitor, now);
      return become(tx, site, row, anonymous !== undefined, identity, now);
    }
    const batches = [await refreshProfile(tx, site, known, identity, now)].filter((batch) => batch.events.length > 0);
    if (unwritten) await insertVisitor(tx, { ...unwritten, moved_to: known.id });
    if (!anonymous) return { visitorId: known.id, batches, takenOver: unwritten?.id ?? null };
    const target = { ...known, seq: known.seq + batches.flatMap(({ events }) => events).length };
    return {
      visitorId: known.id,
      batches: [...batches, ...(await move(tx, site, anonymous, target, now, newId))],
      takenOver: anonymous.id,
    };
  });
}

/** A customer seen for the first time: the anonymous record becomes theirs, or a new one is made. */
async function become(
  tx: Tx,
  site: SiteFile,
  row: VisitorRow,
  isStored: boolean,
  identity: Identity,
  now: number,
): Promise<Identified> {
  if (!isStored) await insertVisitor(tx, row);
  await updateVisitor(tx, row.id, { external_id: identity.externalId });
  const batch = await refreshProfile(tx, site, { ...row, external_id: identity.externalId }, identity, now, true);
  return { visitorId: row.id, batches: [batch], takenOver: row.id };
}

/** What the host signs goes before what the customer typed. */
async function refreshProfile(
  tx: Tx,
  site: SiteFile,
  row: VisitorRow,
  identity: Identity,
  now: number,
  always = false,
): Promise<Batch> {
  const name = identity.name ?? row.name;
  const email = identity.email ?? row.email;
  if (!always && name === row.name && email === row.email) return { visitorId: row.id, prev: row.seq, events: [] };
  const event: FeedEvent = {
    type: "visitor.changed",
    seq: row.seq + 1,
    at: now,
    visitor: { ...toVisitor(row), name, email, identified: true },
  };
  return write(tx, site, row, [event]);
}

async function move(
  tx: Tx,
  site: SiteFile,
  from: VisitorRow,
  to: VisitorRow,
  now: number,
  newId: () => Id,
): Promise<Batch[]> {
  const taken = await sharedMessageIds(tx, from.id, to.id);
  const openChat = (await findOpenChat(tx, to.id)) ?? null;
  const messageId = (id: Id) => (taken.has(id) ? newId() : id);
  const target = { visitorId: to.id, seq: to.seq, messageId, openChat };
  const moved = moveRecord(await readRecord(tx, from), from.seq, target, now);
  await removeMoved(tx, from.id);
  await moveOperations(tx, from.id, to.id);
  if (openChat) for (const id of moved.joined) await joinConversation(tx, id, openChat.id);
  const leaving = await write(tx, site, from, moved.leaving);
  const arriving = await write(tx, site, to, moved.arriving);
  await updateVisitor(tx, from.id, { moved_to: to.id });
  return [leaving, arriving];
}

async function write(tx: Tx, site: SiteFile, row: VisitorRow, feedEvents: readonly FeedEvent[]): Promise<Batch> {
  const events = feedEvents.map((event) => ({
    visitorId: row.id,
    siteId: site.id,
    seq: event.seq,
    audience: "both" as const,
    event,
  }));
  await appendEvents(tx, events, null);
  return { visitorId: row.id, prev: row.seq, events };
}
