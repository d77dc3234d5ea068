import type { FeedEvent, FilePart, Id } from "@warmline/protocol";
import { filesIn } from "../service/parts.ts";
import { engineOf } from "./engine.ts";
import type { Db, StoredEvent } from "./storage.ts";
import type { FileRow } from "./tables.ts";

/**
 * Reads the rows of files. Where several processes write they are this transaction’s until its end, in the order of their ids,
 * so that no file gets into two messages.
 */
export async function takeFiles(db: Db, ids: readonly Id[]): Promise<FileRow[]> {
  if (ids.length === 0) return [];
  const { among, shared } = engineOf(db);
  const rows = db.selectFrom("file").selectAll().where(among("id", ids)).orderBy("id");
  return (shared ? rows.forUpdate() : rows).execute();
}

/** What a file is whose message was taken back: a sweep may have it. */
export const NOBODYS = { message_id: null, visitor_id: null, agent_id: null } as const;

/** A file as a message carries it. */
export function toFilePart(row: FileRow): FilePart {
  const { id, name, media_type, size, width, height } = row;
  const image = width === null || height === null ? null : { width, height };
  return { type: "file", fileId: id, name, mediaType: media_type, size, image };
}

/**
 * Puts the files of new messages into them, and takes them out of those that were taken back; `dropped` are of messages that were
 * new as well.
 */
export async function moveFiles(db: Db, events: readonly StoredEvent[], dropped: readonly Id[]): Promise<void> {
  if (dropped.length > 0) await db.updateTable("file").set(NOBODYS).where(engineOf(db).among("id", dropped)).execute();
  for (const { visitorId, event } of events) {
    if (event.type === "message.added") await putInto(db, visitorId, event);
    if (event.type === "message.changed" && event.message.removedAt !== null) await letGo(db, visitorId, event);
  }
}

async function putInto(
  db: Db,
  visitorId: Id,
  { message }: Extract<FeedEvent, { type: "message.added" }>,
): Promise<void> {
  const ids = filesIn(message.parts).map(({ fileId }) => fileId);
  if (ids.length === 0) return;
  const place = { visitor_id: visitorId, message_id: message.id };
  await db.updateTable("file").set(place).where(engineOf(db).among("id", ids)).execute();
}

async function letGo(
  db: Db,
  visitorId: Id,
  { message }: Extract<FeedEvent, { type: "message.changed" }>,
): Promise<void> {
  await db
    .updateTable("file")
    .set(NOBODYS)
    .where("visitor_id", "=", visitorId)
    .where("message_id", "=", message.id)
    .execute();
}

/** Lets the files that a visitor has not sent yet be another one’s. Those in messages go with them. */
export async function moveLooseFiles(db: Db, from: Id, to: Id): Promise<void> {
  await db
    .updateTable("file")
    .set({ visitor_id: to })
    .where("visitor_id", "=", from)
    .where("message_id", "is", null)
    .execute();
}
