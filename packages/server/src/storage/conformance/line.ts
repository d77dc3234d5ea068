import type { Id } from "@warmline/protocol";
import { expect, test } from "vitest";
import { readFates, readFloor } from "../line.ts";
import { readNumbers } from "../numbers.ts";
import type { WaitRow } from "../tables.ts";
import { readWaitModel, saveWaitModel } from "../wait-model.ts";
import { forgetTurn, keepTurn, noteHeard, writeWaits } from "../waits.ts";
import { AGENT, NOW, openStore, say, type OpenEmpty, type Store } from "./store.ts";

const SECOND = 1_000;
const HOUR = 3_600_000;
const SITE = "hearthost";

type Person = ReturnType<Store["visitor"]>;

function waitOf(conversationId: Id, visitor: Person, change: Partial<WaitRow> = {}): WaitRow {
  return {
    conversation_id: conversationId,
    since: NOW,
    site: SITE,
    visitor_id: visitor.claims.visitorId,
    shown: null,
    told_until: null,
    expected: null,
    ended_at: null,
    outcome: null,
    turn_until: null,
    heard_at: null,
    ...change,
  };
}

const openWaits = async ({ storage }: Store) => (await readFloor(storage.db, SITE)).waits;

/** What is kept of a line, on every database. */
export function testLine(open: OpenEmpty): void {
  test("Q6 what was told is kept; the first time that was told, a turn and a sign are not overwritten with it", async () => {
    const store = await openStore(open);
    const visitor = store.visitor();
    const chat = await store.openChat(visitor);
    const { db } = store.storage;
    const wait = { conversation_id: chat, since: NOW };
    await writeWaits(db, [waitOf(chat, visitor, { expected: "[1,2,3,4,5]" })]);
    await writeWaits(db, [waitOf(chat, visitor, { shown: "{}", told_until: NOW + SECOND })]);
    expect(await keepTurn(db, { ...wait, site: SITE, until: NOW + 5, letterId: null }, NOW)).toBe(true);
    await noteHeard(db, visitor.claims.visitorId, NOW + 7);
    await writeWaits(db, [waitOf(chat, visitor, { shown: "{ }", told_until: NOW + HOUR })]);
    expect(await openWaits(store)).toEqual([
      waitOf(chat, visitor, {
        expected: "[1,2,3,4,5]",
        shown: "{ }",
        told_until: NOW + SECOND,
        turn_until: NOW + 5,
        heard_at: NOW + 7,
      }),
    ]);
  });

  test("Q5 a turn is kept once until its customer is back, with one letter", async () => {
    const store = await openStore(open);
    const visitor = store.visitor();
    const chat = await store.openChat(visitor);
    const { db } = store.storage;
    const wait = { conversation_id: chat, since: NOW };
    const keep = () => keepTurn(db, { ...wait, site: SITE, until: NOW + 5, letterId: store.newId() }, NOW);
    expect(await keep()).toBe(false);
    await writeWaits(db, [waitOf(chat, visitor)]);
    expect([await keep(), await keep()]).toEqual([true, false]);
    await forgetTurn(db, wait);
    expect(await keep()).toBe(true);
    const jobs = await db.selectFrom("outbox").select(["kind", "body"]).execute();
    expect(jobs.map(({ kind }) => kind)).toEqual(["turn-letter", "turn-letter"]);
    expect(JSON.parse(jobs[0]?.body ?? "")).toEqual({ siteId: SITE, conversationId: chat, turnUntil: NOW + 5 });
  });

  test("Q4 how a wait ended is read from what is stored, whoever saw it", async () => {
    const store = await openStore(open);
    const visitor = () => store.visitor();
    const [taken, given, gone] = [visitor(), visitor(), visitor()];
    const chats = [await store.openChat(taken), await store.openChat(given), await store.openChat(gone)] as const;
    await store.write(AGENT, { type: "claim", conversationId: chats[0] });
    await store.write(given, { type: "end", conversationId: chats[1], reason: "left" });
    await store.write({ kind: "system" }, { type: "leave-line", conversationId: chats[2] }, null);
    const nowhere = store.newId();
    const waits = [...chats, nowhere].map((chat) => ({ conversation_id: chat, since: NOW - SECOND }));
    const fates = await readFates(store.storage.db, waits, NOW + HOUR);
    expect(fates).toEqual([
      { endedAt: NOW, outcome: "taken" },
      { endedAt: NOW, outcome: "abandoned" },
      { endedAt: NOW, outcome: "abandoned" },
      { endedAt: NOW + HOUR, outcome: "joined" },
    ]);
    const { standing, gone: lost } = await readFloor(store.storage.db, SITE);
    expect([standing, lost.get(gone.claims.visitorId)]).toEqual([[], [chats[2]]]);
  });

  test("D3 the numbers count what began between two moments", async () => {
    const store = await openStore(open);
    const { db } = store.storage;
    const visitor = store.visitor();
    const chat = await store.openChat(visitor);
    await store.write(AGENT, { type: "claim", conversationId: chat });
    const messageId = store.newId();
    await store.write(AGENT, say(chat, messageId, "Hello"), messageId);
    const promiseId = store.newId();
    const minutes = 5;
    await store.write(AGENT, { type: "make-promise", conversationId: chat, promiseId, minutes, text: null }, promiseId);
    const answer = store.newId();
    await store.write(AGENT, say(chat, answer, "Here it is"), answer);
    const told = { expected: "[1,5,10,20,40]", told_until: NOW, ended_at: NOW, outcome: "taken" };
    await writeWaits(db, [
      waitOf(chat, visitor, { ...told, since: NOW - 10 * SECOND }),
      waitOf(store.newId(), visitor, { ...told, since: NOW - 30 * SECOND, told_until: NOW - SECOND }),
      waitOf(store.newId(), visitor, { since: NOW - 5 * SECOND, ended_at: NOW, outcome: "abandoned" }),
      waitOf(store.newId(), visitor, { since: NOW - 2 * HOUR, ended_at: NOW, outcome: "abandoned" }),
      waitOf(store.newId(), visitor, { since: NOW - SECOND }),
    ]);
    const numbers = await readNumbers(db, SITE, NOW - HOUR, NOW + HOUR);
    expect(numbers).toMatchObject({
      waits: { count: 2, median: 10, p90: 30 },
      firstAnswer: { count: 1, median: 10 },
      abandoned: 1,
      promises: { kept: 1, missed: 0, released: 0, extended: 0 },
      estimate: { count: 2, within50: 1, within90: 2, told: 2, held: 1 },
      contacts: [{ from: NOW - (NOW % HOUR), count: 1 }],
    });
    expect(await readNumbers(db, "elsewhere", NOW - HOUR, NOW + HOUR)).toMatchObject({
      waits: { count: 0, median: null },
      contacts: [],
    });
  });

  test("Q6 what was learned of waits replaces what was learned before", async () => {
    const { storage } = await openStore(open);
    expect(await readWaitModel(storage.db, SITE)).toBeNull();
    await saveWaitModel(storage.db, SITE, { version: 1 }, NOW);
    await saveWaitModel(storage.db, SITE, { version: 2 }, NOW);
    expect(await readWaitModel(storage.db, SITE)).toEqual({ version: 2 });
    await storage.db.updateTable("wait_model").set({ state: "{" }).execute();
    expect(await readWaitModel(storage.db, SITE)).toBeNull();
  });
}
