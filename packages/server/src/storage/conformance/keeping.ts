import { sql } from "kysely";
import { expect, test } from "vitest";
import { MOST_WAITING } from "../../app/commit/committer.ts";
import { removeOldEvents } from "../retention.ts";
import { insertVisitor, readRecord } from "../visitors.ts";
import { AGENT, NOW, openStore, recordOf, say, type OpenEmpty, type Store } from "./store.ts";

/** Lets the database refuse every message with a word in it. */
async function poison({ storage: { db, shared } }: Store, word: string): Promise<void> {
  if (!shared) {
    await sql`create trigger poison before insert on message when new.parts like ${sql.lit(`%${word}%`)}
      begin select raise(abort, 'poisoned'); end`.execute(db);
    return;
  }
  await sql`create function poisoned() returns trigger language plpgsql as ${sql.lit(
    `begin if new.parts like '%${word}%' then raise exception 'poisoned'; end if; return new; end`,
  )}`.execute(db);
  await sql`create trigger poison before insert on message for each row execute function poisoned()`.execute(db);
}

/** Holds whatever orders need until it is told to let go. */
async function hold({ storage }: Store): Promise<() => Promise<void>> {
  const held = Promise.withResolvers<void>();
  const gate = Promise.withResolvers<void>();
  const holding = storage.transaction(async (tx) => {
    if (storage.shared) await sql`lock table conversation in access exclusive mode`.execute(tx);
    held.resolve();
    await gate.promise;
  });
  await held.promise;
  return async () => {
    gate.resolve();
    await holding;
  };
}

/** How a store keeps what it acknowledged, on every database. */
export function testKeeping(open: OpenEmpty): void {
  test("K1 a write that cannot be stored fails alone, whoever shares its commit", async () => {
    const store = await openStore(open);
    const people = await Promise.all(
      Array.from({ length: 4 }, async () => {
        const visitor = store.visitor();
        return { visitor, chat: await store.openChat(visitor) };
      }),
    );
    await poison(store, "arsenic");
    const batches = store.batches.length;
    const outcomes = await Promise.allSettled(
      people.flatMap(({ visitor, chat }, index) =>
        ["One", index === 2 ? "Two with arsenic" : "Two", "Three"].map((text) => {
          const id = store.newId();
          return store.write(visitor, say(chat, id, text), id);
        }),
      ),
    );
    expect(outcomes.map(({ status }) => status)).toEqual(
      outcomes.map((_, index) => (index === 7 ? "rejected" : "fulfilled")),
    );
    expect(store.batches.slice(batches)).toEqual(Array.from({ length: 11 }, () => 1));
    const { db } = store.storage;
    for (const [index, { visitor }] of people.entries()) {
      const row = await recordOf(db, visitor);
      expect(row.seq).toBe(index === 2 ? 3 : 4);
      const { messages } = await readRecord(db, row);
      expect(messages.map(({ seq }) => seq)).toEqual(index === 2 ? [2, 3] : [2, 3, 4]);
    }
    expect(await store.rows()).toMatchObject({ operation: 4 + 11, event: 4 + 11 });
  });

  test("K5 fault 36: more orders than may wait are refused at once, and those that wait are answered", async () => {
    const store = await openStore(open);
    const letGo = await hold(store);
    const claim = () => store.carryOut(AGENT, { type: "claim", conversationId: store.newId() }, null);
    const waiting = Array.from({ length: MOST_WAITING }, claim);
    expect(await claim()).toMatchObject({ code: "unavailable", retryAfterMs: expect.any(Number) });
    await letGo();
    const outcomes = await Promise.all(waiting);
    expect(new Set(outcomes.map((outcome) => (outcome.ok ? "ok" : outcome.code)))).toEqual(new Set(["not-found"]));
    expect(await claim()).toMatchObject({ code: "not-found" });
  });

  test("S6 fault 15: what happens while a snapshot is read is in all of it or in none", async () => {
    const store = await openStore(open);
    const { storage } = store;
    const visitor = store.visitor();
    const chat = await store.openChat(visitor);
    let written: Promise<unknown> = Promise.resolve();
    const { seq, messages } = await storage.snapshot(async (tx) => {
      const row = await recordOf(tx, visitor);
      const id = store.newId();
      written = store.write(visitor, say(chat, id, "Meanwhile"), id);
      // Where one connection does everything, the write waits for the end of the snapshot.
      if (storage.shared) await written;
      return { seq: row.seq, messages: (await readRecord(tx, row)).messages };
    });
    await written;
    expect([seq, messages]).toEqual([1, []]);
    expect((await recordOf(storage.db, visitor)).seq).toBe(2);
  });

  test("K8 a clock that went back does not bring back the beginning of a feed", async () => {
    const store = await openStore(open);
    const visitor = store.visitor();
    const chat = await store.openChat(visitor);
    for (const text of ["one", "two", "three"]) await store.write(visitor, say(chat, store.newId(), text));
    for (const seq of [3, 1]) {
      await store.storage.db.updateTable("event").set({ at: 1 }).where("seq", "=", seq).execute();
      expect(await removeOldEvents(store.storage, NOW, 10)).toBe(1);
      expect((await recordOf(store.storage.db, visitor)).feed_after).toBe(3);
    }
  });

  test("a transaction that throws leaves nothing", async () => {
    const store = await openStore(open);
    const chat = await store.openChat(store.visitor());
    const before = await store.rows();
    const failed = store.storage.transaction(async (tx) => {
      await tx.deleteFrom("conversation").where("id", "=", chat).execute();
      throw new Error("changed my mind");
    });
    await expect(failed).rejects.toThrow("changed my mind");
    expect(await store.rows()).toEqual(before);
  });

  test("a key that somebody else took meanwhile lets a transaction run again, and not for ever", async () => {
    const store = await openStore(open);
    const { storage } = store;
    await store.openChat(store.visitor());
    const row = await storage.db.selectFrom("visitor").selectAll().executeTakeFirstOrThrow();
    let attempts = 0;
    const twice = storage.transaction(async (tx) => {
      attempts += 1;
      if (attempts < 3) await insertVisitor(tx, row);
      return attempts;
    });
    expect(await twice).toBe(3);
    const never = storage.transaction((tx) => insertVisitor(tx, row));
    const error: unknown = await never.catch((reason: unknown) => reason);
    expect(storage.failureOf(error)).toBe("race");
    expect(storage.failureOf(new Error("another one"))).toBe("broken");
  });
}
