import type { Incident } from "@warmline/protocol";
import { expect, test } from "vitest";
import { readFirstWords } from "../first-words.ts";
import { readFollowers } from "../incident-follows.ts";
import {
  findIncident,
  readIncidents,
  readOpenOfStatusPage,
  readStatusPageTime,
  removeIncidents,
  takeFollowers,
  untellFollowers,
  writeIncidents,
  writeStatusPageTime,
} from "../incidents.ts";
import { AGENT, NOW, openStore, say, type OpenEmpty } from "./store.ts";

const SITE = "hearthost";

const LATE: Incident = {
  id: "statuspage:kx81",
  kind: "incident",
  severity: "major",
  phase: "identified",
  title: { en: "Mail is late, zero \u0000, '; drop table incident; --", uk: "Пошта запізнюється" },
  body: "",
  language: null,
  affects: ["billing"],
  startedAt: NOW,
  updatedAt: NOW,
  resolvedAt: null,
  expectedEnd: null,
  nextUpdateAt: null,
  url: null,
  source: "status-page",
};

/** How a store keeps what goes on at a site, on every database. */
export function testIncidents(open: OpenEmpty): void {
  test("N2 an incident comes back as it was written, is replaced by what is told of it later, and goes with its time", async () => {
    const { db } = (await openStore(open)).storage;
    const over: Incident = { ...LATE, id: "old", phase: "resolved", resolvedAt: NOW - 10, source: "desk" };
    await writeIncidents(db, SITE, [{ ...LATE, phase: "investigating" }, over]);
    await writeIncidents(db, SITE, [LATE]);
    await writeIncidents(db, "elsewhere", [{ ...LATE, severity: "info" }]);
    await writeIncidents(db, SITE, []);
    expect(await findIncident(db, SITE, LATE.id)).toEqual(LATE);
    expect(await findIncident(db, SITE, "nothing")).toBeUndefined();
    const ids = async (since: number) => (await readIncidents(db, SITE, since)).map(({ id }) => id).sort();
    expect([await ids(NOW - 11), await ids(NOW - 10)]).toEqual([["old", LATE.id], [LATE.id]]);
    expect(await readOpenOfStatusPage(db, SITE)).toEqual([LATE]);
    await removeIncidents(db, SITE, []);
    await removeIncidents(db, SITE, [LATE.id, "nothing"]);
    expect([await ids(0), (await readIncidents(db, "elsewhere", 0)).length]).toEqual([["old"], 1]);
  });

  test("N3 when a status page was read is known of its present address alone", async () => {
    const { db } = (await openStore(open)).storage;
    const time = (url: string) => readStatusPageTime(db, SITE, url);
    expect(await time("https://one.example")).toBeNull();
    await writeStatusPageTime(db, SITE, "https://one.example", NOW);
    await writeStatusPageTime(db, SITE, "https://one.example", NOW + 1);
    expect(await time("https://one.example")).toBe(NOW + 1);
    await writeStatusPageTime(db, SITE, "https://two.example", NOW + 2);
    expect([await time("https://one.example"), await time("https://two.example")]).toEqual([null, NOW + 2]);
  });

  test("N6 followers with an address are taken once, each address once, and again after they are to be told again", async () => {
    const store = await openStore(open);
    const { db } = store.storage;
    await writeIncidents(db, SITE, [LATE]);
    const follow = (email: string | null) =>
      store.write(store.visitor(), { type: "follow-incident", incidentId: LATE.id, following: true, email });
    await follow("maria@example.com");
    await follow("Maria@Example.com");
    await follow(null);
    const take = async () => (await takeFollowers(db, SITE, LATE.id, NOW)).map(({ email }) => email.toLowerCase());
    expect([await take(), await take()]).toEqual([["maria@example.com"], []]);
    expect((await readFollowers(db, SITE, LATE.id)).map(({ toldAt }) => toldAt)).toEqual([NOW, NOW, NOW]);
    await untellFollowers(db, SITE, LATE.id);
    expect(await take()).toEqual(["maria@example.com"]);
  });

  test("N7 the first words of what is open are read, the oldest first, without what was told of an incident", async () => {
    const store = await openStore(open);
    const { db } = store.storage;
    const visitor = store.visitor();
    const chats = [await store.openChat(visitor)];
    for (const text of ["Hello", "Mail is late", "very late", "Anybody there?"])
      await store.write(visitor, say(chats[0] ?? "", store.newId(), text));
    for (const text of ["told", "ended", "silent"]) {
      const other = store.visitor();
      const chat = await store.openChat(other);
      chats.push(chat);
      if (text !== "silent") await store.write(other, say(chat, store.newId(), text));
      if (text === "ended") await store.write(other, { type: "end", conversationId: chat, reason: "left" });
    }
    const ticket = store.newId();
    const form = { gist: "No letters", details: "since today", email: "maria@example.com", name: null };
    const rest = { wanted: "", otherwise: "", fields: {}, checks: {}, context: null };
    const wish = { kind: "ticket" as const, category: "billing", ...form, ...rest };
    await store.write(store.visitor(), { type: "open", conversationId: ticket, open: wish }, ticket);
    await db
      .updateTable("conversation")
      .set({ created_at: NOW + 1 })
      .where("id", "=", ticket)
      .execute();
    await store.write(
      { kind: "system" },
      { type: "tell-incident", conversationId: chats[1] ?? "", incidentId: LATE.id, title: "Late" },
    );
    await store.write(AGENT, { type: "claim", conversationId: chats[0] ?? "" });
    expect(await readFirstWords(db, SITE, NOW - 1, 10)).toEqual([
      { conversationId: chats[0], text: "Hello\nMail is late\nvery late" },
      { conversationId: ticket, text: "No letters\nsince today" },
    ]);
    expect(await readFirstWords(db, SITE, NOW - 1, 1)).toEqual([
      { conversationId: ticket, text: "No letters\nsince today" },
    ]);
    expect(await readFirstWords(db, SITE, NOW + 1, 10)).toEqual([]);
    expect(await readFirstWords(db, "elsewhere", 0, 10)).toEqual([]);
  });
}
