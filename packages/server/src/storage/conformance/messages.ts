import type { FeedEvent, Id, Message } from "@warmline/protocol";
import { expect, test } from "vitest";
import { identify } from "../../app/identify.ts";
import type { Caller } from "../../app/commit/order.ts";
import { readFeed } from "../feed.ts";
import { readRecent } from "../history.ts";
import { search } from "../search.ts";
import type { FileRow } from "../tables.ts";
import { findVisitor, readNotes, readRecord } from "../visitors.ts";
import { AGENT, NOW, openStore, recordOf, say, type OpenEmpty, type Store } from "./store.ts";

const VISITOR = { locale: "en", timeZone: null };
const SECRET = "hunter2";

type Person = ReturnType<Store["visitor"]>;

async function messagesOf({ storage }: Store, visitor: Person): Promise<Message[]> {
  return (await readRecord(storage.db, await recordOf(storage.db, visitor))).messages;
}

/** Everything that any feed of a store still says. */
async function allFeeds({ storage }: Store): Promise<string> {
  const rows = await storage.db.selectFrom("event").select("body").execute();
  return rows.map(({ body }) => body).join("\n");
}

function remove(conversationId: Id, messageId: Id) {
  return { type: "remove-message" as const, conversationId, messageId };
}

function changed(event: FeedEvent | undefined): Message {
  if (event?.type !== "message.changed") throw new Error("the message did not change");
  return event.message;
}

async function upload(store: Store, file: Partial<FileRow>): Promise<Id> {
  const id = store.newId();
  const blank = { visitor_id: null, agent_id: null, width: null, height: null, message_id: null };
  const whole = {
    id,
    site: store.site.id,
    name: "a.png",
    media_type: "image/png",
    declared_type: "",
    size: 3,
    created_at: NOW,
  };
  await store.storage.db
    .insertInto("file")
    .values({ ...blank, ...whole, completed_at: NOW, ...file })
    .execute();
  return id;
}

/** How messages change and go, on every database. */
export function testMessages(open: OpenEmpty): void {
  test("M1 M2 a message is sent, changed, reacted to and taken back within one commit", async () => {
    const store = await openStore(open);
    const visitor = store.visitor();
    const chat = await store.openChat(visitor);
    const messageId = store.newId();
    const batches = store.batches.length;
    const ids = { conversationId: chat, messageId };
    const [, edited, reacted, removed, again] = await Promise.all([
      store.write(visitor, say(chat, messageId, SECRET), messageId),
      store.write(visitor, { type: "edit-message", ...ids, text: `not ${SECRET}` }),
      store.write(AGENT, { type: "react", ...ids, emoji: "👍" }),
      store.write(visitor, remove(chat, messageId)),
      store.write(visitor, say(chat, messageId, SECRET), messageId),
    ]);
    expect(store.batches.slice(batches)).toEqual([5]);
    expect(changed(edited.receipt.events[0]).parts).toMatchObject([{ text: `not ${SECRET}` }]);
    expect(changed(reacted.receipt.events[0]).reactions).toEqual([{ by: AGENT, emoji: "👍" }]);
    expect(changed(removed.receipt.events[0])).toMatchObject({ seq: 2, parts: [], removedAt: NOW, reactions: [] });
    expect(again).toMatchObject({ repeated: true, receipt: { events: [{ message: { parts: [], removedAt: NOW } }] } });
    expect(await allFeeds(store)).not.toContain(SECRET);
    expect(await messagesOf(store, visitor)).toMatchObject([{ parts: [], removedAt: NOW, reactions: [] }]);
  });

  test("M4 A3 who takes a message back touches nobody else’s of the same id, in the same commit and later", async () => {
    const store = await openStore(open);
    const people = [store.visitor(), store.visitor()] as const;
    const chats = [await store.openChat(people[0]), await store.openChat(people[1])] as const;
    const messageId = store.newId();
    const [, , , again] = await Promise.all([
      store.write(people[0], say(chats[0], messageId, "Mine stays"), messageId),
      store.write(people[1], say(chats[1], messageId, SECRET), messageId),
      store.write(people[1], remove(chats[1], messageId)),
      store.write(people[0], say(chats[0], messageId, "Mine stays"), messageId),
    ]);
    expect(again.receipt.events).toMatchObject([{ message: { parts: [{ text: "Mine stays" }] } }]);
    const other = store.newId();
    await store.write(people[0], say(chats[0], other, "This too"), other);
    await store.write(people[1], say(chats[1], other, SECRET), other);
    await store.write(people[1], remove(chats[1], other));
    const [feeds, messages] = [await allFeeds(store), await messagesOf(store, people[0])];
    for (const text of ["Mine stays", "This too"]) {
      expect(feeds).toContain(text);
      expect(JSON.stringify(messages)).toContain(text);
    }
    expect(feeds).not.toContain(SECRET);
  });

  test("M4 what was taken back is in no feed, no repetition and no search any more", async () => {
    const store = await openStore(open);
    const visitor = store.visitor();
    const chat = await store.openChat(visitor);
    const messageId = store.newId();
    await store.write(visitor, say(chat, messageId, SECRET), messageId);
    await store.write(visitor, { type: "edit-message", conversationId: chat, messageId, text: `${SECRET}!` });
    await store.write(visitor, say(chat, store.newId(), "Something else"));
    const { db } = store.storage;
    expect((await search(db, visitor.claims.visitorId, SECRET)).messages).toHaveLength(1);
    await store.write(visitor, remove(chat, messageId));
    expect(await allFeeds(store)).not.toContain(SECRET);
    expect(await search(db, visitor.claims.visitorId, SECRET)).toEqual({ messages: [], more: false });
    const feed = await readFeed(db, visitor.claims.visitorId, 0);
    expect(feed.map(({ seq, event }) => [seq, event.type])).toEqual([
      [1, "conversation.changed"],
      [2, "message.added"],
      [3, "message.changed"],
      [4, "message.added"],
      [5, "message.changed"],
    ]);
    const again = await store.write(visitor, say(chat, messageId, SECRET), messageId);
    expect(again.repeated).toBe(true);
    expect(JSON.stringify(again.receipt)).not.toContain(SECRET);
  });

  test("M4 S5 what came along to a customer and is taken back there is also gone from where it came from", async () => {
    const store = await openStore(open);
    const { options, site } = store;
    const maria = { externalId: "maria", name: null, email: null };
    const known = await identify(options, site, maria, null, VISITOR);
    const visitor = store.visitor();
    const chat = await store.openChat(visitor);
    const messageId = store.newId();
    await store.write(visitor, say(chat, messageId, SECRET), messageId);
    await identify(options, site, maria, visitor.claims.visitorId, VISITOR);
    expect(await allFeeds(store)).toContain(SECRET);
    const claims = { ...visitor.claims, visitorId: known.visitorId, identifiedUntil: NOW + 1 };
    await store.write({ kind: "visitor", claims }, remove(chat, messageId));
    expect(await allFeeds(store)).not.toContain(SECRET);
  });

  test("M5 files go into one message each, come along, and are let go when it is taken back", async () => {
    const store = await openStore(open);
    const visitor = store.visitor();
    const chat = await store.openChat(visitor);
    const mine = { visitor_id: visitor.claims.visitorId };
    const [one, two, late] = [
      await upload(store, mine),
      await upload(store, { ...mine, name: "b.pdf", media_type: "application/pdf", width: 2, height: 1 }),
      await upload(store, { ...mine, completed_at: null }),
    ];
    const foreign = await upload(store, { visitor_id: store.newId() });
    const send = (caller: Caller, files: Id[], messageId = store.newId(), text = "") =>
      store.carryOut(caller, { type: "post-message", conversationId: chat, messageId, text, files }, messageId);
    expect(await send(visitor, [one, late])).toMatchObject({ code: "file-incomplete" });
    expect(await send(visitor, [foreign])).toMatchObject({ code: "not-found" });
    expect(await send(visitor, [store.newId()])).toMatchObject({ code: "not-found" });
    const messageId = store.newId();
    const [first, second] = await Promise.all([send(visitor, [two, one], messageId, "Look"), send(visitor, [one])]);
    expect([first?.ok, second]).toEqual([true, expect.objectContaining({ code: "not-found" })]);
    expect(await messagesOf(store, visitor)).toMatchObject([
      {
        parts: [
          { type: "text", text: "Look" },
          { type: "file", fileId: two, name: "b.pdf", size: 3, image: { width: 2, height: 1 } },
          { type: "file", fileId: one, name: "a.png", image: null },
        ],
      },
    ]);
    const maria = { externalId: "maria", name: null, email: null };
    const known = await identify(store.options, store.site, maria, null, VISITOR);
    await identify(store.options, store.site, maria, visitor.claims.visitorId, VISITOR);
    const where = async () => {
      const rows = await store.storage.db.selectFrom("file").selectAll().where("id", "!=", foreign).execute();
      return new Map(rows.map((row) => [row.id, [row.visitor_id, row.message_id]]));
    };
    const customer = known.visitorId;
    expect(await where()).toEqual(
      new Map([
        [one, [customer, messageId]],
        [two, [customer, messageId]],
        [late, [customer, null]],
      ]),
    );
    const claims = { ...visitor.claims, visitorId: customer, identifiedUntil: NOW + 1 };
    await store.write({ kind: "visitor", claims }, remove(chat, messageId));
    expect(await where()).toEqual(
      new Map([
        [one, [null, null]],
        [two, [null, null]],
        [late, [customer, null]],
      ]),
    );
  });

  test("M5 an agent sends a file that the same agent uploaded, and no other", async () => {
    const store = await openStore(open);
    const visitor = store.visitor();
    const chat = await store.openChat(visitor);
    await store.write(AGENT, { type: "claim", conversationId: chat });
    const [own, other] = [await upload(store, { agent_id: "olena" }), await upload(store, { agent_id: "tomas" })];
    const send = (files: Id[]) =>
      store.carryOut(AGENT, { type: "post-message", conversationId: chat, messageId: store.newId(), text: "", files });
    const elsewhere = await upload(store, { agent_id: "olena", site: "elsewhere" });
    for (const foreign of [other, elsewhere]) expect(await send([foreign])).toMatchObject({ code: "not-found" });
    expect(await send([own, own])).toMatchObject({ ok: true });
    const row = await store.storage.db.selectFrom("file").selectAll().where("id", "=", own).executeTakeFirst();
    expect(row?.visitor_id).toBe(visitor.claims.visitorId);
    expect((await messagesOf(store, visitor)).at(-1)?.parts).toHaveLength(1);
  });

  test("M5 a message has as many files as the site allows, and none where it allows none", async () => {
    const store = await openStore(open);
    const visitor = store.visitor();
    const chat = await store.openChat(visitor);
    const mine = { visitor_id: visitor.claims.visitorId };
    const files = [await upload(store, mine), await upload(store, mine)];
    const send = (maxPerMessage: number | null) => {
      const messageId = store.newId();
      const rules = maxPerMessage === null ? null : { maxMegabytes: 1, maxPerMessage, accept: [] };
      const command = { type: "post-message" as const, conversationId: chat, messageId, text: "Look", files };
      const site = { ...store.site, files: rules };
      return store.committer.carryOut({ site, caller: visitor, operationId: messageId, command });
    };
    expect(await send(1)).toMatchObject({ code: "file-refused" });
    expect(await send(null)).toMatchObject({ code: "file-refused" });
    expect(await messagesOf(store, visitor)).toEqual([]);
    expect(await send(2)).toMatchObject({ ok: true });
  });

  test("M5 S5 a file that was begun before anything was written comes along at signing in", async () => {
    const store = await openStore(open);
    const maria = { externalId: "maria", name: null, email: null };
    const known = await identify(store.options, store.site, maria, null, VISITOR);
    const { visitorId } = store.visitor().claims;
    const id = await upload(store, { visitor_id: visitorId });
    await identify(store.options, store.site, maria, visitorId, VISITOR);
    const row = await store.storage.db.selectFrom("file").select("visitor_id").where("id", "=", id).executeTakeFirst();
    expect(row?.visitor_id).toBe(known.visitorId);
  });

  test("M6 notes are kept for the desk, come along, and are in nothing that the customer gets", async () => {
    const store = await openStore(open);
    const { options, site } = store;
    const visitor = store.visitor();
    const chat = await store.openChat(visitor);
    const noteId = store.newId();
    const text = `He is cross \0 about ${SECRET} \ud83d`;
    const { receipt } = await store.write(AGENT, { type: "write-note", conversationId: chat, noteId, text }, noteId);
    expect(receipt.events).toMatchObject([{ type: "note.added", note: { id: noteId, seq: 2, text } }]);
    expect(await store.carryOut(AGENT, { type: "write-note", conversationId: chat, noteId, text })).toMatchObject({
      code: "id-reused",
    });
    await store.write(visitor, say(chat, store.newId(), "Hello"));
    const maria = { externalId: "maria", name: null, email: null };
    const known = await identify(options, site, maria, null, VISITOR);
    const { batches } = await identify(options, site, maria, visitor.claims.visitorId, VISITOR);
    const told = batches.flatMap(({ events }) => events).filter(({ audience }) => audience === "both");
    expect(JSON.stringify(told)).not.toContain(SECRET);
    const { db } = store.storage;
    const notes = await readNotes(db, known.visitorId);
    expect(notes).toMatchObject([{ id: noteId, conversationId: chat, agentId: "olena", text }]);
    const row = await findVisitor(db, known.visitorId);
    if (!row) throw new Error("the customer has no record");
    const { messages } = await readRecord(db, row);
    expect(messages[0]?.seq).toBe(Number(notes[0]?.seq) + 1);
    expect(JSON.stringify([await readRecent(db, row.id), messages])).not.toContain(SECRET);
    expect((await search(db, row.id, SECRET)).messages).toEqual([]);
    const again = await store.write(AGENT, { type: "write-note", conversationId: chat, noteId, text }, noteId);
    expect(again.receipt.events).toMatchObject([{ type: "note.added", note: { id: noteId } }]);
  });

  test("C8 five chats of one visitor stand beside each other, and no more", async () => {
    const store = await openStore(open);
    const visitor = store.visitor();
    const begin = () => {
      const conversationId = store.newId();
      const apart = { kind: "chat" as const, apart: true };
      return store.carryOut(visitor, { type: "open", conversationId, open: apart }, conversationId);
    };
    const outcomes = await Promise.all(Array.from({ length: 6 }, begin));
    expect(outcomes.map((outcome) => (outcome.ok ? "ok" : outcome.code))).toEqual([
      ...Array.from({ length: 5 }, () => "ok"),
      "wrong-state",
    ]);
    const first = outcomes[0]?.ok === true ? outcomes[0].receipt.id : null;
    await store.write(visitor, { type: "end", conversationId: first ?? "", reason: "left" });
    expect(await begin()).toMatchObject({ ok: true });
    expect(await store.rows()).toMatchObject({ conversation: 6, conversation_alias: 0 });
  });
}
