import type { CallBack, Id } from "@warmline/protocol";
import { expect, test } from "vitest";
import { identify } from "../../app/identify.ts";
import { findConversation } from "../conversations.ts";
import { readFollowers, readFollows } from "../incident-follows.ts";
import type { WaitRow } from "../tables.ts";
import { readFrame } from "../visitors.ts";
import { AGENT, NOW, openStore, recordOf, type OpenEmpty, type Store } from "./store.ts";

const VISITOR = { locale: "en", timeZone: null };
/** What PostgreSQL’s texts do not hold, half a character left aside, which no UTF-8 does. */
const HOSTILE = "zero \u0000, '; drop table promise; -- \u2028 \u202e 🙏🏽";
const DAY_MS = 86_400_000;

type Person = ReturnType<Store["visitor"]>;

async function frameOf({ storage }: Store, visitor: Person) {
  return readFrame(storage.db, await recordOf(storage.db, visitor));
}

async function happens({ storage, site }: Store, id: string, resolvedAt: number | null = null): Promise<void> {
  await storage.db
    .insertInto("incident")
    .values({ site: site.id, id, source: "desk", body: "{}", updated_at: NOW, resolved_at: resolvedAt })
    .execute();
}

function follow(incidentId: string, following = true, email: string | null = null) {
  return { type: "follow-incident" as const, incidentId, following, email };
}

async function waits({ storage }: Store, conversationId: Id, visitor: Person, since: number, told: number | null) {
  const row: WaitRow = {
    conversation_id: conversationId,
    since,
    site: "hearthost",
    visitor_id: visitor.claims.visitorId,
    shown: null,
    told_until: told,
    expected: null,
    ended_at: null,
    outcome: null,
    turn_until: null,
    heard_at: null,
  };
  await storage.db.insertInto("wait").values(row).execute();
}

function sign({ options, site }: Store, anonymousId: Id | null) {
  return identify(options, site, { externalId: "c-1", name: "Maria", email: null }, anonymousId, VISITOR);
}

/** What those who wait leave in a store, on every database. */
export function testWaiting(open: OpenEmpty): void {
  test("C9 Q8 Q9 what a chat is about and what was asked for while it waits comes back as it was written", async () => {
    const store = await openStore(open);
    const visitor = store.visitor();
    const conversationId = store.newId();
    const about = { kind: "chat" as const, category: "billing" };
    await store.write(visitor, { type: "open", conversationId, open: about }, conversationId);
    await store.write(visitor, { type: "ask-turn-letter", conversationId, email: "maria@post.example" });
    const { conversations, visitor: person } = await frameOf(store, visitor);
    expect(conversations).toMatchObject([{ category: "billing", urgent: false, turnEmail: "maria@post.example" }]);
    expect(person.email).toBe("maria@post.example");
    const callBack: CallBack = {
      id: store.newId(),
      phone: "+1 555 010 0000",
      from: NOW,
      to: NOW + 1,
      timeZone: "UTC",
      state: "asked",
      askedAt: NOW,
      settledAt: null,
    };
    await store.storage.db
      .updateTable("conversation")
      .set({ call_back: JSON.stringify(callBack), left_line_at: NOW, urgent: 1 })
      .execute();
    expect((await frameOf(store, visitor)).conversations).toMatchObject([{ callBack, leftLineAt: NOW, urgent: true }]);
  });

  test("C6 a promise with more time keeps its reason, whatever is in it", async () => {
    const store = await openStore(open);
    const visitor = store.visitor();
    const conversationId = await store.openChat(visitor);
    const [promiseId, extensionId] = [store.newId(), store.newId()];
    await store.write(AGENT, { type: "claim", conversationId });
    await store.write(AGENT, { type: "make-promise", conversationId, promiseId, minutes: 5, text: null }, promiseId);
    const more = { conversationId, promiseId, extensionId, minutes: 9, reason: HOSTILE };
    await store.write(AGENT, { type: "extend-promise", ...more }, extensionId);
    expect((await frameOf(store, visitor)).promises).toMatchObject([
      { id: promiseId, dueAt: NOW + 9 * 60_000, extendedAt: NOW, reason: HOSTILE },
    ]);
    expect(await store.rows()).toMatchObject({ promise: 1, outbox: 2 });
  });

  test("C8 that a chat keeps its place is said once, also when many pages begin at once", async () => {
    const store = await openStore(open);
    const visitor = store.visitor();
    await Promise.all(Array.from({ length: 5 }, () => store.openChat(visitor)));
    await store.openChat(visitor);
    expect(await store.rows()).toMatchObject({ conversation: 1, conversation_alias: 5, message: 1 });
  });

  test("N5 what is followed begins, changes and ends, of many orders the last", async () => {
    const store = await openStore(open);
    const { db } = store.storage;
    await happens(store, "mail");
    await happens(store, "dns");
    const [one, two] = [store.visitor(), store.visitor()];
    await Promise.all([
      store.write(one, follow("mail")),
      store.write(one, follow("dns")),
      store.write(one, follow("mail", true, "one@post.example")),
      store.write(one, follow("dns", false)),
      store.write(two, follow("mail")),
    ]);
    expect(await readFollows(db, one.claims.visitorId, NOW)).toEqual(["mail"]);
    const followers = await readFollowers(db, "hearthost", "mail");
    expect(new Map(followers.map(({ visitorId, email }) => [visitorId, email]))).toEqual(
      new Map([
        [one.claims.visitorId, "one@post.example"],
        [two.claims.visitorId, null],
      ]),
    );
    expect(await readFollowers(db, "elsewhere", "mail")).toEqual([]);
    await db.updateTable("incident").set({ resolved_at: NOW }).execute();
    expect(await store.carryOut(one, follow("dns"))).toMatchObject({ code: "wrong-state" });
    expect(await readFollows(db, one.claims.visitorId, NOW + DAY_MS - 1)).toEqual(["mail"]);
    expect(await readFollows(db, one.claims.visitorId, NOW + DAY_MS)).toEqual([]);
  });

  test("S5 follows and waits come along to the customer; whose end was told do not", async () => {
    const store = await openStore(open);
    const { db } = store.storage;
    for (const id of ["mail", "dns", "old"]) await happens(store, id);
    const { visitorId } = await sign(store, null);
    const visitor = store.visitor();
    const chat = await store.openChat(visitor);
    for (const id of ["mail", "dns", "old"]) await store.write(visitor, follow(id));
    await db.updateTable("incident_follow").set({ told_at: NOW }).where("incident_id", "=", "old").execute();
    await waits(store, chat, visitor, NOW, NOW + 5);
    await sign(store, visitor.claims.visitorId);
    expect((await readFollows(db, visitorId, NOW)).toSorted()).toEqual(["dns", "mail"]);
    expect(await readFollows(db, visitor.claims.visitorId, NOW)).toEqual([]);
    const rows = await db.selectFrom("wait").selectAll().execute();
    expect(rows).toMatchObject([{ conversation_id: chat, visitor_id: visitorId, told_until: NOW + 5, ended_at: null }]);
  });

  test("C8 S5 of two waits that become one the better place goes on, with what was told of it", async () => {
    const store = await openStore(open);
    const { db } = store.storage;
    const { visitorId } = await sign(store, null);
    const customer: Person = {
      kind: "visitor",
      claims: { ...store.visitor().claims, visitorId, identifiedUntil: NOW + 1 },
    };
    const visitor = store.visitor();
    const [late, early] = [await store.openChat(customer), await store.openChat(visitor)];
    await db
      .updateTable("conversation")
      .set({ waiting_since: NOW - 9 })
      .where("id", "=", early)
      .execute();
    await waits(store, late, customer, NOW, NOW + 5);
    await waits(store, early, visitor, NOW - 9, NOW + 3);
    await sign(store, visitor.claims.visitorId);
    expect((await findConversation(db, early))?.conversation).toMatchObject({ id: late, waitingSince: NOW - 9 });
    const rows = await db.selectFrom("wait").selectAll().orderBy("since").execute();
    expect(rows).toMatchObject([
      { conversation_id: late, visitor_id: visitorId, since: NOW - 9, told_until: NOW + 3, ended_at: null },
      { conversation_id: late, visitor_id: visitorId, since: NOW, outcome: "joined", ended_at: NOW },
    ]);
  });
}
