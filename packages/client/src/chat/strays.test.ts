import { expect, test } from "vitest";
import { chatState } from "../index.ts";
import { settle } from "../test-kit/fake-clock.ts";
import { setUpSupport } from "../test-kit/fake-server.ts";
import { CHAT, chat, CONTACT, contact, id, NOON, offer, rating, snapshot } from "../test-kit/fixtures.ts";
import { json, unreachable } from "../test-kit/scripted-fetch.ts";

const visitor = { ...snapshot().visitor, id: id(50) };
const customer = (number: number) => ({ ...visitor, id: id(number), identified: true });

/** Two texts, a face and a leaving that a server which went away never answered. */
async function cutOff(values: Parameters<typeof snapshot>[0] = {}) {
  const setUp = setUpSupport();
  const { client, server, stream, clock, puts, open } = setUp;
  const contacts = [contact({ endedAt: NOON, endReason: "solved" })];
  server.snapshot = snapshot({ conversations: [chat()], contacts, ratings: [rating()], ...values });
  await open();
  server.onPut = unreachable;
  const ids = [client.chat.send("one"), client.chat.send("two")];
  client.rating.choose(CONTACT, "happy");
  client.chat.leave();
  await settle();
  const before = puts().length;
  return {
    ...setUp,
    ids,
    putsAfter: () => puts().slice(before),
    async comeBack() {
      server.onPut = undefined;
      stream().send("resync", { reason: "epoch" });
      await clock.advance(1_000);
    },
  };
}

test.each([
  ["store", "new", snapshot().visitor],
  ["secret", "epoch", visitor],
] as const)("texts for a server that came back with another %s open a fresh chat there", async (_, epoch, now) => {
  const { client, server, ids, putsAfter, comeBack } = await cutOff();
  server.epoch = epoch;
  server.snapshot = snapshot({ visitor: now });
  await comeBack();
  const [opening, ...texts] = putsAfter();
  expect(opening?.body).toEqual({ kind: "chat" });
  expect(opening?.path).not.toContain(CHAT);
  expect(texts.map(({ body }) => body)).toEqual([{ text: "one" }, { text: "two" }]);
  expect(texts.every(({ path }) => path.startsWith(`${opening?.path}/messages/`))).toBe(true);
  expect(ids.some((messageId) => texts.some(({ path }) => path.endsWith(messageId)))).toBe(false);
  expect(client.getState().outbox).toEqual([]);
});

test("they go on in the present chat if there is one, and stay in sight until they are there", async () => {
  const { client, server, putsAfter, comeBack } = await cutOff();
  server.epoch = "new";
  server.snapshot = snapshot({ conversations: [chat({ id: id(30) })] });
  const shown: number[] = [];
  client.subscribe(() => shown.push(chatState.rows(client.getState()).length));
  server.onSession = () => {
    server.onPut = () => new Promise<Response>(() => undefined);
    return json(server.session());
  };
  await comeBack();
  expect(shown.every((count) => count === 2)).toBe(true);
  expect(putsAfter().at(-1)?.path).toContain(`/v1/conversations/${id(30)}/messages/`);
  expect(client.getState().outbox.map(({ command }) => command)).toMatchObject([
    { type: "message", conversationId: id(30) },
    { type: "message", conversationId: id(30) },
  ]);
});

test("what a store still knows goes on under its ids", async () => {
  const { server, ids, putsAfter, comeBack } = await cutOff();
  server.epoch = "restored";
  await comeBack();
  const texts = putsAfter().filter(({ path }) => path.includes("/messages/"));
  expect(texts.map(({ path }) => path)).toEqual(ids.map((each) => `/v1/conversations/${CHAT}/messages/${each}`));
});

test("what one customer wrote does not move to another’s record in a new store", async () => {
  const { client, server, putsAfter } = await cutOff({ visitor: customer(40) });
  server.epoch = "new";
  server.snapshot = snapshot({ visitor: customer(41) });
  await client.support.identify("ivan");
  await settle();
  expect(putsAfter().some(({ body }) => JSON.stringify(body).includes("chat"))).toBe(false);
});

test("a call asked of a server that came back with another store is asked of it anew", async () => {
  const { client, server, stream, clock, puts, open } = setUpSupport();
  server.snapshot = snapshot({ conversations: [chat({ state: "waiting", agentId: null, contactId: null })] });
  await open();
  server.onPut = unreachable;
  client.waitTime.askCallBack({ phone: "+380441234567", from: NOON, to: NOON + 1 });
  await settle();
  const before = puts().length;
  server.onPut = undefined;
  server.epoch = "new";
  server.snapshot = snapshot();
  stream().send("resync", { reason: "epoch" });
  await clock.advance(1_000);
  expect(
    puts()
      .slice(before)
      .map(({ path, body }) => [path.includes(CHAT), (body as { phone?: string }).phone]),
  ).toEqual([
    [false, undefined],
    [false, "+380441234567"],
  ]);
});

test("what was said of a contact or claimed of an offer goes with it; the form that was to make a ticket of a chat leaves one", async () => {
  const { client, server, putsAfter, comeBack } = await cutOff({ offers: [offer()] });
  client.rating.remark(CONTACT, { reasons: [], text: "Kind" });
  client.amends.claim(offer().id);
  client.ticket.submit({
    conversationId: CHAT,
    category: "billing",
    gist: "Charged twice",
    email: "maria@example.com",
  });
  await settle();
  const tried = putsAfter().length;
  server.epoch = "new";
  server.snapshot = snapshot();
  await comeBack();
  const fresh = putsAfter().slice(tried);
  const form: unknown = expect.objectContaining({ kind: "ticket", gist: "Charged twice" });
  expect(fresh.map(({ body }) => body)).toContainEqual(form);
  expect(fresh.filter(({ path }) => /ratings|offers|conversions/.test(path))).toEqual([]);
  expect(client.getState().outbox).toEqual([]);
});
