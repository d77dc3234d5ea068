import type { Message } from "@warmline/protocol";
import { expect, test } from "vitest";
import type { SupportState } from "../state.ts";
import { CHAT, id, message, NOON, snapshot, VISITOR } from "../test-kit/fixtures.ts";
import { initialState } from "./initial-state.ts";
import { createNews } from "./news.ts";
import { takeSnapshot } from "./snapshot.ts";

const at = (seq: number, ...messages: Message[]): SupportState =>
  takeSnapshot(initialState, snapshot({ messages }), seq, NOON, false);
const mine = (seq: number) => message(seq, "mine", { author: { kind: "visitor" } });
const [one, two, three] = [message(1, "one"), message(2, "two"), message(3, "three")];
const seqs = (messages: readonly Message[]) => messages.map(({ seq }) => seq);

test("what was there at the beginning is not new, and what comes then is so once", () => {
  const news = createNews(at(1, one));
  expect(news.take(at(1, one))).toEqual([]);
  expect(seqs(news.take(at(3, one, two, three)))).toEqual([2, 3]);
  expect(news.take(at(3, one, two, three))).toEqual([]);
});

test("the first that is known of a customer is not new, nor is what another customer had before", () => {
  const news = createNews(initialState);
  expect(news.take(at(2, one, two))).toEqual([]);
  const visitor = { ...snapshot().visitor, id: id(99) };
  const other = takeSnapshot(initialState, snapshot({ visitor, messages: [one, two, three] }), 3, NOON, false);
  expect(news.take(other)).toEqual([]);
  expect(news.take(initialState)).toEqual([]);
  expect(news.heard()).toBeNull();
});

test("a page of the history and a changed message are not new", () => {
  const news = createNews(at(3, three));
  expect(news.take(at(3, one, two, three))).toEqual([]);
  expect(news.take(at(4, one, two, { ...three, editedAt: NOON }))).toEqual([]);
});

test("what a receipt brought ahead of the stream is told once, and nothing between is lost", () => {
  const news = createNews(at(1, one));
  expect(seqs(news.take({ ...at(1, one), messages: { [CHAT]: [one, mine(3)] } }))).toEqual([3]);
  expect(news.heard()).toEqual({ visitor: VISITOR, seq: 1, ahead: [{ id: mine(3).id, seq: 3 }] });
  expect(seqs(news.take(at(2, one, two, mine(3))))).toEqual([2]);
  expect(news.take({ ...at(3, one, two, mine(3)) })).toEqual([]);
  expect(news.heard()?.ahead).toEqual([]);
});

test("the next page goes on where this one stopped, for the same customer alone", () => {
  const first = createNews(at(1, one));
  first.take(at(2, one, two));
  const heard = structuredClone(first.heard());
  const next = createNews(initialState, heard);
  expect(seqs(next.take(at(3, one, two, three)))).toEqual([3]);
  const others = createNews(initialState, { ...heard!, visitor: id(99) });
  expect(others.take(at(3, one, two, three))).toEqual([]);
});

test("where a store that was put back counts from an earlier place, what was not known yet is new", () => {
  const news = createNews(at(9, one, two));
  const later = message(2, "after the store came back", { id: id(5_000), at: NOON + 60_000 });
  expect(news.take(at(2, one, later)).map((fresh) => fresh.id)).toEqual([later.id]);
});
