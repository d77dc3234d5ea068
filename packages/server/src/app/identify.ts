import { uuidv7, type FeedEvent, type Id, type Visitor } from "@warmline/protocol";
import type { Transaction } from "kysely";
import type { Identity } from "../identity/identity.ts";
import { moveRecord } from "../service/move.ts";
import type { SiteFile } from "../sites/site-file.ts";
import { takeVisitors } from "../storage/around.ts";
import { afterEvent, writeFeed, type Batch } from "../storage/changes.ts";
import { findOpenChat, joinConversation } from "../storage/conversations.ts";
import { moveLooseFiles } from "../storage/files.ts";
import { readNewFollows } from "../storage/incident-follows.ts";
import { joinWaits, moveOperations, moveWaits, removeMoved, sharedMessageIds } from "../storage/move.ts";
import { toVisitor } from "../storage/rows.ts";
import type { Tables, VisitorRow } from "../storage/tables.ts";
import { findVisitorByExternalId, insertVisitor, readNotes, readRecord } from "../storage/visitors.ts";
import type { AppOptions } from "./contract.ts";
import { blankVisitor, type NewVisitor } from "./own-record.ts";

type Tx = Transaction<Tables>;

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
    const customer = await findVisitorByExternalId(tx, site.id, identity.externalId);
    const ids = [customer?.id ?? null, anonymousId].filter((id) => id !== null);
    const rows = new Map((await takeVisitors(tx, ids, { skip: false })).map((row) => [row.id, row]));
    const taken = rows.get(customer?.id ?? "");
    // Erased between the looking up and the taking: the customer begins anew.
    const known = taken?.erased_at === null ? taken : undefined;
    const found = rows.get(anonymousId ?? "");
    const anonymous =
      found &&
      found.site === site.id &&
      found.external_id === null &&
      found.moved_to === null &&
      found.erased_at === null
        ? found
        : undefined;
    // A visitor who has not written yet has no record. The id is taken, so that nothing can be written under it later.
    const unwritten =
      anonymousId !== null && found === undefined ? blankVisitor(anonymousId, site.id, newVisitor, now) : null;
    if (!known) {
      const row = anonymous ?? unwritten ?? blankVisitor(newId(), site.id, newVisitor, now);
      if (!anonymous) await insertVisitor(tx, row);
      const become = { ...row, external_id: identity.externalId };
      const batch = await writeFeed(tx, site.id, become, [profileEvent(become, identity, null, now)]);
      return { visitorId: row.id, batches: [batch], takenOver: row.id };
    }
    const profile = profileEvent(known, identity, anonymous ?? null, now);
    const isSame = isSameProfile(profile.visitor, toVisitor(known));
    const batches = isSame ? [] : [await writeFeed(tx, site.id, known, [profile])];
    if (unwritten) await insertVisitor(tx, { ...unwritten, moved_to: known.id });
    if (unwritten) await moveLooseFiles(tx, unwritten.id, known.id);
    if (!anonymous) return { visitorId: known.id, batches, takenOver: unwritten?.id ?? null };
    const target = isSame ? known : afterEvent(known, profile);
    return {
      visitorId: known.id,
      batches: [...batches, ...(await move(tx, site, anonymous, target, now, newId))],
      takenOver: anonymous.id,
    };
  });
}

/** What the host signs goes before what the customer typed, and that before what was typed without signing in. */
function profileEvent(row: VisitorRow, identity: Identity, typed: VisitorRow | null, now: number) {
  const email = identity.email ?? row.email ?? typed?.email ?? null;
  const visitor = { ...toVisitor(row), ...nameOf(row, identity, typed), email, identified: true };
  return { type: "visitor.changed", seq: row.seq + 1, at: now, visitor } satisfies FeedEvent;
}

type Called = Pick<Visitor, "name" | "patronymic" | "nameAnsweredAt">;

/** How a customer is called. Whoever said so once, or would rather not, is not asked again. */
function nameOf(row: VisitorRow, identity: Identity, typed: VisitorRow | null): Called {
  const own = row.name === null && row.name_answered_at === null && typed ? typed : row;
  const { name, patronymic, name_answered_at: nameAnsweredAt } = own;
  if (identity.name === null) return { name, patronymic, nameAnsweredAt };
  return { name: identity.name, patronymic: identity.name === name ? patronymic : null, nameAnsweredAt: null };
}

function isSameProfile(a: Visitor, b: Visitor): boolean {
  const isCalledSame = a.name === b.name && a.patronymic === b.patronymic && a.nameAnsweredAt === b.nameAnsweredAt;
  return isCalledSame && a.email === b.email;
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
  const follows = await readNewFollows(tx, from.id, to.id);
  const record = { ...(await readRecord(tx, from)), notes: await readNotes(tx, from.id), follows };
  const moved = moveRecord(record, from.seq, target, now);
  await removeMoved(tx, from.id);
  await moveOperations(tx, from.id, to.id);
  await moveLooseFiles(tx, from.id, to.id);
  await moveWaits(tx, from.id, to.id);
  if (openChat) for (const id of moved.joined) await joinConversation(tx, id, openChat.id);
  if (openChat) await joinWaits(tx, moved.joined, openChat.id, moved.waitingSince, now);
  const leaving = await writeFeed(tx, site.id, { ...from, moved_to: to.id }, moved.leaving);
  const arriving = await writeFeed(tx, site.id, to, moved.arriving);
  return [leaving, arriving];
}
