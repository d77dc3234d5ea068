import type { Message } from "@warmline/protocol";
import { Kysely, sql } from "kysely";
import { expect, onTestFinished, test } from "vitest";
import type { Caller } from "../../app/commit/order.ts";
import { parseMarkdown } from "../../text/markdown.ts";
import { readPage, readRecent } from "../history.ts";
import { up as begin } from "../migrations/0001-begin.ts";
import { search } from "../search.ts";
import { openStorage } from "../storage.ts";
import type { Tables } from "../tables.ts";
import { readRecord } from "../visitors.ts";
import { AGENT, NOW, openStore, recordOf, say, type OpenEmpty } from "./store.ts";

/** How what was said is found again, on every database. */
export function testFinding(open: OpenEmpty): void {
  test("M7 a snapshot carries a page of each conversation, and up to four from an answer on that was not seen", async () => {
    const store = await openStore(open);
    const visitor = store.visitor();
    const chat = await store.openChat(visitor);
    const talk = async (who: Caller, count: number) => {
      for (let i = 0; i < count; i += 1) await store.write(who, say(chat, store.newId(), `word ${i}`));
    };
    const recent = async () => {
      const { messages, earlier } = await readRecent(store.storage.db, visitor.claims.visitorId);
      return [messages.length, messages[0]?.seq, messages.at(-1)?.seq, earlier];
    };
    const see = (read: number) =>
      store.write(visitor, { type: "set-marks", conversationId: chat, delivered: read, read }, null);
    expect(await recent()).toEqual([0, undefined, undefined, []]);
    // Her joining is a message too: of its three events it is the second.
    await store.write(AGENT, { type: "claim", conversationId: chat });
    await talk(visitor, 49);
    expect(await recent()).toEqual([50, 3, 53, []]);
    await talk(visitor, 1);
    expect(await recent()).toEqual([50, 5, 54, [chat]]);
    await talk(AGENT, 1);
    await talk(visitor, 99);
    expect(await recent()).toEqual([100, 55, 154, [chat]]);
    await talk(AGENT, 101);
    expect(await recent()).toEqual([200, 56, 255, [chat]]);
    await see(254);
    expect(await recent()).toEqual([50, 206, 255, [chat]]);
    await see(255);
    expect(await recent()).toEqual([50, 206, 255, [chat]]);
  });

  test("M7 pages of history follow one another without a hole to the beginning", async () => {
    const store = await openStore(open);
    const visitor = store.visitor();
    const chat = await store.openChat(visitor);
    for (let i = 0; i < 120; i += 1) await store.write(visitor, say(chat, store.newId(), `word ${i}`));
    const seen: Message[] = [];
    const pages: [number, boolean][] = [];
    for (let before = 1_000; ; before = seen[0]?.seq ?? 0) {
      const page = await readPage(store.storage.db, chat, before);
      seen.unshift(...page.messages);
      pages.push([page.messages.length, page.earlier]);
      if (!page.earlier) break;
    }
    expect(pages).toEqual([
      [50, true],
      [50, true],
      [20, false],
    ]);
    const { db } = store.storage;
    expect(seen).toEqual((await readRecord(db, await recordOf(db, visitor))).messages);
  });

  test("M8 a search finds messages that have all words, in any case and order, and nobody else’s", async () => {
    const store = await openStore(open);
    const visitor = store.visitor();
    const chat = await store.openChat(visitor);
    const texts = ["My **Domain** has expired", "Мій ДОМЕН, 50% знижки", "file_name.txt", "cafe\u0301 domain", "a!b"];
    for (const text of texts) await store.write(visitor, say(chat, store.newId(), text));
    const other = store.visitor();
    await store.write(other, say(await store.openChat(other), store.newId(), "My domain too"));
    const find = async (words: string) => {
      const { messages } = await search(store.storage.db, visitor.claims.visitorId, words);
      return messages.map(({ parts }) => texts.indexOf(parts[0]?.type === "text" ? parts[0].text : ""));
    };
    expect(await find("expired DOMAIN")).toEqual([0]);
    expect(await find("domain")).toEqual([3, 0]);
    expect(await find("омен")).toEqual([1]);
    expect(await find("CAFÉ")).toEqual([3]);
    expect(await find("50%")).toEqual([1]);
    for (const [words, hits] of [
      ["%", [1]],
      ["_", [2]],
      ["e_n", [2]],
      ["!", [4]],
      ["\\", []],
      ["'", []],
      ["domain\0", [3, 0]],
      ["\ud83d", []],
      ["**", []],
      ["too", []],
    ] as const)
      expect([words, await find(words)]).toEqual([words, hits]);
    const folded = ["İSTANBUL’da ışık", "Straße", "ΟΔΟΣ"];
    for (const text of folded) await store.write(visitor, say(chat, store.newId(), text));
    texts.push(...folded);
    for (const words of ["istanbul", "ISTANBUL", "İstanbul", "IŞIK", "ışık"])
      expect([words, await find(words)]).toEqual([words, [5]]);
    for (const words of ["STRASSE", "straße", "STRAẞE"]) expect([words, await find(words)]).toEqual([words, [6]]);
    for (const words of ["οδος", "ΟΔΟΣ", "οδοσ"]) expect([words, await find(words)]).toEqual([words, [7]]);
    for (let i = 0; i < 51; i += 1) await store.write(visitor, say(chat, store.newId(), `again ${i}`));
    const many = await search(store.storage.db, visitor.claims.visitorId, "again");
    expect([many.messages.length, many.more, many.messages[0]?.parts]).toMatchObject([
      50,
      true,
      [{ text: "again 50" }],
    ]);
  });

  test("M8 what was said before there was a search is found too", async () => {
    const { dialect, close } = await open();
    const old = new Kysely<Tables>({ dialect });
    await begin(old as Kysely<unknown>);
    await sql`create table migration (id integer primary key, name text not null, applied_at bigint not null)`.execute(
      old,
    );
    await sql`insert into migration values (1, 'begin', 0)`.execute(old);
    for (let i = 0; i < 501; i += 1) {
      const parts = JSON.stringify([{ type: "text", text: `Word ${i}`, tree: parseMarkdown(`**Word** ${i}`) }]);
      await sql`insert into message (id, conversation_id, visitor_id, seq, author_kind, at, parts)
        values (${`m${i}`}, 'c', 'v', ${i}, 'visitor', 0, ${i === 7 ? "[]" : parts})`.execute(old);
    }
    const storage = await openStorage(dialect, NOW, (bytes) => crypto.getRandomValues(bytes));
    onTestFinished(async () => {
      await storage.close();
      await close();
    });
    const { messages } = await search(storage.db, "v", "word 50");
    expect(messages.map(({ seq }) => seq)).toEqual([500, 450, 350, 250, 150, 50]);
    expect((await search(storage.db, "v", "word 7")).messages.map(({ seq }) => seq)).not.toContain(7);
  });
}
