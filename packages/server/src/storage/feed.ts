import type { FeedEvent, Id, Name, Seq } from "@warmline/protocol";
import { fromContact, fromConversation, fromMessage, fromPromise, fromRating } from "./rows.ts";
import type { Audience, Db, StoredEvent } from "./storage.ts";

/** Writes the events of one operation and the things they carry, and moves the visitor’s `seq` on. */
export async function appendEvents(db: Db, events: readonly StoredEvent[], operationId: Id | null): Promise<void> {
  const last = events.at(-1);
  if (!last) return;
  for (const stored of events) await writeThing(db, stored);
  await db
    .insertInto("event")
    .values(
      events.map(({ visitorId, siteId, seq, audience, event }) => ({
        visitor_id: visitorId,
        seq,
        site: siteId,
        at: event.at,
        audience,
        // A message’s id is the id of the operation that posted it, also in the feed it was moved to.
        operation_id: operationId ?? (event.type === "message.added" ? event.message.id : null),
        body: JSON.stringify(event),
      })),
    )
    .execute();
  await db.updateTable("visitor").set({ seq: last.seq }).where("id", "=", last.visitorId).execute();
}

async function writeThing(db: Db, { visitorId, siteId, event }: StoredEvent): Promise<void> {
  switch (event.type) {
    case "visitor.changed": {
      const { name, email, locale } = event.visitor;
      await db.updateTable("visitor").set({ name, email, locale }).where("id", "=", visitorId).execute();
      return;
    }
    case "conversation.changed": {
      const row = fromConversation(siteId, event.conversation);
      await db
        .insertInto("conversation")
        .values(row)
        .onConflict((c) => c.column("id").doUpdateSet(row))
        .execute();
      return;
    }
    case "contact.changed": {
      const row = fromContact(visitorId, event.contact);
      await db
        .insertInto("contact")
        .values(row)
        .onConflict((c) => c.column("id").doUpdateSet(row))
        .execute();
      return;
    }
    case "message.added":
      await db.insertInto("message").values(fromMessage(visitorId, event.message)).execute();
      return;
    case "promise.changed": {
      const row = fromPromise(visitorId, event.promise);
      await db
        .insertInto("promise")
        .values(row)
        .onConflict((c) => c.column("id").doUpdateSet(row))
        .execute();
      return;
    }
    case "rating.changed": {
      const row = fromRating(visitorId, event.rating);
      await db
        .insertInto("rating")
        .values(row)
        .onConflict((c) => c.column("contact_id").doUpdateSet(row))
        .execute();
      return;
    }
    case "conversation.gone":
      // Its messages were deleted before they were written anew in the feed it moved to.
      return;
  }
}

/** A visitor’s events after a place, in order. */
export async function readFeed(db: Db, visitorId: Id, after: Seq, limit = 1_000): Promise<StoredEvent[]> {
  const rows = await db
    .selectFrom("event")
    .selectAll()
    .where("visitor_id", "=", visitorId)
    .where("seq", ">", after)
    .orderBy("seq")
    .limit(limit)
    .execute();
  return rows.map(toStored);
}

/** The events one operation caused, in order. */
export async function readOperationEvents(db: Db, visitorId: Id, operationId: Id): Promise<StoredEvent[]> {
  const rows = await db
    .selectFrom("event")
    .selectAll()
    .where("visitor_id", "=", visitorId)
    .where("operation_id", "=", operationId)
    .orderBy("seq")
    .execute();
  return rows.map(toStored);
}

function toStored(row: { visitor_id: string; site: Name; seq: number; audience: string; body: string }): StoredEvent {
  return {
    visitorId: row.visitor_id,
    siteId: row.site,
    seq: row.seq,
    audience: row.audience as Audience,
    event: JSON.parse(row.body) as FeedEvent,
  };
}

export async function findOperation(db: Db, visitorId: Id, id: Id): Promise<{ hash: string } | undefined> {
  return db
    .selectFrom("operation")
    .select("hash")
    .where("visitor_id", "=", visitorId)
    .where("id", "=", id)
    .executeTakeFirst();
}

export async function insertOperation(db: Db, visitorId: Id, id: Id, hash: string, at: number): Promise<void> {
  await db.insertInto("operation").values({ visitor_id: visitorId, id, hash, at }).execute();
}
