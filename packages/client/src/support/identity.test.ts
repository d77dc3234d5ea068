import { expect, test } from "vitest";
import { initialState } from "../index.ts";
import { settle } from "../test-kit/fake-clock.ts";
import { setUpSupport } from "../test-kit/fake-server.ts";
import { CHAT, chat, id, message, snapshot } from "../test-kit/fixtures.ts";
import { json, refusal, unreachable } from "../test-kit/scripted-fetch.ts";

const KEY = "warmline:hearthost@https://support.example";
const maria = {
  id: id(40),
  name: "Maria",
  patronymic: null,
  nameAnsweredAt: null,
  email: null,
  identified: true,
  locale: "en",
  createdAt: 1,
};

test("signing in stops the old stream, takes the conversation along and goes on as the customer", async () => {
  const { client, server, calls, streams, stored, open } = setUpSupport();
  server.snapshot = snapshot({ conversations: [chat()], messages: [message(1, "hello")] });
  await open();
  const anonymous = calls.find(({ path }) => path.startsWith("/v1/stream"));
  server.snapshot = snapshot({ visitor: maria, conversations: [chat()], messages: [message(9, "hello")] });
  server.seq = 9;
  const signedIn = client.support.identify("signed");
  expect(anonymous?.signal.aborted).toBe(true);
  expect(await signedIn).toEqual({ ok: true });
  await settle();
  expect(calls.findLast(({ path }) => path === "/v1/session")?.body).toMatchObject({
    restore: "restore-1",
    identity: "signed",
  });
  expect(client.getState()).toMatchObject({ visitor: { name: "Maria" }, seq: 9, connection: { status: "live" } });
  expect(streams).toHaveLength(2);
  expect(stored.get(KEY)).toBe("restore-2");
});

test("signing in waits for the handshake that is under way", async () => {
  const { client, server, calls } = setUpSupport();
  let letIn: (() => void) | undefined;
  server.onSession = () =>
    new Promise((resolve) => {
      letIn = () => resolve(json(server.session()));
    });
  client.support.open();
  await settle();
  const signedIn = client.support.identify("signed");
  await settle();
  expect(calls).toHaveLength(1);
  server.onSession = undefined;
  letIn?.();
  expect(await signedIn).toEqual({ ok: true });
  await settle();
  expect(
    calls.map(({ path, body }) => [path.split("?")[0], (body as { restore?: string } | undefined)?.restore]),
  ).toEqual([
    ["/v1/session", undefined],
    ["/v1/session", "restore-1"],
    ["/v1/stream", undefined],
  ]);
});

test("a text under way while signing in goes out with the new token, under the same id", async () => {
  const { client, server, puts, open } = setUpSupport();
  server.snapshot = snapshot({ conversations: [chat()] });
  await open();
  server.onPut = ({ token }) =>
    token === "token-1" ? new Promise<Response>(() => undefined) : json({ id: null, events: [] });
  const messageId = client.chat.send("hello");
  await settle();
  server.snapshot = snapshot({ visitor: maria, conversations: [chat()] });
  await client.support.identify("signed");
  await settle();
  expect(puts().map(({ token }) => token)).toEqual(["token-1", "token-2"]);
  expect(puts().every(({ path }) => path.endsWith(messageId))).toBe(true);
  expect(client.getState().outbox).toEqual([]);
});

test("two calls at once sign in one after the other and leave one stream", async () => {
  const { client, calls, streams } = setUpSupport();
  const both = await Promise.all([client.support.identify("signed"), client.support.identify("signed")]);
  await settle();
  expect(both).toEqual([{ ok: true }, { ok: true }]);
  expect(calls.map(({ path }) => path.split("?")[0])).toEqual(["/v1/session", "/v1/session", "/v1/stream"]);
  expect(streams).toHaveLength(1);
});

test("what only a signed-in customer may write goes out once the customer is signed in", async () => {
  const { client, server, open } = setUpSupport();
  server.onPut = ({ token }) =>
    token === "token-1" ? refusal("identity-required") : json({ id: null, events: [] }, 201);
  await open();
  client.chat.send("hello");
  await settle();
  expect(client.getState().outbox.map(({ status }) => status)).toEqual(["failed", "failed"]);
  await client.support.identify("signed");
  await settle();
  expect(client.getState().outbox).toEqual([]);
});

test("a destroyed client signs nobody in", async () => {
  const { client, calls } = setUpSupport();
  client.destroy();
  expect(await client.support.identify("signed")).toMatchObject({ ok: false, code: "destroyed" });
  expect(calls).toEqual([]);
});

test("a refused identity leaves the anonymous session as it was", async () => {
  const { client, server, open, streams } = setUpSupport();
  server.snapshot = snapshot({ conversations: [chat()] });
  await open();
  server.onSession = () => refusal("identity-refused");
  expect(await client.support.identify("forged")).toMatchObject({ ok: false, code: "identity-refused" });
  await settle();
  expect(client.getState()).toMatchObject({ session: { status: "ready" }, connection: { status: "live" } });
  expect(streams).toHaveLength(2);
});

test("signing in without a network says so and changes nothing", async () => {
  const { client, server, clock } = setUpSupport();
  server.onSession = unreachable;
  expect(await client.support.identify("signed")).toMatchObject({ ok: false, code: "network" });
  expect(client.getState()).toEqual(initialState);
  expect(clock.pending()).toBe(0);
});

test("signing out clears token, draft, outbox, state and connection", async () => {
  const { client, server, calls, stored, clock, open } = setUpSupport();
  server.snapshot = snapshot({ conversations: [chat()] });
  await open();
  client.chat.setDraft("a secret");
  client.ticket.setDraft({ gist: "a secret too" });
  expect(client.support.signOut()).toEqual({ done: true });
  expect(client.getState()).toEqual(initialState);
  expect(client.chat.getDraft()).toBe("");
  expect(client.ticket.getDraft()).toEqual({});
  expect(stored.size).toBe(0);
  expect(calls.at(-1)?.signal.aborted).toBe(true);
  const before = calls.length;
  await clock.advance(3_600_000);
  expect(calls).toHaveLength(before);
  expect(clock.pending()).toBe(0);
});

test("signing out warns first if something was not stored", async () => {
  const { client, server, stored, open } = setUpSupport();
  server.snapshot = snapshot({ conversations: [chat()] });
  await open();
  server.onPut = unreachable;
  client.chat.send("hello");
  expect(client.support.signOut()).toEqual({ done: false, unsent: 1 });
  expect(stored.size).toBe(1);
  expect(client.getState().outbox).toHaveLength(1);
  expect(client.support.signOut({ discardUnsent: true })).toEqual({ done: true });
  expect(client.getState()).toEqual(initialState);
});

test("a handshake that signing out overtook stores nothing", async () => {
  const { client, server, stored } = setUpSupport();
  let answer: (() => void) | undefined;
  server.onSession = () =>
    new Promise((resolve) => {
      answer = () => resolve(json(server.session()));
    });
  client.support.open();
  await settle();
  client.support.signOut();
  answer?.();
  await settle();
  expect(stored.size).toBe(0);
  expect(client.getState()).toEqual(initialState);
});

test("another tab’s signing in is followed with the restore token that is stored now", async () => {
  const { client, server, calls, stored, stream, clock, open } = setUpSupport();
  await open();
  stored.set(KEY, "maria’s");
  server.snapshot = snapshot({ visitor: maria });
  stream().send("resync", { reason: "identity-changed" });
  await clock.advance(1_000);
  expect(calls.findLast(({ path }) => path === "/v1/session")?.body).toMatchObject({ restore: "maria’s" });
  expect(client.getState()).toMatchObject({ visitor: { name: "Maria" }, connection: { status: "live" } });
  expect(CHAT in client.getState().conversations).toBe(false);
});

test.each([
  ["signing out", "signOut"],
  ["destroying the client", "destroy"],
] as const)("%s also stops a signing in that waits for its turn", async (_, how) => {
  const { client, server, calls, stored } = setUpSupport();
  let letIn: (() => void) | undefined;
  server.onSession = () =>
    new Promise((resolve) => {
      letIn = () => resolve(json(server.session()));
    });
  client.support.open();
  await settle();
  const signedIn = client.support.identify("signed");
  await settle();
  if (how === "signOut") client.support.signOut();
  else client.destroy();
  server.snapshot = snapshot({ visitor: maria });
  server.onSession = undefined;
  letIn?.();
  expect((await signedIn).ok).toBe(false);
  await settle();
  expect(calls).toHaveLength(1);
  expect(stored.size).toBe(0);
  expect(client.getState().visitor).toBeNull();
});

test("what one customer wrote and did not send never reaches another", async () => {
  const { client, server, puts, open } = setUpSupport();
  server.snapshot = snapshot({ visitor: maria });
  await open();
  server.onPut = unreachable;
  client.chat.send("my secret");
  client.chat.setDraft("another secret");
  client.ticket.setDraft({ gist: "a third" });
  await settle();
  server.snapshot = snapshot({ visitor: { ...maria, id: id(41), name: "Ivan" } });
  server.onPut = undefined;
  const before = puts().length;
  await client.support.identify("ivan");
  await settle();
  expect(client.getState()).toMatchObject({ visitor: { name: "Ivan" }, outbox: [] });
  expect([client.chat.getDraft(), client.ticket.getDraft()]).toEqual(["", {}]);
  expect(puts()).toHaveLength(before);
});

test("a store that was replaced is no other customer: what is unsent stays", async () => {
  const { client, server, stream, clock, open } = setUpSupport();
  server.snapshot = snapshot({ visitor: maria });
  await open();
  server.onPut = unreachable;
  client.chat.send("hello");
  await settle();
  server.epoch = "replaced";
  server.snapshot = snapshot();
  stream().send("resync", { reason: "epoch" });
  await clock.advance(1_000);
  expect(client.getState().visitor?.identified).toBe(false);
  expect(client.getState().outbox.some(({ command }) => command.type === "message")).toBe(true);
});

test("a text that met a stranger’s chat goes out once the customer is signed in", async () => {
  const { client, server, open } = setUpSupport();
  server.snapshot = snapshot({ conversations: [chat()] });
  await open();
  server.onPut = () => refusal("not-found");
  client.chat.send("hello");
  await settle();
  expect(client.getState().outbox.map(({ status }) => status)).toEqual(["failed"]);
  server.onPut = undefined;
  server.snapshot = snapshot({ visitor: maria, conversations: [chat()] });
  await client.support.identify("signed");
  await settle();
  expect(client.getState().outbox).toEqual([]);
});

test("a signing in whose answer was lost is asked for again with the next handshake, until it is answered", async () => {
  const { client, server, calls, clock, open } = setUpSupport();
  await open();
  server.onSession = unreachable;
  expect(await client.support.identify("signed")).toMatchObject({ ok: false, code: "network" });
  await settle();
  server.snapshot = snapshot({ visitor: maria });
  server.onSession = undefined;
  await clock.advance(1_000);
  expect(client.getState()).toMatchObject({ visitor: { name: "Maria" }, connection: { status: "live" } });
  await clock.advance(3_000_000);
  const identities = calls
    .filter(({ path }) => path === "/v1/session")
    .map(({ body }) => (body as { identity?: string }).identity);
  expect(identities).toEqual([undefined, "signed", "signed", "signed", undefined]);
});

test("a lost signing in that is refused later leaves the customer anonymous", async () => {
  const { client, server, clock, open } = setUpSupport();
  await open();
  server.onSession = unreachable;
  await client.support.identify("expires soon");
  server.onSession = ({ body }) =>
    (body as { identity?: string }).identity === undefined ? json(server.session()) : refusal("identity-refused");
  await clock.advance(1_000);
  expect(client.getState()).toMatchObject({ visitor: { identified: false }, connection: { status: "live" } });
});

test("a lost signing in is forgotten by signing out", async () => {
  const { client, server, calls, open } = setUpSupport();
  server.onSession = unreachable;
  await client.support.identify("signed");
  client.support.signOut();
  server.onSession = undefined;
  await open();
  expect(calls.at(-2)?.body).not.toHaveProperty("identity");
});

async function asMaria() {
  const setUp = setUpSupport();
  setUp.server.snapshot = snapshot({ visitor: maria });
  await setUp.open();
  return setUp;
}

test("a renewal goes on as the same customer, whoever another tab signed in, and leaves the storage to them", async () => {
  const { calls, stored, clock } = await asMaria();
  stored.set(KEY, "ivan’s");
  await clock.advance(3_000_000);
  expect(calls.findLast(({ path }) => path === "/v1/session")?.body).toMatchObject({ restore: "restore-1" });
  expect(stored.get(KEY)).toBe("ivan’s");
});

test("a customer does not become the one another tab signed in: the line ends", async () => {
  const { client, server, calls, stored, stream, clock } = await asMaria();
  stored.set(KEY, "ivan’s");
  server.snapshot = snapshot({ visitor: { ...maria, id: id(41), name: "Ivan" } });
  stream().send("resync", { reason: "identity-changed" });
  await clock.advance(1_000);
  expect(client.getState()).toEqual(initialState);
  expect(stored.get(KEY)).toBe("ivan’s");
  const before = calls.length;
  await clock.advance(3_600_000);
  expect(calls).toHaveLength(before);
  expect(clock.pending()).toBe(0);
});

test("a customer whom another tab signed out is signed out here, too", async () => {
  const { client, calls, stored, stream, clock } = await asMaria();
  const before = calls.length;
  stored.clear();
  stream().send("resync", { reason: "identity-changed" });
  await clock.advance(60_000);
  expect(client.getState()).toEqual(initialState);
  expect([calls.length, stored.size, clock.pending()]).toEqual([before, 0, 0]);
});

test("a renewal that cannot have the own record follows the tab that went on with it", async () => {
  const { client, server, stored, clock, open } = setUpSupport();
  await open();
  stored.set(KEY, "maria’s");
  server.onSession = ({ body }) => {
    const isMarias = (body as { restore?: string }).restore === "maria’s";
    const stranger = { ...snapshot().visitor, id: id(50) };
    return json(server.session({ snapshot: snapshot({ visitor: isMarias ? maria : stranger }) }));
  };
  await clock.advance(3_000_000);
  expect(client.getState().visitor?.name).toBe("Maria");
});
