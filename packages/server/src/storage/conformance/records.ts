import { expect, test } from "vitest";
import { identify } from "../../app/identify.ts";
import { refreshLocale } from "../../app/refresh-locale.ts";
import {
  deleteDeskSession,
  findAgent,
  findDeskSession,
  findPhoto,
  insertAgent,
  insertDeskSession,
  insertSignInLink,
  isSignedIn,
  readAgents,
  updateAgent,
  useSignInLink,
  writePhoto,
} from "../agents.ts";
import { readFeed } from "../feed.ts";
import { readHeads, readInbox } from "../inbox.ts";
import { findConversation } from "../conversations.ts";
import { readFloor } from "../line.ts";
import { findVisitor, readRecord } from "../visitors.ts";
import { AGENT, NOW, openStore, recordOf, say, type OpenEmpty } from "./store.ts";

const TEXTS = {
  long: "я".repeat(4_000),
  scripts: "Дякую 🙏🏽 — שלום — 谢谢 — 👩‍👩‍👧‍👦 — e\u0301",
  zero: "before\u0000after",
  halves: "a\ud83d and \ude4f alone",
  quotes: `'; drop table message; -- "\\ $1 ? %s {} [] \r\n\t\u2028`,
};
/** The last moment that a date can be. */
const LATEST = 8_640_000_000_000_000;

/** How a store keeps records, on every database. */
export function testRecords(open: OpenEmpty): void {
  test.for(Object.entries(TEXTS))("a text comes back as it was written: %s", async ([, text]) => {
    const store = await openStore(open);
    const visitor = store.visitor();
    const chat = await store.openChat(visitor);
    const { receipt } = await store.write(visitor, say(chat, store.newId(), text));
    const { db } = store.storage;
    const row = await recordOf(db, visitor);
    const { messages } = await readRecord(db, row);
    expect(messages[0]?.parts).toMatchObject([{ type: "text", text }]);
    const feed = await readFeed(db, row.id, 1);
    expect(feed.map(({ event }) => event)).toEqual(receipt.events);
  });

  test("numbers are whole and as large as times can be, nothing is null, and words are in order", async () => {
    const { storage } = await openStore(open);
    const agent = { site: "hearthost", name: "", signature: "{}", languages: "[]", photo: null, bot: 0, taking: 1 };
    await insertAgent(storage.db, { ...agent, id: "late", created_at: LATEST });
    await insertAgent(storage.db, { ...agent, id: "b", created_at: 0 });
    await insertAgent(storage.db, { ...agent, id: "a", created_at: 0 });
    await insertAgent(storage.db, { ...agent, id: "a", site: "elsewhere", created_at: 1 });
    const rows = await readAgents(storage.db, "hearthost");
    expect(rows.map(({ id, created_at: at }) => [id, at])).toEqual([
      ["a", 0],
      ["b", 0],
      ["late", LATEST],
    ]);
    await updateAgent(storage.db, "hearthost", "a", { name: "Ana", photo: "d1" });
    expect(await findAgent(storage.db, "hearthost", "a")).toMatchObject({ name: "Ana", photo: "d1", bot: 0 });
    expect(await findAgent(storage.db, "elsewhere", "a")).toMatchObject({ name: "", photo: null });
    expect(await findAgent(storage.db, "hearthost", "nobody")).toBeUndefined();
  });

  test("an agent has one photo, the one that came last", async () => {
    const { storage } = await openStore(open);
    const photo = { site: "hearthost", agent_id: "olena", type: "image/png", data: "AAAA" };
    await writePhoto(storage.db, { ...photo, digest: "one" });
    await writePhoto(storage.db, { ...photo, digest: "two", data: "BBBB" });
    expect(await findPhoto(storage.db, "olena", "one")).toBeUndefined();
    expect(await findPhoto(storage.db, "olena", "two")).toEqual({ ...photo, digest: "two", data: "BBBB" });
  });

  test("A5 a sign-in link works once, and not after its time", async () => {
    const { storage } = await openStore(open);
    const link = { site: "hearthost", agent_id: "olena", used_at: null };
    await insertSignInLink(storage.db, { ...link, secret_hash: "a", expires_at: NOW + 10 }, NOW);
    await insertSignInLink(storage.db, { ...link, secret_hash: "b", expires_at: NOW + 10 }, NOW);
    const uses = await Promise.all([1, 2, 3].map(() => useSignInLink(storage.db, "a", NOW + 9)));
    expect(uses.filter((use) => use !== undefined)).toEqual([{ site: "hearthost", agentId: "olena" }]);
    expect(await useSignInLink(storage.db, "b", NOW + 10)).toBeUndefined();
    expect(await useSignInLink(storage.db, "unknown", NOW)).toBeUndefined();
  });

  test("A4 a sign-in holds until it ends or its agent is gone", async () => {
    const { storage } = await openStore(open);
    const agent = {
      id: "olena",
      name: "",
      signature: "{}",
      languages: "[]",
      photo: null,
      bot: 0,
      taking: 1,
      created_at: 0,
    };
    await insertAgent(storage.db, { ...agent, site: "hearthost" });
    const session = { secret_hash: "s", site: "hearthost", agent_id: "olena", created_at: NOW, expires_at: NOW + 10 };
    await insertDeskSession(storage.db, session);
    await insertDeskSession(storage.db, { ...session, secret_hash: "t", agent_id: "nobody" });
    const holds = (hash: string, agentId: string, now: number) =>
      isSignedIn(storage.db, hash, "hearthost", agentId, now);
    expect(await holds("s", "olena", NOW + 9)).toBe(true);
    expect(await holds("s", "olena", NOW + 10)).toBe(false);
    expect(await holds("s", "tomas", NOW)).toBe(false);
    expect(await holds("t", "nobody", NOW)).toBe(false);
    expect(await findDeskSession(storage.db, "s", NOW)).toEqual({ site: "hearthost", agentId: "olena" });
    await deleteDeskSession(storage.db, "s");
    expect(await holds("s", "olena", NOW)).toBe(false);
  });

  test("a feed is read from any place, in order and in pieces", async () => {
    const store = await openStore(open);
    const visitor = store.visitor();
    const chat = await store.openChat(visitor);
    for (let i = 0; i < 5; i += 1) await store.write(visitor, say(chat, store.newId(), `word ${i}`));
    const read = async (after: number, limit?: number) =>
      (await readFeed(store.storage.db, visitor.claims.visitorId, after, limit)).map(({ seq }) => seq);
    expect(await read(0)).toEqual([1, 2, 3, 4, 5, 6]);
    expect(await read(2, 3)).toEqual([3, 4, 5]);
    expect(await read(6)).toEqual([]);
  });

  test("C2 D1 line, inbox and heads show who waits, what was said last and who is at what place", async () => {
    const store = await openStore(open);
    const visitors = [store.visitor(), store.visitor(), store.visitor()] as const;
    const chats = await Promise.all(visitors.map((visitor) => store.openChat(visitor)));
    const [first = "", second = "", third = ""] = chats;
    await store.write(visitors[0], say(first, store.newId(), "First word"));
    await store.write(visitors[0], say(first, store.newId(), "Last word"));
    await store.write(AGENT, { type: "claim", conversationId: second });
    await store.write(visitors[2], { type: "end", conversationId: third, reason: "left" });
    const { db } = store.storage;
    const floor = await readFloor(db, "hearthost");
    expect(floor.standing.map(({ conversationId }) => conversationId)).toEqual([first]);
    expect(floor.held).toMatchObject([{ conversationId: second, agentId: "olena" }]);
    const { entries, heads } = await readInbox(db, "hearthost");
    const said = new Map(entries.map(({ conversation, last }) => [conversation.id, last?.parts[0]]));
    expect(said.get(first)).toMatchObject({ text: "Last word" });
    expect(said.get(second)).toBeUndefined();
    expect(said.has(third)).toBe(true);
    expect(heads[visitors[0].claims.visitorId]).toBe(3);
    expect(Object.keys(await readHeads(db, "hearthost")).toSorted()).toEqual(
      [visitors[0].claims.visitorId, visitors[1].claims.visitorId].toSorted(),
    );
    expect(await readInbox(db, "elsewhere")).toEqual({ entries: [], heads: {} });
  });

  test("S5 conversations come along to the customer, with their messages, and a repetition finds its answer", async () => {
    const store = await openStore(open);
    const { options, site } = store;
    const sign = (anonymousId: string | null) =>
      identify(options, site, { externalId: "c-1", name: "Maria", email: null }, anonymousId, VISITOR);
    const known = await sign(null);
    const visitor = store.visitor();
    const chat = await store.openChat(visitor);
    const id = store.newId();
    const { receipt } = await store.write(visitor, say(chat, id, "Hello"), id);
    const done = await sign(visitor.claims.visitorId);
    expect(done).toMatchObject({ visitorId: known.visitorId, takenOver: visitor.claims.visitorId });
    const { db } = store.storage;
    expect(await findVisitor(db, visitor.claims.visitorId)).toMatchObject({ moved_to: known.visitorId, seq: 3 });
    expect((await findConversation(db, chat))?.conversation.visitorId).toBe(known.visitorId);
    const claims = { ...visitor.claims, visitorId: known.visitorId, identifiedUntil: NOW + 1 };
    const again = await store.write({ kind: "visitor", claims }, say(chat, id, "Hello"), id);
    expect(again.repeated).toBe(true);
    expect(again.receipt.events).toMatchObject([{ type: "message.added", message: { id: receipt.id } }]);
    expect(await store.carryOut(visitor, say(chat, store.newId(), "Old token"))).toMatchObject({
      code: "session-ended",
    });
  });

  test("S5 a customer who signs in on many pages at once is one", async () => {
    const store = await openStore(open);
    const visitors = Array.from({ length: 6 }, () => store.visitor());
    await Promise.all(visitors.map((visitor) => store.openChat(visitor)));
    const identity = { externalId: "c-1", name: "Maria", email: "maria@post.example" };
    const done = await Promise.all(
      visitors.map(({ claims }) => identify(store.options, store.site, identity, claims.visitorId, VISITOR)),
    );
    expect(new Set(done.map(({ visitorId }) => visitorId)).size).toBe(1);
    const customers = await store.storage.db.selectFrom("visitor").selectAll().where("moved_to", "is", null).execute();
    expect(customers).toMatchObject([{ external_id: "c-1", name: "Maria", email: "maria@post.example" }]);
    const feed = await readFeed(store.storage.db, customers[0]?.id ?? "", 0);
    expect(feed.map(({ seq }) => seq)).toEqual(Array.from(feed, (_, index) => index + 1));
    expect(customers[0]?.seq).toBe(feed.length);
  });

  test("F1 another language is one event, and the same one none", async () => {
    const store = await openStore(open);
    const visitor = store.visitor();
    await store.openChat(visitor);
    const claims = { ...visitor.claims, locale: "uk", timeZone: "Europe/Kyiv" };
    expect(await refreshLocale(store.options, visitor.claims)).toEqual([]);
    expect(await refreshLocale(store.options, claims)).toMatchObject([{ prev: 1, events: [{ seq: 2 }] }]);
    expect(await refreshLocale(store.options, claims)).toEqual([]);
    expect(await recordOf(store.storage.db, visitor)).toMatchObject({ locale: "uk", time_zone: "Europe/Kyiv", seq: 2 });
  });
}

const VISITOR = { locale: "en", timeZone: null };
