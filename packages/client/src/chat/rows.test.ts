import type { Conversation, Message } from "@warmline/protocol";
import { expect, test } from "vitest";
import { CHAT, chat, id, message, NOON } from "../test-kit/fixtures.ts";
import type { OutboxItem } from "../state.ts";
import type { MessageChange } from "./changes.ts";
import { createRows } from "./rows.ts";

const mine = (seq: number) => message(seq, `mine ${seq}`, { author: { kind: "visitor" } });
const talk = (from: number, to: number): Message[] =>
  Array.from({ length: to - from + 1 }, (_, index) =>
    (from + index) % 2 === 0 ? mine(from + index) : message(from + index, `olena’s ${from + index}`),
  );
const marked = (delivered: number, read: number): Conversation =>
  chat({ marks: { visitor: { delivered: 0, read: 0 }, agent: { delivered, read } } });
const unsent = (number: number): OutboxItem => ({
  id: id(number),
  lane: CHAT,
  at: NOON + number * 1_000,
  command: { type: "message", conversationId: CHAT, text: "on its way" },
  status: "sending",
  inDoubt: false,
  failure: null,
});

/** The rows as one sees them who has changed nothing, or these messages. */
function rowsOf() {
  const draw = createRows();
  return (
    conversation: Conversation,
    messages: readonly Message[],
    unsent: readonly OutboxItem[],
    changes: Readonly<Record<string, MessageChange>> = {},
  ) => draw(conversation, messages, unsent, changes);
}

test("a message at the end leaves every other row as it is", () => {
  const draw = rowsOf();
  const before = talk(1, 40);
  const rows = draw(chat(), before, []);
  const more = draw(chat(), [...before, message(41, "new")], []);
  expect(more.slice(0, 40)).toEqual(rows);
  expect(more.filter((row, index) => row !== rows[index])).toMatchObject([{ text: "new" }]);
});

test("a page of history in front changes at most the row that was the first", () => {
  const draw = rowsOf();
  const [older, newer] = [talk(1, 20), talk(21, 40)];
  const rows = draw(chat(), newer, []);
  const all = draw(chat(), [...older, ...newer], []);
  expect(all).toHaveLength(40);
  expect(all[20]).toMatchObject({ key: rows[0]?.key, startsDay: false });
  expect(rows[0]?.startsDay).toBe(true);
  for (const [index, row] of rows.slice(1).entries()) expect(all[index + 21]).toBe(row);
});

test("a message that changed has a new row, and the one after it keeps its own", () => {
  const draw = rowsOf();
  const before = talk(1, 10);
  const rows = draw(chat(), before, []);
  const edited = draw(chat(), before.with(4, message(5, "edited")), []);
  expect(edited.filter((row, index) => row !== rows[index])).toMatchObject([{ text: "edited" }]);
});

test("marks change the rows of one’s own messages that they reach, and no other", () => {
  const draw = rowsOf();
  const messages = talk(1, 10);
  const rows = draw(marked(6, 4), messages, []);
  const statuses = (all: typeof rows) => all.filter(({ author }) => author === "me").map(({ status }) => status);
  expect(statuses(rows)).toEqual(["read", "read", "delivered", "sent", "sent"]);
  const next = draw(marked(10, 8), messages, []);
  expect(statuses(next)).toEqual(["read", "read", "read", "read", "delivered"]);
  expect(next.filter((row, index) => row !== rows[index]).map(({ id: key }) => key)).toEqual(
    [6, 8, 10].map((seq) => mine(seq).id),
  );
  expect(statuses(draw(marked(0, 0), messages, []))).toEqual(["sent", "sent", "sent", "sent", "sent"]);
});

test("how far the customer has read is nothing that a row tells", () => {
  const draw = rowsOf();
  const messages = talk(1, 4);
  const rows = draw(chat(), messages, []);
  const seen = chat({ marks: { visitor: { delivered: 4, read: 4 }, agent: { delivered: 0, read: 0 } } });
  expect(draw(seen, messages, []).every((row, index) => row === rows[index])).toBe(true);
});

test("texts on their way come last, keep their rows, and give way to the message they become", () => {
  const draw = rowsOf();
  const messages = talk(1, 3);
  const [first, second] = [unsent(70), unsent(71)];
  const rows = draw(chat(), messages, [first, second]);
  expect(rows.slice(3)).toMatchObject([{ key: first.id }, { key: second.id, startsGroup: false }]);
  const arrived = message(4, "on its way", { id: first.id, author: { kind: "visitor" }, at: first.at });
  const next = draw(chat(), [...messages, arrived], [second]);
  expect(next.map(({ key }) => key)).toEqual(rows.map(({ key }) => key));
  expect(next[3]).toMatchObject({ status: "sent" });
  expect(next[4]).toBe(rows[4]);
});

test("a message that is gone from the middle leaves the rows before it", () => {
  const draw = rowsOf();
  const messages = talk(1, 6);
  const rows = draw(chat(), messages, []);
  const rest = draw(chat(), messages.toSpliced(3, 1), []);
  expect(rest.map(({ key }) => key)).toEqual(rows.toSpliced(3, 1).map(({ key }) => key));
  expect(rest.slice(0, 3).every((row, index) => row === rows[index])).toBe(true);
});

test("nothing that changed gives the same rows", () => {
  const draw = rowsOf();
  const messages = talk(1, 4);
  const rows = draw(chat(), messages, [], { [id(9)]: { failed: null } });
  expect(draw(marked(0, 0), [...messages], [], {})).toBe(rows);
});

test("what the customer changed shows at once, in its own row alone", () => {
  const draw = rowsOf();
  const file = { type: "file", fileId: id(50), name: "a.png", mediaType: "image/png", size: 5, image: null } as const;
  const messages = talk(1, 6).with(3, { ...mine(4), parts: [...mine(4).parts, file] });
  const key = mine(4).id;
  const rows = draw(chat(), messages, []);
  const shown = (change: MessageChange) => {
    const next = draw(chat(), messages, [], { [key]: change });
    expect(next.filter((row, index) => row !== rows[index]).map((row) => row.key)).toEqual([key]);
    // An outbox that changed otherwise makes the change anew.
    expect(draw(chat(), messages, [], { [key]: structuredClone(change) })).toBe(next);
    return next[3];
  };
  expect(shown({ text: "other words", failed: null })).toMatchObject({ text: "other words", parts: [file] });
  expect(shown({ text: null, failed: null })).toMatchObject({ text: "", parts: [], removedAt: mine(4).at });
  expect(shown({ emoji: "👍", failed: null })?.reactions).toEqual([{ by: { kind: "visitor" }, emoji: "👍" }]);
  expect(draw(chat(), messages, [])).toEqual(rows);
});

test("a reaction taken back leaves those of others", () => {
  const draw = rowsOf();
  const by = { kind: "agent", agentId: "olena" } as const;
  const reactions = [
    { by: { kind: "visitor" } as const, emoji: "👍" as const },
    { by, emoji: "❤️" as const },
  ];
  const [row] = draw(chat(), [message(1, "a", { reactions })], [], { [id(1_001)]: { emoji: null, failed: null } });
  expect(row?.reactions).toEqual([{ by, emoji: "❤️" }]);
});

test("messages that come at several places at once leave the rows between them", () => {
  const draw = rowsOf();
  const all = talk(1, 40);
  const late = new Set([5, 6, 20, 21, 40]);
  const rows = draw(
    chat(),
    all.filter(({ seq }) => !late.has(seq)),
    [],
  );
  const more = draw(chat(), all, []);
  expect(more).toEqual(rowsOf()(chat(), all, []));
  expect(more.filter((row) => !rows.includes(row)).map(({ seq }) => seq)).toEqual([5, 6, 20, 21, 40]);
});

test("two conversations that are looked at in turns keep their rows", () => {
  const draw = rowsOf();
  const [one, other] = [talk(1, 10), talk(101, 110)];
  const rows = draw(chat(), one, []);
  draw(chat(), other, []);
  const again = draw(chat(), [...one, message(11, "new")], []);
  expect(again.slice(0, 10).every((row, index) => row === rows[index])).toBe(true);
});

test("behind a lone notice of an agent’s that agent is named again", () => {
  const status = { type: "notice", notice: "status", agentId: "olena", status: "working" } as const;
  const messages = [message(1, "One"), message(2, "", { parts: [status] }), message(3, "Two"), message(4, "Three")];
  const rows = createRows()(chat(), messages, [], {});
  expect(rows.map(({ startsGroup }) => startsGroup)).toEqual([true, false, true, false]);
});
