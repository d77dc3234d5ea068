import { sql } from "kysely";
import { describe, expect, onTestFinished, test } from "vitest";
import { identify } from "../../app/identify.ts";
import { findConversation } from "../conversations.ts";
import { readFeed } from "../feed.ts";
import { openStorage } from "../storage.ts";
import { makeOffer } from "./amends.ts";
import { complain, counted } from "./complaints.ts";
import { AGENT, NOW, onStorage, recordOf, say, type EmptyDatabase, type Store } from "./store.ts";

/** An empty database that several processes open. */
export interface SharedDatabase {
  open(): Promise<EmptyDatabase>;
  remove(): Promise<void>;
}

/** Opens a database as several servers that start together do. */
async function openStores(open: () => Promise<SharedDatabase>, count: number): Promise<Store[]> {
  const database = await open();
  const opened = await Promise.all(Array.from({ length: count }, () => database.open()));
  const storages = await Promise.all(
    opened.map(({ dialect }) => openStorage(dialect, NOW, (bytes) => crypto.getRandomValues(bytes))),
  );
  onTestFinished(async () => {
    await Promise.all(storages.map((storage) => storage.close()));
    await database.remove();
  });
  return storages.map(onStorage);
}

/** Registers the tests that hold of a database which several servers share. */
export function describeSharedStorage(name: string, open: () => Promise<SharedDatabase>): void {
  describe(`servers that share ${name}`, () => {
    test("servers that start together make the tables once, and agree on the epoch", async () => {
      const stores = await openStores(open, 4);
      expect(new Set(stores.map(({ storage }) => storage.epoch)).size).toBe(1);
      const [store] = stores as [Store];
      const steps = await store.storage.db.selectFrom("migration").select("id").orderBy("id").execute();
      expect(steps.map(({ id }) => id)).toEqual(Array.from(steps, (_, index) => index + 1));
    });

    test("W1 fault 2: one id at several servers at once is one write, and all get the same answer", async () => {
      const stores = await openStores(open, 3);
      const [store] = stores as [Store];
      const visitor = store.visitor();
      const chat = await store.openChat(visitor);
      const ids = Array.from({ length: 20 }, () => store.newId());
      const answers = await Promise.all(
        ids.map((id) => Promise.all(stores.map((each) => each.write(visitor, say(chat, id, "Hello"), id)))),
      );
      for (const same of answers) {
        expect(same.filter(({ repeated }) => !repeated)).toHaveLength(1);
        expect(new Set(same.map(({ receipt }) => JSON.stringify(receipt))).size).toBe(1);
      }
      const feed = await readFeed(store.storage.db, visitor.claims.visitorId, 0);
      expect(feed.map(({ seq }) => seq)).toEqual(Array.from({ length: 21 }, (_, index) => index + 1));
      expect(await store.rows()).toMatchObject({ message: 20, operation: 21, event: 21 });
    });

    test("T6 complaints at several servers at once are numbered without a hole and without a twin", async () => {
      const stores = await openStores(open, 3);
      const [store] = stores as [Store];
      const made = await Promise.all(
        counted(90).map((nth) => complain(stores[nth % 3] ?? store, nth % 10 === 0 ? { category: "weather" } : {})),
      );
      const numbers = made.flatMap((complaint) => complaint?.number ?? []);
      expect(numbers.toSorted((a, b) => a - b)).toEqual(counted(81));
      const kept = await store.storage.db.selectFrom("complaint").select("number").orderBy("number").execute();
      expect(kept.map(({ number }) => number)).toEqual(counted(81));
    });

    test("S2 a visitor’s first word at several servers at once makes one record and one chat", async () => {
      const stores = await openStores(open, 3);
      const [store] = stores as [Store];
      const visitor = store.visitor();
      const chat = { kind: "chat" as const };
      const ids = Array.from({ length: 6 }, () => store.newId());
      await Promise.all(
        ids.map((conversationId, index) =>
          (stores[index % 3] ?? store).write(visitor, { type: "open", conversationId, open: chat }, conversationId),
        ),
      );
      expect(await store.rows()).toMatchObject({
        visitor: 1,
        conversation: 1,
        conversation_alias: 5,
        event: 2,
        message: 1,
      });
    });

    test("W2 an id that two visitors give to a chat at two servers at once is the chat of one of them", async () => {
      const stores = await openStores(open, 2);
      const chats = Array.from({ length: 30 }, () => stores.map((store) => store.visitor()));
      for (const visitors of chats) {
        const [store] = stores as [Store];
        const id = store.newId();
        const command = { type: "open" as const, conversationId: id, open: { kind: "chat" as const } };
        const outcomes = await Promise.all(
          visitors.map((visitor, index) => (stores[index] ?? store).carryOut(visitor, command, id)),
        );
        const codes = outcomes.map((outcome) => (outcome.ok ? "ok" : outcome.code));
        expect(codes.toSorted()).toEqual(["id-reused", "ok"]);
        const found = await findConversation(store.storage.db, id);
        expect(found?.conversation.visitorId).toBe(visitors[codes.indexOf("ok")]?.claims.visitorId);
      }
    });

    test("C3 of 200 claims of one chat at two servers exactly one wins", async () => {
      const stores = await openStores(open, 2);
      const [store] = stores as [Store];
      const chat = await store.openChat(store.visitor());
      const outcomes = await Promise.all(
        Array.from({ length: 200 }, (_, index) => {
          const agent = { kind: "agent" as const, agentId: `agent-${index}` };
          return (stores[index % 2] ?? store).carryOut(agent, { type: "claim", conversationId: chat });
        }),
      );
      expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
      expect(new Set(outcomes.map((outcome) => (outcome.ok ? "ok" : outcome.code)))).toEqual(new Set(["ok", "taken"]));
      expect(await store.rows()).toMatchObject({ contact: 1, event: 4 });
    });

    test("B3 of 1 000 claims of one offer at two servers exactly one grants it", async () => {
      const stores = await openStores(open, 2);
      const [store] = stores as [Store];
      const { visitor, offerId } = await makeOffer(store);
      const outcomes = await Promise.all(
        Array.from({ length: 1_000 }, (_, index) =>
          (stores[index % 2] ?? store).carryOut(visitor, { type: "claim-offer", offerId }),
        ),
      );
      expect(new Set(outcomes.map(({ ok }) => ok))).toEqual(new Set([true]));
      expect(await store.storage.db.selectFrom("offer_grant").selectAll().execute()).toHaveLength(1);
      const feed = await readFeed(store.storage.db, visitor.claims.visitorId, 0);
      expect(feed.filter(({ event }) => event.type === "offer.changed")).toHaveLength(2);
    });

    test("K1 a record that another transaction holds is waited for alone; the others are committed meanwhile", async () => {
      const [store, other] = (await openStores(open, 2)) as [Store, Store];
      const [slow, quick] = [store.visitor(), store.visitor()];
      const chats = [await store.openChat(slow), await store.openChat(quick)] as const;
      const taken = Promise.withResolvers<void>();
      const gate = Promise.withResolvers<void>();
      const holding = other.storage.transaction(async (tx) => {
        await sql`select 1 from visitor where id = ${slow.claims.visitorId} for update`.execute(tx);
        taken.resolve();
        await gate.promise;
      });
      await taken.promise;
      let answered = false;
      const waiting = store.write(slow, say(chats[0], store.newId(), "I can wait")).finally(() => {
        answered = true;
      });
      for (let i = 0; i < 5; i += 1) await store.write(quick, say(chats[1], store.newId(), `word ${i}`));
      expect(answered).toBe(false);
      gate.resolve();
      await holding;
      expect((await waiting).receipt.events).toMatchObject([{ seq: 2 }]);
      expect((await recordOf(store.storage.db, quick)).seq).toBe(6);
    });

    test("K1 however many records are held, each is written once it is free", async () => {
      const [store, other] = (await openStores(open, 2)) as [Store, Store];
      const visitors = Array.from({ length: 9 }, () => store.visitor());
      const chats = await Promise.all(visitors.map((visitor) => store.openChat(visitor)));
      const taken = Promise.withResolvers<void>();
      const gate = Promise.withResolvers<void>();
      const holding = other.storage.transaction(async (tx) => {
        await sql`select 1 from visitor for update`.execute(tx);
        taken.resolve();
        await gate.promise;
      });
      await taken.promise;
      const writes = visitors.map((visitor, index) =>
        store.write(visitor, say(chats[index] ?? "", store.newId(), "I can wait")),
      );
      const free = store.visitor();
      await store.openChat(free);
      gate.resolve();
      await holding;
      for (const { receipt } of await Promise.all(writes)) expect(receipt.events).toMatchObject([{ seq: 2 }]);
    });

    test("S5 an agent’s word in a chat that comes along to a customer at that moment is stored there", async () => {
      const [store, other, third] = (await openStores(open, 3)) as [Store, Store, Store];
      const newVisitor = { locale: "en", timeZone: null };
      const maria = { externalId: "maria", name: null, email: null };
      const known = await identify(other.options, store.site, maria, null, newVisitor);
      const visitor = store.visitor();
      const chat = await store.openChat(visitor);
      await store.write(AGENT, { type: "claim", conversationId: chat });
      const waiters = async () => {
        const { rows } = await sql<{ count: number }>`select count(*) as count from pg_locks
          where locktype = 'tuple' and relation = 'visitor'::regclass`.execute(third.storage.db);
        return rows[0]?.count;
      };
      const taken = Promise.withResolvers<void>();
      const gate = Promise.withResolvers<void>();
      const holding = third.storage.transaction(async (tx) => {
        await sql`select 1 from visitor where id = ${visitor.claims.visitorId} for update`.execute(tx);
        taken.resolve();
        await gate.promise;
      });
      await taken.promise;
      const signing = identify(other.options, store.site, maria, visitor.claims.visitorId, newVisitor);
      await expect.poll(waiters).toBe(1);
      const word = store.write(AGENT, say(chat, store.newId(), "I am here"));
      await expect.poll(waiters).toBe(2);
      gate.resolve();
      await Promise.all([holding, signing, word]);
      const found = await findConversation(store.storage.db, chat);
      expect(found?.conversation.visitorId).toBe(known.visitorId);
      const last = (await readFeed(store.storage.db, known.visitorId, 0)).at(-1);
      expect(last?.event).toMatchObject({ type: "message.added", message: { conversationId: chat } });
    });
  });
}
