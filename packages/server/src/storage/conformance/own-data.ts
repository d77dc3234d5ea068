import type { Id } from "@warmline/protocol";
import { expect, test } from "vitest";
import { identify } from "../../app/identify.ts";
import { erase, type Erased } from "../../own-data/erase.ts";
import type { Refusal } from "../../service/command.ts";
import { readRecord } from "../visitors.ts";
import type { Tables } from "../tables.ts";
import { AGENT, NOW, openStore, recordOf, say, type OpenEmpty, type Store } from "./store.ts";

type Person = ReturnType<Store["visitor"]>;

/** What nobody else says: wherever it is found something was left. */
export const SECRET = "quokka";

const EMAIL = `${SECRET}@post.example`;
const COMPLAINT = {
  ...{ kind: "ticket" as const, ticketKind: "complaint" as const, category: "billing" },
  ...{ gist: `My ${SECRET} was charged twice`, details: SECRET, wanted: SECRET, otherwise: SECRET },
  ...{ fields: {}, checks: {}, email: EMAIL, name: `Olha ${SECRET}` },
  context: {
    page: `https://${SECRET}.example/`,
    browser: SECRET,
    screen: "390 × 844",
    language: "uk",
    appVersion: null,
  },
};

/** Somebody who said a word wherever one can be said, signed in in the middle of it, and sent a file. */
export async function tellEverything(store: Store): Promise<{ visitor: Person; externalId: string; file: Id }> {
  const { storage, newId } = store;
  const guest = store.visitor();
  const chat = await store.openChat(guest);
  const text = `I keep a ${SECRET}`;
  await store.write(guest, say(chat, newId(), text));
  await store.write(guest, { type: "ask-turn-letter", conversationId: chat, email: EMAIL });
  await store.write(guest, { type: "give-name", name: SECRET, patronymic: SECRET });
  const externalId = `${SECRET} ${newId()}`;
  const customer = { externalId, name: `Olha ${SECRET}`, email: EMAIL };
  const known = { locale: "uk", timeZone: "Europe/Kyiv" };
  const before = await identify(store.options, store.site, { ...customer, name: null }, null, known);
  const { visitorId } = await identify(store.options, store.site, customer, guest.claims.visitorId, known);
  expect(visitorId).toBe(before.visitorId);
  const visitor: Person = { kind: "visitor", claims: { ...guest.claims, visitorId, identifiedUntil: NOW + 1_000 } };
  const file = newId();
  await insertFile(store, file, visitorId);
  const messageId = newId();
  await store.write(visitor, {
    type: "edit-message",
    conversationId: chat,
    messageId: await firstOf(store, visitor),
    text: `${text} and another`,
  });
  await store.write(visitor, { type: "post-message", conversationId: chat, messageId, text, files: [] });
  await store.write(AGENT, { type: "claim", conversationId: chat });
  await store.write(AGENT, { type: "write-note", conversationId: chat, noteId: newId(), text: `Has a ${SECRET}` });
  const promise = { conversationId: chat, promiseId: newId(), minutes: 15 };
  await store.write(AGENT, { type: "make-promise", ...promise, text: `About the ${SECRET}` });
  await store.write(AGENT, {
    type: "extend-promise",
    ...promise,
    minutes: 30,
    extensionId: newId(),
    reason: `The ${SECRET} ran off`,
  });
  await store.write(AGENT, say(chat, newId(), `How is the ${SECRET}?`));
  await store.write(AGENT, { type: "end", conversationId: chat, reason: "solved" });
  const rating = (await readRecord(storage.db, await recordOf(storage.db, visitor))).ratings[0];
  const rated = { ratingId: rating?.id ?? "" };
  await store.write(visitor, { type: "choose-face", ...rated, face: "sad" });
  await store.write(visitor, { type: "leave-remark", ...rated, reasons: ["speed"], text: `My ${SECRET} waited` });
  await store.write(visitor, { type: "open", conversationId: newId(), open: COMPLAINT });
  await store.openChat(visitor);
  await store.openChat(visitor);
  return { visitor, externalId, file };
}

async function firstOf({ storage: { db } }: Store, visitor: Person): Promise<Id> {
  const { messages } = await readRecord(db, await recordOf(db, visitor));
  return messages.find(({ author }) => author.kind === "visitor")?.id ?? "";
}

async function insertFile({ storage: { db } }: Store, id: Id, visitorId: Id): Promise<void> {
  const type = { media_type: "text/plain", declared_type: "text/plain", size: 6, width: null, height: null };
  const whose = { site: "hearthost", visitor_id: visitorId, agent_id: null, message_id: null };
  const row = { id, ...whose, name: `${SECRET}.txt`, ...type, created_at: NOW, completed_at: NOW };
  await db.insertInto("file").values(row).execute();
}

/** Everything that is stored, as one text. */
export async function everything({ storage: { db } }: Store): Promise<string> {
  const names = await db.introspection.getTables();
  const tables = await Promise.all(
    names.map(({ name }) =>
      db
        .selectFrom(name as keyof Tables)
        .selectAll()
        .execute(),
    ),
  );
  return JSON.stringify(tables);
}

function done(outcome: Erased | Refusal): Erased {
  if ("ok" in outcome) throw new Error(outcome.detail);
  return outcome;
}

/** How a customer’s record is erased, on every database. */
export function testOwnData(open: OpenEmpty): void {
  test("E2 what was erased is nowhere in the store; how much was talked, and how it went, stays", async () => {
    const store = await openStore(open);
    const { storage } = store;
    const { visitor, file } = await tellEverything(store);
    const neighbour = store.visitor();
    const other = await store.openChat(neighbour);
    await store.write(neighbour, say(other, store.newId(), "I am somebody else"));
    const before = await store.rows();
    const register = await storage.db.selectFrom("complaint").selectAll().execute();
    expect(await everything(store)).toContain(SECRET);

    const erased = done(await erase(store.options, visitor.claims));
    expect(erased.files).toEqual([file]);
    const left = await everything(store);
    expect(left).not.toContain(SECRET);
    expect(left).toContain("I am somebody else");
    expect(await storage.db.selectFrom("complaint").selectAll().execute()).toEqual(register);
    const after = await store.rows();
    for (const table of ["conversation", "contact", "message", "rating", "promise"])
      expect([table, after[table]]).toEqual([table, before[table]]);
    expect(after).toMatchObject({ note: 0, conversation_alias: 0 });

    const record = await readRecord(storage.db, await recordOf(storage.db, visitor));
    expect(record.visitor).toMatchObject({ name: null, email: null, identified: false, erasedAt: NOW });
    expect(new Set(record.conversations.map(({ state }) => state))).toEqual(new Set(["ended"]));
    expect(record.ratings).toMatchObject([{ face: "sad", remark: null }]);
    const [ticket] = record.conversations.flatMap((each) => each.ticket ?? []);
    expect(ticket?.complaint).toMatchObject({ number: 1, document: "", fingerprint: register[0]?.fingerprint });
    const feed = erased.batch?.events ?? [];
    expect(feed.map(({ seq }) => seq)).toEqual(feed.map((_, index) => (erased.batch?.prev ?? 0) + 1 + index));
  });

  test("E3 what is erased takes nothing in any more, is erased once, and its customer begins anew", async () => {
    const store = await openStore(open);
    const { visitor, externalId } = await tellEverything(store);
    const [chat] = (await readRecord(store.storage.db, await recordOf(store.storage.db, visitor))).conversations;
    const conversationId = chat?.id ?? "";
    const outcomes = await Promise.all(Array.from({ length: 3 }, () => erase(store.options, visitor.claims)));
    expect(outcomes.filter((outcome) => done(outcome).batch !== null)).toHaveLength(1);
    const late = say(conversationId, store.newId(), `Has the ${SECRET} come back?`);
    expect(await store.carryOut(visitor, late)).toMatchObject({ code: "session-ended" });
    expect(await store.carryOut(AGENT, late)).toMatchObject({ code: "wrong-state" });
    const again = { externalId, name: null, email: null };
    const anew = await identify(store.options, store.site, again, null, { locale: "en", timeZone: null });
    expect(anew.visitorId).not.toBe(visitor.claims.visitorId);
    const guest = store.visitor();
    expect(await erase(store.options, guest.claims)).toEqual({ batch: null, files: [] });
  });
}
