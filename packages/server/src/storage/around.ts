import {
  isInLine,
  type AgentPromise,
  type Contact,
  type Conversation,
  type Id,
  type Instant,
  type Message,
  type Name,
  type Offer,
  type Rating,
} from "@warmline/protocol";
import { readNames } from "./agents.ts";
import type { FoundConversation } from "./conversations.ts";
import { engineOf } from "./engine.ts";
import { toStored } from "./feed.ts";
import { readTalks } from "./history.ts";
import { takeFiles } from "./files.ts";
import { readFollowsOf, readIncidentEnds } from "./incident-follows.ts";
import { readPopUps } from "./ratings.ts";
import { readRegisters, type Register } from "./registers.ts";
import { toContact, toConversation, toMessage, toOffer, toPromise, toRating } from "./rows.ts";
import type { Db, StoredEvent } from "./storage.ts";
import type { AgentRow, FileRow, IncidentFollowRow, IncidentRow, Tables, VisitorRow } from "./tables.ts";

/** A visitor’s id, and the id of something of theirs. */
export type Pair = readonly [visitorId: Id, id: Id];

/** What some commands are about. */
export interface Needs {
  visitorIds: readonly Id[];
  /** Conversations by name, which may be the name of a chat that became part of another. */
  conversationIds: readonly Id[];
  ratingIds: readonly Id[];
  /** Contacts that are asked about again. */
  contactIds: readonly Id[];
  offerIds: readonly Id[];
  promiseIds: readonly Id[];
  operations: readonly Pair[];
  /** Conversations that a program hands over: all that was said in them. */
  talksOf: readonly Id[];
  /** Notes whose ids may be taken. */
  noteIds: readonly Id[];
  fileIds: readonly Id[];
  incidentIds: readonly string[];
  /** Visitors whose new chats may become part of one that waits. */
  joining: readonly Id[];
  /** Messages that are changed, or whose ids may be taken. */
  messages: readonly Pair[];
  /** Who leaves a ticket, and since when they count. */
  ticketsOf: readonly Id[];
  ticketsSince: number;
  /** Who may be asked outside the window, as a contact of theirs ends. */
  popUpsOf: readonly Id[];
  /** The registers that complaints are entered in. */
  registers: readonly Register[];
  /** The sites whose agents are named. */
  agentsOf: readonly Name[];
}

/** What is stored around some commands: enough to decide each of them. */
export interface Around {
  conversations: FoundConversation[];
  aliases: Tables["conversation_alias"][];
  contacts: Contact[];
  ratings: Rating[];
  offers: Offer[];
  promises: AgentPromise[];
  operations: Tables["operation"][];
  messages: { visitorId: Id; message: Message }[];
  /** Those of the notes that are there. */
  noteIds: Id[];
  files: FileRow[];
  incidents: Pick<IncidentRow, "site" | "id" | "resolved_at">[];
  /** How the visitors follow those incidents. */
  follows: Pick<IncidentFollowRow, "visitor_id" | "incident_id" | "email">[];
  /** When each chat was last told that another one became part of it. */
  samePlaceTold: { conversationId: Id; at: Instant }[];
  /** The tickets that were left lately. */
  tickets: Conversation[];
  /** When each visitor was last asked outside the window. */
  popUps: { visitorId: Id; askedAt: Instant }[];
  /** The last number of each register. */
  registers: (Register & { last: number })[];
  agents: Pick<AgentRow, "site" | "id" | "name" | "bot">[];
}

/** Reads what is stored around some commands with a number of statements that does not grow with theirs. */
export async function readAround(db: Db, needs: Needs): Promise<Around> {
  const ratings = await readRatings(db, needs.ratingIds, needs.contactIds);
  const offers = await readOffers(db, needs.offerIds);
  const names = [...needs.conversationIds, ...[...ratings, ...offers].map(({ conversationId }) => conversationId)];
  const { conversations, aliases } = await readNamed(db, names, needs.visitorIds);
  const current = conversations.flatMap(({ conversation }) => conversation.contactId ?? []);
  return {
    conversations,
    aliases,
    contacts: await readContacts(db, [...current, ...needs.contactIds]),
    ratings,
    offers,
    promises: await readPromises(
      db,
      conversations.map(({ conversation }) => conversation.id),
      needs.promiseIds,
    ),
    operations: await readOperations(db, needs.operations),
    messages: [...(await readMessages(db, needs.messages)), ...(await readTalks(db, needs.talksOf))],
    noteIds: await readNoteIds(db, needs.noteIds),
    files: await takeFiles(db, needs.fileIds),
    incidents: await readIncidentEnds(db, needs.incidentIds),
    follows: await readFollowsOf(db, needs.visitorIds, needs.incidentIds),
    samePlaceTold: await readSamePlaceTold(
      db,
      conversations
        .filter(({ conversation }) => needs.joining.includes(conversation.visitorId) && isInLine(conversation))
        .map(({ conversation }) => conversation.id),
    ),
    tickets: await readTickets(db, needs.ticketsOf, needs.ticketsSince),
    popUps: await readPopUps(db, needs.popUpsOf),
    registers: await readRegisters(db, needs.registers),
    agents: await readNames(db, needs.agentsOf),
  };
}

/** Whose record each conversation or contact is in. */
export async function findOwners(db: Db, ids: readonly Id[]): Promise<Map<Id, { visitorId: Id; siteId: Name }>> {
  if (ids.length === 0) return new Map();
  const { among } = engineOf(db);
  const rows = await db
    .selectFrom("conversation")
    .select(["id", "visitor_id", "site"])
    .where(among("id", ids))
    .unionAll(
      db
        .selectFrom("conversation_alias as alias")
        .innerJoin("conversation", "conversation.id", "alias.conversation_id")
        .select(["alias.id", "conversation.visitor_id", "conversation.site"])
        .where(among("alias.id", ids)),
    )
    .execute();
  return new Map(rows.map((row) => [row.id, { visitorId: row.visitor_id, siteId: row.site }]));
}

/** Of some visitors those who have a record. */
export async function findRecorded(db: Db, ids: readonly Id[]): Promise<ReadonlySet<Id>> {
  if (ids.length === 0) return new Set();
  const rows = await db.selectFrom("visitor").select("id").where(engineOf(db).among("id", ids)).execute();
  return new Set(rows.map(({ id }) => id));
}

/**
 * Reads the rows of visitors, in the order of their ids so that no two transactions wait for each other. Where several
 * processes write, the rows are this transaction’s until its end; with `skip`, rows of another transaction are left out instead
 * of being waited for.
 */
export function takeVisitors(db: Db, ids: readonly Id[], { skip }: { skip: boolean }): Promise<VisitorRow[]> {
  const { among, shared } = engineOf(db);
  const rows = db.selectFrom("visitor").selectAll().where(among("id", ids)).orderBy("id");
  if (!shared) return rows.execute();
  return (skip ? rows.forUpdate().skipLocked() : rows.forUpdate()).execute();
}

/** The events that some operations caused, in the order of each feed. */
export async function readEventsOf(
  db: Db,
  operations: readonly Pair[],
): Promise<(StoredEvent & { operationId: Id })[]> {
  if (operations.length === 0) return [];
  const rows = await db
    .selectFrom("event")
    .selectAll()
    .where(engineOf(db).pairAmong(["visitor_id", "operation_id"], operations))
    .orderBy("visitor_id")
    .orderBy("seq")
    .execute();
  return rows.map((row) => ({ ...toStored(row), operationId: row.operation_id ?? "" }));
}

/** Conversations by their names, and the open chats of visitors. */
async function readNamed(
  db: Db,
  names: readonly Id[],
  visitorIds: readonly Id[],
): Promise<Pick<Around, "conversations" | "aliases">> {
  const { among } = engineOf(db);
  const rows = await db
    .selectFrom("conversation")
    .selectAll()
    .where((is) =>
      is.or([
        among("id", names),
        is.and([among("visitor_id", visitorIds), is("kind", "=", "chat"), is("state", "!=", "ended")]),
      ]),
    )
    .execute();
  const found = new Set(rows.map(({ id }) => id));
  const missing = names.filter((name) => !found.has(name));
  const aliases =
    missing.length === 0
      ? []
      : await db.selectFrom("conversation_alias").selectAll().where(among("id", missing)).execute();
  const further = aliases.map((alias) => alias.conversation_id).filter((id) => !found.has(id));
  const joined =
    further.length === 0 ? [] : await db.selectFrom("conversation").selectAll().where(among("id", further)).execute();
  const conversations = [...rows, ...joined].map((row) => ({ siteId: row.site, conversation: toConversation(row) }));
  return { conversations, aliases };
}

async function readContacts(db: Db, ids: readonly Id[]): Promise<Contact[]> {
  if (ids.length === 0) return [];
  const rows = await db.selectFrom("contact").selectAll().where(engineOf(db).among("id", ids)).execute();
  return rows.map(toContact);
}

/** The ratings of some ids, and all that some contacts were asked. */
async function readRatings(db: Db, ids: readonly Id[], contactIds: readonly Id[]): Promise<Rating[]> {
  if (ids.length === 0 && contactIds.length === 0) return [];
  const { among } = engineOf(db);
  const rows = await db
    .selectFrom("rating")
    .selectAll()
    .where((is) => is.or([among("id", ids), among("contact_id", contactIds)]))
    .execute();
  return rows.map(toRating);
}

async function readOffers(db: Db, ids: readonly Id[]): Promise<Offer[]> {
  if (ids.length === 0) return [];
  const rows = await db.selectFrom("offer").selectAll().where(engineOf(db).among("id", ids)).execute();
  return rows.map(toOffer);
}

/** The promises of conversations that nobody has settled, and those of some ids. */
async function readPromises(db: Db, conversationIds: readonly Id[], ids: readonly Id[]): Promise<AgentPromise[]> {
  const { among } = engineOf(db);
  const rows = await db
    .selectFrom("promise")
    .selectAll()
    .where((is) =>
      is.or([among("id", ids), is.and([among("conversation_id", conversationIds), is("settled_at", "is", null)])]),
    )
    .execute();
  return rows.map(toPromise);
}

async function readOperations(db: Db, pairs: readonly Pair[]): Promise<Tables["operation"][]> {
  if (pairs.length === 0) return [];
  return db
    .selectFrom("operation")
    .selectAll()
    .where(engineOf(db).pairAmong(["visitor_id", "id"], pairs))
    .execute();
}

async function readMessages(db: Db, pairs: readonly Pair[]): Promise<Around["messages"]> {
  if (pairs.length === 0) return [];
  const rows = await db
    .selectFrom("message")
    .selectAll()
    .where(engineOf(db).pairAmong(["visitor_id", "id"], pairs))
    .execute();
  return rows.map((row) => ({ visitorId: row.visitor_id, message: toMessage(row) }));
}

async function readNoteIds(db: Db, ids: readonly Id[]): Promise<Id[]> {
  if (ids.length === 0) return [];
  const rows = await db.selectFrom("note").select("id").where(engineOf(db).among("id", ids)).execute();
  return rows.map(({ id }) => id);
}

/** Looks among the few messages that the system wrote. */
async function readSamePlaceTold(db: Db, conversationIds: readonly Id[]): Promise<Around["samePlaceTold"]> {
  if (conversationIds.length === 0) return [];
  return db
    .selectFrom("message")
    .select((e) => ["conversation_id as conversationId", e.fn.max("at").as("at")])
    .where(engineOf(db).among("conversation_id", conversationIds))
    .where("author_kind", "=", "system")
    .where("parts", "like", '%"same-place"%')
    .groupBy("conversation_id")
    .execute();
}

async function readTickets(db: Db, visitorIds: readonly Id[], since: number): Promise<Around["tickets"]> {
  if (visitorIds.length === 0) return [];
  const rows = await db
    .selectFrom("conversation")
    .selectAll()
    .where(engineOf(db).among("visitor_id", visitorIds))
    .where("reference", "is not", null)
    .where("created_at", ">", since)
    .execute();
  return rows.map(toConversation);
}
