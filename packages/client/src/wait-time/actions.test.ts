import type { CallBack } from "@warmline/protocol";
import { expect, test } from "vitest";
import { chatState, supportState, waitTimeState } from "../index.ts";
import { memoryJournals } from "../journal/memory.ts";
import type { SupportStorage } from "../client.ts";
import { settle } from "../test-kit/fake-clock.ts";
import { setUpSupport } from "../test-kit/fake-server.ts";
import { CHAT, chat, NOON, site, snapshot } from "../test-kit/fixtures.ts";
import { json, refusal, type Call, unreachable } from "../test-kit/scripted-fetch.ts";

const HOUR = 3_600_000;
const WINDOW = { from: NOON + HOUR, to: NOON + 2 * HOUR };
const LATER = { from: NOON + 3 * HOUR, to: NOON + 4 * HOUR };
const PHONE = "+380 44 123 45 67";
const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
const offering = { ...site, callBackWindows: [WINDOW, LATER] };
const waiting = chat({ state: "waiting", agentId: null, contactId: null, waitingSince: NOON });

/** The server’s side of a call that is asked for. */
function stored({ path, body }: Call, change: Partial<CallBack> = {}): Response {
  const [, , , conversationId = "", , callBackId = ""] = path.split("/");
  const callBack = {
    id: callBackId,
    ...(body as Pick<CallBack, "phone" | "from" | "to" | "timeZone">),
    state: "asked" as const,
    askedAt: NOON,
    settledAt: null,
    ...change,
  };
  const conversation = { ...waiting, id: conversationId, callBack };
  return json({ id: callBackId, events: [{ type: "conversation.changed", seq: 1, at: NOON, conversation }] }, 201);
}

async function inLine(options: Parameters<typeof setUpSupport>[0] = {}) {
  const world = setUpSupport(options);
  world.server.snapshot = snapshot({ site: offering, conversations: [waiting] });
  await world.open();
  return world;
}

const kinds = (calls: readonly Call[]) => calls.map(({ path }) => path.split("/").at(-2));

test("a call is asked for in the present chat, shown at once, and its form is empty once it is stored", async () => {
  const { client, server, puts } = await inLine();
  server.onPut = stored;
  client.waitTime.setDraft({ phone: PHONE, email: "maria@example.com" });
  client.waitTime.askCallBack({ phone: ` ${PHONE} `, ...WINDOW });
  const asked = { phone: PHONE, ...WINDOW, timeZone, state: "asked", failure: null, windowGone: false };
  expect(waitTimeState.callBack(client.getState())).toEqual({ ...asked, status: "saving" });
  expect(client.waitTime.getDraft()).toMatchObject(WINDOW);
  await settle();
  expect(puts().map(({ path, body }) => [path.includes(`/v1/conversations/${CHAT}/call-backs/`), body])).toEqual([
    [true, { phone: PHONE, ...WINDOW, timeZone }],
  ]);
  expect(waitTimeState.callBack(client.getState())).toEqual({ ...asked, status: "saved" });
  expect(client.waitTime.getDraft()).toEqual({ email: "maria@example.com" });
});

test("whoever has said nothing yet gets a chat opened first, about what they chose", async () => {
  const { client, server, puts } = setUpSupport();
  server.snapshot = snapshot({ site: offering });
  client.chat.setCategory("billing");
  client.waitTime.askCallBack({ phone: PHONE, ...WINDOW });
  await settle();
  expect(puts().map(({ body }) => body)).toEqual([
    { kind: "chat", category: "billing" },
    { phone: PHONE, ...WINDOW, timeZone },
  ]);
});

test("a call that is asked for without a network goes when there is one, from the next page too", async () => {
  const kept = new Map<string, string>();
  const storage: SupportStorage = {
    get: (key) => kept.get(key) ?? null,
    set: (key, value) => void kept.set(key, value),
    remove: (key) => void kept.delete(key),
  };
  const options = { journal: memoryJournals(), storage };
  const first = await inLine(options);
  first.server.onPut = unreachable;
  first.client.waitTime.askCallBack({ phone: PHONE, ...WINDOW });
  await settle();
  expect(waitTimeState.callBack(first.client.getState())).toMatchObject({ state: "asked", status: "saving" });
  expect(supportState.unsent(first.client.getState())).toBe(1);
  const asked = first.puts()[0]?.path;
  first.client.destroy();

  const second = setUpSupport(options);
  second.server.snapshot = snapshot({ site: offering, conversations: [waiting] });
  second.server.onPut = stored;
  second.client.support.restore();
  await settle();
  expect(second.puts().map(({ path }) => path)).toEqual([asked]);
  expect(waitTimeState.callBack(second.client.getState())).toMatchObject({ phone: PHONE, status: "saved" });
});

test("a time that is gone is refused with all that was typed still there, and another takes its place", async () => {
  const { client, server, puts } = await inLine();
  server.onPut = () => refusal("window-gone");
  client.waitTime.askCallBack({ phone: PHONE, ...WINDOW });
  await settle();
  expect(waitTimeState.callBack(client.getState())).toMatchObject({
    status: "failed",
    failure: { code: "window-gone", retryable: false },
    windowGone: true,
  });
  expect(client.waitTime.getDraft()).toEqual({ phone: PHONE, ...WINDOW });
  server.onPut = stored;
  client.waitTime.askCallBack({ phone: PHONE, ...LATER });
  await settle();
  expect(kinds(puts())).toEqual(["call-backs", "call-backs"]);
  expect(waitTimeState.callBack(client.getState())).toMatchObject({ ...LATER, status: "saved" });
  expect(client.getState().outbox).toEqual([]);
});

test("a call that never left is simply gone, and with it the chat that was opened for it", async () => {
  const { client, puts } = setUpSupport({ fetch: unreachable });
  client.waitTime.askCallBack({ phone: PHONE, ...WINDOW });
  client.waitTime.cancelCallBack();
  await settle();
  expect(client.getState().outbox).toEqual([]);
  expect(waitTimeState.callBack(client.getState())).toBeNull();
  expect(puts()).toEqual([]);
});

test("a call that the server has is taken back there, behind one that is still on its way", async () => {
  const { client, server, puts } = await inLine();
  const answers: (() => void)[] = [];
  server.onPut = (call) => new Promise((resolve) => void answers.push(() => resolve(stored(call))));
  client.waitTime.askCallBack({ phone: PHONE, ...WINDOW });
  await settle();
  client.waitTime.cancelCallBack();
  expect(waitTimeState.callBack(client.getState())).toMatchObject({ ...WINDOW, state: "cancelled", status: "saving" });
  answers[0]?.();
  await settle();
  expect(kinds(puts())).toEqual(["call-backs", "call-back-endings"]);
  expect(puts()[1]?.body).toEqual({ outcome: "cancelled" });
  expect(waitTimeState.callBack(client.getState())).toMatchObject({ state: "cancelled", status: "saving" });
});

test("an agent who has called already makes taking it back nothing", async () => {
  const { client, server } = setUpSupport();
  const callBack: CallBack = {
    id: chat().id,
    phone: PHONE,
    ...WINDOW,
    timeZone,
    state: "asked",
    askedAt: NOON,
    settledAt: null,
  };
  server.snapshot = snapshot({ site: offering, conversations: [{ ...waiting, callBack }] });
  server.onPut = () => refusal("wrong-state");
  client.support.open();
  await settle();
  client.waitTime.cancelCallBack();
  await settle();
  expect(client.getState().outbox).toEqual([]);
  expect(waitTimeState.callBack(client.getState())).toMatchObject({ state: "asked", status: "saved" });
});

test("of several wishes for a letter only the last one goes, and a wrong address stays with its reason", async () => {
  const { client, server, puts } = await inLine();
  expect(waitTimeState.letter(client.getState())).toEqual({ email: null, status: "saved", failure: null });
  const answers: ((response: Response) => void)[] = [];
  server.onPut = () => new Promise((resolve) => void answers.push(resolve));
  client.waitTime.writeWhenItIsMyTurn("maria@example");
  await settle();
  client.waitTime.writeWhenItIsMyTurn(null);
  client.waitTime.writeWhenItIsMyTurn(" maria@example.com ");
  expect(waitTimeState.letter(client.getState())).toMatchObject({ email: "maria@example.com", status: "saving" });
  answers[0]?.(refusal("invalid-request"));
  await settle();
  expect(puts().map(({ body }) => body)).toEqual([{ email: "maria@example" }, { email: "maria@example.com" }]);
  answers[1]?.(refusal("invalid-request"));
  await settle();
  expect(waitTimeState.letter(client.getState())).toMatchObject({
    email: "maria@example.com",
    status: "failed",
    failure: { code: "invalid-request" },
  });
  expect(client.waitTime.getDraft()).toEqual({ email: " maria@example.com " });
});

test("what was refused to somebody in line is no matter any more once an agent has the chat", async () => {
  const { client, server, stream, clock } = await inLine();
  server.onPut = ({ path }) => refusal(path.includes("call-backs") ? "window-gone" : "invalid-request");
  client.waitTime.askCallBack({ phone: PHONE, ...WINDOW });
  client.waitTime.writeWhenItIsMyTurn("maria");
  await settle();
  expect(client.getState().outbox.map(({ status }) => status)).toEqual(["failed", "failed"]);
  stream().send("feed", { type: "conversation.changed", seq: 1, at: NOON, conversation: chat() }, "epoch:1");
  await settle();
  await clock.advance(200);
  expect(client.getState().outbox).toEqual([]);
  server.onPut = () => refusal("wrong-state");
  client.waitTime.writeWhenItIsMyTurn("maria@example.com");
  await settle();
  expect(client.getState().outbox).toEqual([]);
});

test("nobody is written a letter while nobody waits", async () => {
  const { client, server, puts } = setUpSupport();
  server.snapshot = snapshot({ conversations: [chat({ state: "ended", endedAt: NOON })] });
  client.support.open();
  await settle();
  expect(waitTimeState.letter(client.getState())).toBeNull();
  client.waitTime.writeWhenItIsMyTurn("maria@example.com");
  await settle();
  expect(puts()).toEqual([]);
});

test("what is typed in the forms outlives the page and goes with signing out", async () => {
  const { client, stored: kept } = await inLine();
  client.waitTime.setDraft({ phone: PHONE, ...LATER });
  const again = setUpSupport({ storage: { get: (key) => kept.get(key) ?? null, set: () => {}, remove: () => {} } });
  expect(again.client.waitTime.getDraft()).toEqual({ phone: PHONE, ...LATER });
  client.support.signOut();
  expect(client.waitTime.getDraft()).toEqual({});
  expect([...kept.values()].join(" ")).not.toContain(PHONE);
});

test("what a chat is about is chosen before the first word, outlives the page and goes with the opening", async () => {
  const { client, server, puts, stored: kept } = setUpSupport();
  client.support.open();
  await settle();
  expect(chatState.topics(client.getState()).map(({ id }) => id)).toEqual(["billing"]);
  client.chat.setCategory("billing");
  expect(chatState.category(client.getState())).toBe("billing");
  const again = setUpSupport({ storage: { get: (key) => kept.get(key) ?? null, set: () => {}, remove: () => {} } });
  await again.open();
  expect(chatState.category(again.client.getState())).toBe("billing");

  server.onPut = ({ path, body }) => {
    const [, , , id = "", what] = path.split("/");
    if (what !== undefined) return json({ id: null, events: [] }, 201);
    const conversation = { ...waiting, id, category: (body as { category: string }).category };
    return json({ id, events: [{ type: "conversation.changed", seq: 1, at: NOON, conversation }] }, 201);
  };
  client.chat.send("I was charged twice");
  expect(chatState.topics(client.getState())).toEqual([]);
  expect(chatState.category(client.getState())).toBe("billing");
  await settle();
  expect(puts()[0]?.body).toEqual({ kind: "chat", category: "billing" });
  expect(chatState.category(client.getState())).toBe("billing");
  expect(client.getState().category).toBeNull();
  expect([...kept.keys()].some((key) => key.endsWith(" category"))).toBe(false);
});

test("a word that is taken back before it left leaves its topic as it was chosen", async () => {
  const { client } = setUpSupport({ fetch: unreachable });
  client.chat.setCategory("billing");
  const itemId = client.chat.send("Hello");
  expect(client.getState().category).toBeNull();
  expect(client.chat.discard(itemId)).toBe("Hello");
  expect(chatState.category(client.getState())).toBe("billing");
});

test("a topic that the site no longer has holds no word back", async () => {
  const { client, puts } = setUpSupport();
  client.support.open();
  await settle();
  client.chat.setCategory("gone");
  client.chat.send("Hello");
  await settle();
  expect(puts()[0]?.body).toEqual({ kind: "chat" });
});
