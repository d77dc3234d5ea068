import { expect, test } from "vitest";
import { memoryJournals } from "../journal/memory.ts";
import type { OutboxItem } from "../state.ts";
import { settle } from "../test-kit/fake-clock.ts";
import { setUpSupport } from "../test-kit/fake-server.ts";
import { CHAT, chat, id, snapshot, VISITOR } from "../test-kit/fixtures.ts";
import { unreachable } from "../test-kit/scripted-fetch.ts";

const KEY = "warmline:hearthost@https://support.example";

/** What a page kept that went before it could tell anybody. */
const kept = (visitor: string, items: readonly OutboxItem[]) => ({
  whose: { id: visitor, identified: true, epoch: "epoch" },
  items,
});

async function chatting() {
  const journals = memoryJournals();
  const setUp = setUpSupport({ journal: journals });
  const { client, server, open } = setUp;
  server.snapshot = snapshot({ conversations: [chat()] });
  await open();
  server.onPut = unreachable;
  client.chat.send("in doubt");
  await settle();
  return {
    ...setUp,
    texts: () => client.getState().outbox.map(({ command }) => (command.type === "message" ? command.text : "")),
    leave: (name: string, visitor: string, items: readonly OutboxItem[]) =>
      journals(KEY).write({ [`outbox 1 ${name}`]: kept(visitor, items) }),
    names: async () => (await journals(KEY).read("outbox 1 page")).map(([name]) => name),
  };
}

const text = (number: number, words: string): OutboxItem => ({
  id: id(number),
  lane: "chat",
  at: number,
  command: { type: "message", conversationId: CHAT, text: words },
  status: "queued",
  inDoubt: false,
  failure: null,
});

test("L7: what was taken back stays so, although a page that is gone had kept it", async () => {
  const { client, clock, texts, leave } = await chatting();
  const taken = client.chat.send("taken back");
  const item = client.getState().outbox.find((other) => other.id === taken)!;
  expect(client.chat.discard(taken)).toBe("taken back");
  await leave("page 2", VISITOR, [item]);
  await clock.advance(70_000);
  expect(texts()).toEqual(["in doubt"]);
});

test("L7: what a page is still at is left to it, and what is another customer’s is left alone", async () => {
  const { clock, texts, leave, names } = await chatting();
  await leave("page 2", VISITOR, [text(21, "first")]);
  await leave("page 3", id(77), [text(29, "not ours")]);
  await clock.advance(31_000);
  await leave("page 2", VISITOR, [text(21, "first"), text(22, "second")]);
  await clock.advance(30_000);
  expect(texts()).toEqual(["in doubt"]);
  expect(await names()).toEqual(["outbox 1 page 2", "outbox 1 page 3"]);
  await clock.advance(30_000);
  expect(texts()).toEqual(["first", "second", "in doubt"]);
  expect(await names()).toEqual(["outbox 1 page 3"]);
});

test("O9: of what several customers left in one browser only the present one’s goes out", async () => {
  const journals = memoryJournals();
  await journals(KEY).write({
    "outbox 1 page 1": kept(id(77), [text(21, "not ours")]),
    "outbox 1 page 2": kept(VISITOR, [text(22, "ours")]),
  });
  const { server, puts, open } = setUpSupport({ journal: journals });
  const visitor = { ...snapshot().visitor, identified: true };
  server.snapshot = snapshot({ visitor, conversations: [chat()] });
  await open();
  await settle();
  expect(puts().map(({ body }) => body)).toEqual([{ text: "ours" }]);
  expect((await journals(KEY).read("")).map(([name]) => name)).toEqual(["outbox 1 page 1"]);
});

test("O2: nothing leaves before all that other pages left is here", async () => {
  const journals = memoryJournals();
  const gate = Promise.withResolvers<void>();
  let reads = 0;
  const { client, server, puts, open } = setUpSupport({
    journal: (name) => ({
      ...journals(name),
      async read(prefix) {
        reads += 1;
        if (reads > 1) await gate.promise;
        return journals(name).read(prefix);
      },
    }),
  });
  server.snapshot = snapshot({ conversations: [chat()] });
  await open();
  client.chat.send("later");
  await journals(KEY).write({ "outbox 1 page 2": kept(VISITOR, [text(21, "earlier")]) });
  await settle();
  expect(puts()).toEqual([]);
  gate.resolve();
  await settle();
  expect(puts().map(({ body }) => body)).toEqual([{ text: "earlier" }, { text: "later" }]);
});
