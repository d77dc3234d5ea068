import type { FeedEvent, Id, Name, Seq } from "@warmline/protocol";
import { audienceOf } from "../service/audience.ts";
import { moveFiles } from "./files.ts";
import { writeFollows } from "./incident-follows.ts";
import { insertRows } from "./insert.ts";
import { insertJobs, type Job } from "./outbox.ts";
import { fromContact, fromConversation, fromMessage, fromNote, fromOffer, fromPromise, fromRating } from "./rows.ts";
import { scrubFeeds } from "./scrub.ts";
import type { Db, StoredEvent } from "./storage.ts";
import type {
  ComplaintRow,
  ContactRow,
  ConversationRow,
  EventRow,
  MessageRow,
  NoteRow,
  OfferRow,
  PromiseRow,
  RatingRow,
  Tables,
  VisitorRow,
} from "./tables.ts";

/** An event, and the operation that caused it. */
export type Appended = StoredEvent & { operationId: Id | null };

/** What decisions change, to be written together. */
export interface Changes {
  /** Records that begin. */
  begun: readonly VisitorRow[];
  /** The other records concerned, as they are from now on. */
  visitors: readonly VisitorRow[];
  /** In the order of each feed. What they carry is written too. */
  events: readonly Appended[];
  /** Ids of conversations and promises that must not be anybody’s yet. */
  fresh: ReadonlySet<Id>;
  operations: readonly Tables["operation"][];
  aliases: readonly Tables["conversation_alias"][];
  jobs: readonly Job[];
  /** New lines of registers: a number that is taken shows when it is written. */
  complaints: readonly ComplaintRow[];
  /** Offers that are claimed: a second claim of one shows when it is written. */
  grants: readonly Tables["offer_grant"][];
  /** Files of messages that begin and are taken back at once. */
  droppedFiles: readonly Id[];
}

/** Events of one feed, in order; `prev` is the event before them. */
export interface Batch {
  visitorId: Id;
  prev: Seq;
  events: StoredEvent[];
}

/** Writes a record that is there and further events of its feed. */
export async function writeFeed(
  db: Db,
  siteId: Name,
  row: VisitorRow,
  feedEvents: readonly FeedEvent[],
): Promise<Batch> {
  const events = feedEvents.map((event) => ({
    visitorId: row.id,
    siteId,
    seq: event.seq,
    audience: audienceOf(event),
    event,
  }));
  await writeChanges(db, {
    begun: [],
    visitors: [feedEvents.reduce(afterEvent, row)],
    events: events.map((stored) => ({ ...stored, operationId: null })),
    fresh: new Set(),
    operations: [],
    aliases: [],
    jobs: [],
    complaints: [],
    grants: [],
    droppedFiles: [],
  });
  return { visitorId: row.id, prev: row.seq, events };
}

/** A record after an event of its feed. */
export function afterEvent(row: VisitorRow, event: FeedEvent): VisitorRow {
  const after = { ...row, seq: event.seq };
  if (event.type !== "visitor.changed") return after;
  const { name, patronymic, nameAnsweredAt, email, locale } = event.visitor;
  return { ...after, name, patronymic, name_answered_at: nameAnsweredAt, email, locale };
}

/** Writes changes, each table with one statement. A key that must be new and is not fails as a race. */
export async function writeChanges(db: Db, changes: Changes): Promise<void> {
  const { begun, visitors, events, fresh, operations, aliases, jobs, complaints, grants, droppedFiles } = changes;
  await insertRows(db, "visitor", begun);
  await insertRows(db, "visitor", visitors, "id");
  const things = collect(events);
  await insertThings(db, "conversation", [...things.conversations.values()], fresh);
  await insertThings(db, "promise", [...things.promises.values()], fresh);
  await insertRows(db, "contact", [...things.contacts.values()], "id");
  await insertRows(db, "rating", [...things.ratings.values()], "id");
  await insertThings(db, "offer", [...things.offers.values()], fresh);
  await insertRows(db, "offer_grant", grants);
  await insertRows(db, "complaint", complaints);
  await insertRows(db, "message", things.added);
  await insertRows(db, "message", things.changed, "visitor_id, id");
  await insertRows(db, "note", things.notes);
  await writeFollows(db, things.follows);
  await moveFiles(db, events, droppedFiles);
  await scrubFeeds(db, events);
  await insertRows(db, "conversation_alias", aliases);
  await insertRows(db, "operation", operations);
  await insertRows(db, "event", events.map(toRow));
  await insertJobs(db, jobs);
}

async function insertThings(db: Db, table: string, rows: readonly { id: Id }[], fresh: ReadonlySet<Id>): Promise<void> {
  const { begun = [], known = [] } = Object.groupBy(rows, ({ id }) => (fresh.has(id) ? "begun" : "known"));
  await insertRows(db, table, begun);
  await insertRows(db, table, known, "id");
}

/** What events carry: of a thing that several change, the last state. */
function collect(events: readonly Appended[]) {
  const conversations = new Map<Id, ConversationRow>();
  const contacts = new Map<Id, ContactRow>();
  const promises = new Map<Id, PromiseRow>();
  const ratings = new Map<Id, RatingRow>();
  const offers = new Map<Id, OfferRow>();
  const added = new Map<string, MessageRow>();
  const changed = new Map<string, MessageRow>();
  const notes: NoteRow[] = [];
  const follows: Parameters<typeof writeFollows>[1][number][] = [];
  for (const { siteId, visitorId, event } of events) {
    switch (event.type) {
      case "conversation.changed":
        conversations.set(event.conversation.id, fromConversation(siteId, event.conversation));
        break;
      case "contact.changed":
        contacts.set(event.contact.id, fromContact(visitorId, event.contact));
        break;
      case "message.added":
        added.set(keyOf(visitorId, event.message.id), fromMessage(visitorId, event.message));
        break;
      case "message.changed": {
        const key = keyOf(visitorId, event.message.id);
        (added.has(key) ? added : changed).set(key, fromMessage(visitorId, event.message));
        break;
      }
      case "note.added":
        notes.push(fromNote(visitorId, event.note));
        break;
      case "promise.changed":
        promises.set(event.promise.id, fromPromise(visitorId, event.promise));
        break;
      case "rating.changed":
        ratings.set(event.rating.id, fromRating(visitorId, event.rating));
        break;
      case "offer.changed":
        offers.set(event.offer.id, fromOffer(visitorId, event.offer));
        break;
      case "incident.followed":
        follows.push({ siteId, visitorId, event });
        break;
      // The record itself is among the visitors. What is gone was deleted before it was written anew in another feed.
      case "visitor.changed":
      case "conversation.gone":
        break;
    }
  }
  return {
    conversations,
    contacts,
    promises,
    ratings,
    offers,
    added: [...added.values()],
    changed: [...changed.values()],
    notes,
    follows,
  };
}

function keyOf(visitorId: Id, messageId: Id): string {
  return `${visitorId} ${messageId}`;
}

function toRow({ visitorId, siteId, seq, audience, event, operationId }: Appended): EventRow {
  return {
    visitor_id: visitorId,
    seq,
    site: siteId,
    at: event.at,
    audience,
    operation_id: operationId ?? madeBy(event),
    body: JSON.stringify(event),
  };
}

/** The id of a message or a note is the id of the operation that wrote it, also in the feed it was moved to. */
function madeBy(event: FeedEvent): Id | null {
  if (event.type === "message.added") return event.message.id;
  return event.type === "note.added" ? event.note.id : null;
}
