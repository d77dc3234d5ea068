import { expect, test } from "vitest";
import type { Command } from "../../service/command.ts";
import { readFeed } from "../feed.ts";
import { AGENT, openStore, say, type OpenEmpty } from "./store.ts";

/** What holds of orders on every database. */
export function testOrders(open: OpenEmpty): void {
  test("F1 a visitor’s events are numbered without a hole in the order of their commits", async () => {
    const store = await openStore(open);
    const visitors = await Promise.all(
      Array.from({ length: 8 }, async () => {
        const visitor = store.visitor();
        return { visitor, chat: await store.openChat(visitor) };
      }),
    );
    const texts = Array.from({ length: 20 }, (_, index) => `word ${index}`);
    await Promise.all(
      texts.flatMap((text) =>
        visitors.map(({ visitor, chat }) => {
          const id = store.newId();
          return store.write(visitor, say(chat, id, text), id);
        }),
      ),
    );
    expect(Math.max(...store.batches)).toBeGreaterThan(8);
    for (const { visitor } of visitors) {
      const feed = await readFeed(store.storage.db, visitor.claims.visitorId, 0);
      expect(feed.map(({ seq }) => seq)).toEqual(Array.from({ length: 21 }, (_, index) => index + 1));
      const told = store.committed.filter(({ visitorId }) => visitorId === visitor.claims.visitorId);
      expect(told.flatMap(({ events }) => events)).toEqual(feed);
      expect(told.map(({ prev }) => prev)).toEqual(feed.map(({ seq }) => seq - 1));
    }
    const heads = await store.storage.db.selectFrom("visitor").select("seq").execute();
    expect(new Set(heads.map(({ seq }) => seq))).toEqual(new Set([21]));
  });

  test("W1 fault 2: a write that is repeated while the first still runs gets the same answer", async () => {
    const store = await openStore(open);
    const visitor = store.visitor();
    const chat = await store.openChat(visitor);
    const id = store.newId();
    const answers = await Promise.all(Array.from({ length: 6 }, () => store.write(visitor, say(chat, id, "Hi"), id)));
    expect(answers.filter(({ repeated }) => !repeated)).toHaveLength(1);
    expect(new Set(answers.map(({ receipt }) => JSON.stringify(receipt))).size).toBe(1);
    expect((await store.rows())["message"]).toBe(1);
  });

  test("W1 fault 1: the repetition of a write whose answer was lost gets the first answer", async () => {
    const store = await openStore(open);
    const visitor = store.visitor();
    const chat = await store.openChat(visitor);
    const id = store.newId();
    const first = await store.write(visitor, say(chat, id, "Hi"), id);
    await store.write(visitor, say(chat, store.newId(), "And more"));
    const before = await store.rows();
    expect(await store.write(visitor, say(chat, id, "Hi"), id)).toEqual({ ...first, repeated: true });
    expect(await store.rows()).toEqual(before);
  });

  test("W2 another body under the same id is refused, in the same commit and later", async () => {
    const store = await openStore(open);
    const visitor = store.visitor();
    const chat = await store.openChat(visitor);
    const id = store.newId();
    const [first, other] = await Promise.all(
      ["One", "Two"].map((text) => store.carryOut(visitor, say(chat, id, text), id)),
    );
    expect([first?.ok, other]).toEqual([true, expect.objectContaining({ code: "id-reused" })]);
    expect(await store.carryOut(visitor, say(chat, id, "Three"), id)).toMatchObject({ code: "id-reused" });
    expect((await store.rows())["message"]).toBe(1);
  });

  test("W5 S2 refusals among writes that share a commit leave nothing, not even a visitor", async () => {
    const store = await openStore(open);
    const visitor = store.visitor();
    const chat = await store.openChat(visitor);
    const before = await store.rows();
    const batches = store.batches.length;
    const id = store.newId();
    const outcomes = await Promise.all([
      store.carryOut(store.visitor(), say(chat, store.newId(), "Not mine")),
      store.carryOut(visitor, say(chat, id, "Mine"), id),
      store.carryOut({ kind: "agent", agentId: "olena" }, say(chat, store.newId(), "Not taken yet")),
      store.carryOut(visitor, { type: "choose-face", ratingId: store.newId(), face: "happy" }),
    ]);
    expect(outcomes.map((outcome) => (outcome.ok ? "ok" : outcome.code))).toEqual([
      "not-found",
      "ok",
      "wrong-state",
      "not-found",
    ]);
    expect(store.batches.slice(batches)).toEqual([4]);
    expect(await store.rows()).toEqual({
      ...before,
      message: Number(before["message"]) + 1,
      event: Number(before["event"]) + 1,
      operation: Number(before["operation"]) + 1,
    });
  });

  test("a chat is opened, used, ended and reopened within one commit", async () => {
    const store = await openStore(open);
    const visitor = store.visitor();
    const chat = store.newId();
    const words = [store.newId(), store.newId()] as const;
    const outcomes = await Promise.all([
      store.write(visitor, { type: "open", conversationId: chat, open: { kind: "chat" } }, chat),
      store.write(visitor, say(chat, words[0], "Hello"), words[0]),
      store.write(visitor, { type: "end", conversationId: chat, reason: "left" }),
      store.write(visitor, say(chat, words[1], "One more thing"), words[1]),
    ]);
    expect(store.batches).toEqual([4]);
    expect(outcomes.map(({ receipt }) => receipt.events.map(({ seq }) => seq))).toEqual([[1], [2], [3, 4], [5, 6, 7]]);
    const row = await store.storage.db.selectFrom("conversation").selectAll().executeTakeFirstOrThrow();
    expect(row).toMatchObject({ id: chat, state: "waiting", ended_at: null, end_reason: null });
    expect((await store.rows())["message"]).toBe(4);
  });

  test("C8 two chats that are begun at once are one, and what is sent under either id is stored there", async () => {
    const store = await openStore(open);
    const visitor = store.visitor();
    const [one, other] = [store.newId(), store.newId()];
    const word = store.newId();
    await Promise.all([
      store.write(visitor, { type: "open", conversationId: one, open: { kind: "chat" } }, one),
      store.write(visitor, { type: "open", conversationId: other, open: { kind: "chat" } }, other),
      store.write(visitor, say(other, word, "Hello"), word),
    ]);
    const later = store.newId();
    await store.write(visitor, say(other, later, "Still there?"), later);
    const said = store.storage.db.selectFrom("message").where("author_kind", "=", "visitor");
    const messages = await said.select("conversation_id").execute();
    expect(messages).toEqual([{ conversation_id: one }, { conversation_id: one }]);
    expect(await store.rows()).toMatchObject({ conversation: 1, conversation_alias: 1 });
  });

  test("C3 of many claims of one chat exactly one wins", async () => {
    const store = await openStore(open);
    const chat = await store.openChat(store.visitor());
    const outcomes = await Promise.all(
      Array.from({ length: 200 }, (_, index) =>
        store.carryOut({ kind: "agent", agentId: `agent-${index}` }, { type: "claim", conversationId: chat }),
      ),
    );
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(outcomes.filter((outcome) => !outcome.ok && outcome.code === "taken")).toHaveLength(199);
    expect((await store.rows())["contact"]).toBe(1);
  });

  test("C5 C6 a contact is promised something, kept, ended and rated", async () => {
    const store = await openStore(open);
    const visitor = store.visitor();
    const chat = await store.openChat(visitor);
    const [promiseId, answer] = [store.newId(), store.newId()];
    await Promise.all([
      store.write(AGENT, { type: "claim", conversationId: chat }),
      store.write(AGENT, { type: "make-promise", conversationId: chat, promiseId, minutes: 5, text: null }, promiseId),
      store.write(AGENT, say(chat, answer, "Here it is"), answer),
      store.write(AGENT, { type: "end", conversationId: chat, reason: "solved" }),
    ]);
    const { db } = store.storage;
    expect(await db.selectFrom("promise").select(["state", "settled_at"]).execute()).toMatchObject([{ state: "kept" }]);
    const { contact_id: contactId } = await db.selectFrom("rating").selectAll().executeTakeFirstOrThrow();
    await Promise.all([
      store.write(visitor, { type: "choose-face", ratingId: contactId, face: "happy" }),
      store.write(visitor, { type: "choose-face", ratingId: contactId, face: null }),
    ]);
    expect(await db.selectFrom("rating").select("face").execute()).toEqual([{ face: null }]);
    expect(await db.selectFrom("outbox").select(["kind", "due_at"]).execute()).toEqual([
      { kind: "promise-due", due_at: expect.any(Number) },
    ]);
  });

  test("C7 R2 tickets get references of their own, and the eleventh within an hour is one too many", async () => {
    const store = await openStore(open);
    const visitor = store.visitor();
    const outcomes = await Promise.all(
      Array.from({ length: 11 }, (_, nth) => {
        const conversationId = store.newId();
        const ticket = {
          ...{ category: "billing", gist: `Bill ${nth}`, details: "", wanted: "", otherwise: "" },
          ...{ fields: {}, checks: {} },
          ...{ context: null, email: "maria@post.example", name: "Maria" },
        };
        const command = { type: "open" as const, conversationId, open: { kind: "ticket" as const, ...ticket } };
        return store.carryOut(visitor, command, conversationId);
      }),
    );
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(10);
    expect(outcomes.at(-1)).toMatchObject({ code: "too-many-requests", retryAfterMs: 3_600_000 });
    const tickets = await store.storage.db.selectFrom("conversation").select("reference").execute();
    expect(new Set(tickets.map(({ reference }) => reference)).size).toBe(10);
    expect(await store.rows()).toMatchObject({ visitor: 1, outbox: 10 });
    const visitors = await store.storage.db.selectFrom("visitor").select(["name", "email"]).execute();
    expect(visitors).toEqual([{ name: "Maria", email: "maria@post.example" }]);
  });

  test("A3 an agent of another site does not find a chat", async () => {
    const store = await openStore(open);
    const conversationId = await store.openChat(store.visitor());
    const site = { ...store.site, id: "elsewhere" };
    const commands: Command[] = [
      { type: "claim", conversationId },
      { type: "set-marks", conversationId, delivered: 1, read: 1 },
    ];
    for (const command of commands) {
      const outcome = await store.committer.carryOut({ site, caller: AGENT, operationId: store.newId(), command });
      expect(outcome).toMatchObject({ ok: false, code: "not-found" });
    }
    expect(await store.rows()).toMatchObject({ contact: 0, event: 1, operation: 1 });
  });

  test("an id of somebody else’s conversation meets the conflict, also within one commit", async () => {
    const store = await openStore(open);
    const id = store.newId();
    const command = { type: "open" as const, conversationId: id, open: { kind: "chat" as const } };
    const outcomes = await Promise.all([
      store.carryOut(store.visitor(), command, id),
      store.carryOut(store.visitor(), command, id),
    ]);
    expect(outcomes).toMatchObject([{ ok: true }, { code: "id-reused" }]);
    expect(await store.rows()).toMatchObject({ visitor: 1, conversation: 1 });
  });
}
