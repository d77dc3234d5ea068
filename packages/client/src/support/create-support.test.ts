import { expect, onTestFinished, test, vi } from "vitest";
import { chatState, supportState } from "../index.ts";
import { settle } from "../test-kit/fake-clock.ts";
import { setUpSupport } from "../test-kit/fake-server.ts";
import { CHAT, chat, id, message, NOON, snapshot, wait } from "../test-kit/fixtures.ts";
import { json, refusal, unreachable } from "../test-kit/scripted-fetch.ts";
import { createSupport } from "./create-support.ts";

const feed = (seq: number, event: object) =>
  `event: feed\nid: epoch:${seq}\ndata: ${JSON.stringify({ seq, at: NOON, ...event })}\n\n`;

test("nobody is called and nothing is read or stored before the window is opened", async () => {
  const { calls, touched, stored, clock } = setUpSupport();
  await clock.advance(60_000);
  expect([calls.length, touched.length, stored.size, clock.pending()]).toEqual([0, 0, 0, 0]);
});

test("opening shakes hands once, keeps the restore token and goes on with the stream", async () => {
  const { client, calls, stored, open } = setUpSupport();
  await open();
  client.support.open();
  await settle();
  expect(calls.map(({ method, path, token }) => [method, path, token])).toEqual([
    ["POST", "/v1/session", null],
    ["GET", "/v1/stream?cursor=epoch%3A0", "token-1"],
  ]);
  expect(calls[0]?.body).toMatchObject({ site: "hearthost", locale: "en" });
  expect([...stored]).toEqual([["warmline:hearthost@https://support.example", "restore-1"]]);
  expect(client.getState()).toMatchObject({
    session: { status: "ready" },
    connection: { status: "live" },
    window: { open: true },
    visitor: { identified: false },
    site: { id: "hearthost" },
  });
});

test("restoring without a stored token does nothing", async () => {
  const { client, calls } = setUpSupport();
  client.support.restore();
  await settle();
  expect(calls).toEqual([]);
  expect(client.getState().session.status).toBe("idle");
});

test("restoring goes on with the session of an earlier visit, with the window closed", async () => {
  const { client, calls, stored } = setUpSupport();
  stored.set("warmline:hearthost@https://support.example", "earlier");
  client.support.restore();
  await settle();
  expect(calls[0]?.body).toMatchObject({ restore: "earlier" });
  expect(client.getState()).toMatchObject({ connection: { status: "live" }, window: { open: false } });
});

test("a restore token that no longer counts is forgotten and the visit begins anew", async () => {
  const { server, calls, stored, open } = setUpSupport();
  stored.set("warmline:hearthost@https://support.example", "old");
  server.onSession = ({ body }) => ("restore" in (body as object) ? refusal("token-invalid") : json(server.session()));
  await open();
  expect(calls[1]?.body).not.toHaveProperty("restore");
  expect([...stored.values()]).toEqual(["restore-1"]);
});

test("F7 fault 46: what a newer server says is gone past, and frames that arrive together are one notice", async () => {
  const { client, stream, open } = setUpSupport();
  await open();
  const listener = vi.fn();
  client.subscribe(listener);
  stream().write(
    feed(1, { type: "conversation.changed", conversation: chat() }) +
      feed(2, { type: "message.added", message: message(2, "hello") }) +
      feed(3, { type: "weather.changed", weather: "fine" }) +
      "event: confetti\ndata: {}\n\nevent: feed\ndata: not json\n\n",
  );
  await settle();
  expect(chatState.rows(client.getState())).toMatchObject([{ text: "hello" }]);
  expect(client.getState().seq).toBe(3);
  // One for the frames; the marks that follow tell their own progress.
  expect(listener.mock.calls.length).toBeLessThanOrEqual(2);
});

test("a lost stream goes on from its place", async () => {
  const { stream, streams, calls, clock, open } = setUpSupport();
  await open();
  stream().send("feed", { seq: 4, at: NOON, type: "conversation.changed", conversation: chat() }, "epoch:4");
  await settle();
  stream().end();
  await clock.advance(1_000);
  expect(streams).toHaveLength(2);
  expect(calls.at(-1)?.path).toBe("/v1/stream?cursor=epoch%3A4");
});

test("a line that is down for more than 3 s is told, and that it is back", async () => {
  const { client, server, clock, open } = setUpSupport();
  server.onSession = unreachable;
  await open();
  await clock.advance(2_999);
  expect(supportState.offline(client.getState())).toBe(false);
  await clock.advance(1);
  expect(supportState.offline(client.getState())).toBe(true);
  server.onSession = undefined;
  client.support.reconnect();
  await settle();
  expect(supportState.offline(client.getState())).toBe(false);
  expect(client.getState().connection.status).toBe("live");
});

test("only a line that was up can drop: one that is not wanted any more begins anew", async () => {
  const { client, server, clock, open, stream } = setUpSupport();
  server.onSession = unreachable;
  await open();
  await clock.advance(3_000);
  expect(supportState.wasLive(client.getState())).toBe(false);
  server.onSession = undefined;
  client.support.reconnect();
  await settle();
  stream().send("hello", { now: NOON, heartbeatMs: 15_000 });
  await settle();
  stream().end();
  await settle();
  expect(supportState.wasLive(client.getState())).toBe(true);
  client.destroy();
  expect(supportState.wasLive(client.getState())).toBe(false);
});

test("a handshake is tried again with pauses until the server is there", async () => {
  const { client, server, calls, clock, open } = setUpSupport();
  server.onSession = () => refusal("unavailable", { "retry-after": "5" });
  await open();
  expect(client.getState().session.status).toBe("opening");
  await clock.advance(4_999);
  expect(calls).toHaveLength(1);
  server.onSession = undefined;
  await clock.advance(1_001);
  expect(client.getState().connection.status).toBe("live");
});

test("a refused handshake says why, parks what was written and is not repeated by itself", async () => {
  const { client, server, calls, clock, open } = setUpSupport();
  server.onSession = () => refusal("identity-required");
  client.chat.send("hello");
  await open();
  await clock.advance(120_000);
  expect(calls).toHaveLength(1);
  expect(supportState.problem(client.getState())?.code).toBe("identity-required");
  expect(chatState.rows(client.getState())).toMatchObject([
    { text: "hello", status: "failed", failure: { code: "identity-required" } },
  ]);
  server.onSession = undefined;
  expect(await client.support.identify("signed")).toEqual({ ok: true });
  await settle();
  expect(client.getState().outbox).toEqual([]);
});

test("a resync replaces what the server said and keeps what is on its way", async () => {
  const { client, server, stream, clock, open } = setUpSupport();
  server.snapshot = snapshot({ conversations: [chat()], messages: [message(1, "old world")] });
  server.seq = 1;
  await open();
  server.onPut = unreachable;
  client.chat.send("not yet there");
  client.chat.setDraft("half a");
  await settle();
  server.epoch = "restored";
  server.snapshot = snapshot({ conversations: [chat()], messages: [message(1, "new world")] });
  stream().send("resync", { reason: "epoch" });
  await clock.advance(1_000);
  expect(chatState.rows(client.getState()).map(({ text }) => text)).toEqual(["new world", "not yet there"]);
  expect(client.chat.getDraft()).toBe("half a");
  expect(client.getState().connection.status).toBe("live");
});

test("a token is renewed before it expires, without touching stream or state", async () => {
  const { client, calls, streams, stream, clock, open } = setUpSupport();
  await open();
  stream().send("feed", { seq: 4, at: NOON, type: "conversation.changed", conversation: chat() }, "epoch:4");
  for (let minute = 0; minute < 49; minute += 1) {
    await clock.advance(60_000 / 2);
    stream().send("heartbeat", { now: clock.now() });
    await clock.advance(60_000 / 2);
    stream().send("heartbeat", { now: clock.now() });
  }
  expect(calls.filter(({ path }) => path === "/v1/session")).toHaveLength(2);
  expect(streams).toHaveLength(1);
  expect(client.getState()).toMatchObject({ seq: 4, conversations: { [CHAT]: { id: CHAT } } });
});

test("a refused token is renewed and the same write is repeated", async () => {
  const { client, server, puts, open } = setUpSupport();
  server.snapshot = snapshot({ conversations: [chat()] });
  await open();
  server.onPut = ({ token }) => (token === "token-1" ? refusal("token-expired") : json({ id: null, events: [] }, 201));
  const messageId = client.chat.send("hello");
  await settle();
  expect(puts().map(({ token, path }) => [token, path.includes(messageId)])).toEqual([
    ["token-1", true],
    ["token-2", true],
  ]);
  expect(client.getState().outbox).toEqual([]);
});

test("typing and the word about the wait expire by the server’s clock", async () => {
  const { client, server, stream, clock, open } = setUpSupport();
  server.snapshot = snapshot({ conversations: [chat()], wait: { ...wait, validUntil: NOON + 20_000 } });
  await open();
  const by = { kind: "agent", agentId: "olena" };
  stream().send("moment", {
    type: "typing",
    conversationId: CHAT,
    by,
    typing: true,
    asOf: NOON,
    expiresAt: NOON + 6_000,
  });
  await clock.advance(5_999);
  expect(chatState.typing(client.getState())?.name).toBe("Olena");
  await clock.advance(1);
  expect(chatState.typing(client.getState())).toBeNull();
  await clock.advance(14_000);
  expect(client.getState().waitExpired).toBe(true);
});

test("a destroyed client keeps its state, no timer and no connection", async () => {
  const { client, clock, calls, streams, open } = setUpSupport();
  await open();
  client.destroy();
  client.support.open();
  client.chat.send("too late");
  await clock.advance(60_000);
  expect(client.getState().site?.id).toBe("hearthost");
  expect(clock.pending()).toBe(0);
  expect([calls.length, streams.length]).toEqual([2, 1]);
});

test("addresses the server gives are made absolute, below a path too", () => {
  const client = createSupport({ server: "https://shop.example/support/", site: "hearthost" });
  expect(client.support.url("/v1/agents/olena/photo/abc")).toBe(
    "https://shop.example/support/v1/agents/olena/photo/abc",
  );
  expect(() => createSupport({ server: "no address", site: "hearthost" })).toThrow(TypeError);
});

test("two clients do not know of each other", async () => {
  const first = setUpSupport();
  const second = setUpSupport();
  await first.open();
  expect(second.client.getState().session.status).toBe("idle");
  expect(id(1)).toBe(first.client.getState().visitor?.id);
});

test("a restore token that the server cannot even read is forgotten, too", async () => {
  const { client, server, stored, open } = setUpSupport();
  stored.set("warmline:hearthost@https://support.example", "x".repeat(5_000));
  server.onSession = ({ body }) =>
    "restore" in (body as object) ? refusal("invalid-request") : json(server.session());
  await open();
  expect(client.getState().connection.status).toBe("live");
  expect([...stored.values()]).toEqual(["restore-1"]);
});

test("a stream that was asked for before the record changed brings nothing into the new one", async () => {
  const { client, server, calls, streams, clock, open } = setUpSupport();
  server.snapshot = snapshot({ conversations: [chat()] });
  server.seq = 40;
  await open();
  streams[0]?.end();
  let letIn: (() => void) | undefined;
  const wayIn = new Promise<void>((resolve) => void (letIn = resolve));
  server.onStream = () => wayIn;
  await clock.advance(1_000);
  expect(client.getState().connection.status).toBe("connecting");
  server.onPut = ({ token }) => (token === "token-1" ? refusal("session-ended") : json({ id: null, events: [] }, 201));
  server.snapshot = snapshot({ visitor: { ...snapshot().visitor, id: id(50) }, conversations: [chat()] });
  server.seq = 3;
  client.chat.send("hello");
  await settle();
  server.onStream = undefined;
  letIn?.();
  await settle();
  const asked = calls.filter(({ path }) => path.startsWith("/v1/stream"));
  expect(asked.map(({ path, token }) => [path.split("%3A")[1], token])).toEqual([
    ["40", "token-1"],
    ["40", "token-1"],
    ["3", "token-2"],
  ]);
  expect(asked[1]?.signal.aborted).toBe(true);
  expect(client.getState()).toMatchObject({ seq: 3, connection: { status: "live" } });
});

test("a typing mark under way ends with the client", async () => {
  const { client, server, clock, open } = setUpSupport();
  server.snapshot = snapshot({ conversations: [chat()] });
  await open();
  server.onPut = () => new Promise<Response>(() => undefined);
  client.chat.setTyping(true);
  await settle();
  client.destroy();
  await settle();
  expect(clock.pending()).toBe(0);
});

test("whoever is offline by the browser’s word but hears the server can write", async () => {
  const { client, server, puts, open } = setUpSupport();
  server.snapshot = snapshot({ conversations: [chat()] });
  vi.stubGlobal("navigator", { onLine: false });
  onTestFinished(() => void vi.unstubAllGlobals());
  await open();
  client.chat.send("hello");
  await settle();
  expect(puts()).toHaveLength(1);
});

test("a token that ends while no new one can be had is asked for again, although the stream lives", async () => {
  const { client, server, clock, open } = setUpSupport();
  server.snapshot = snapshot({ conversations: [chat()] });
  await open();
  server.onPut = ({ token }) => (token === "token-1" ? refusal("token-expired") : json({ id: null, events: [] }, 201));
  server.onSession = unreachable;
  client.chat.send("hello");
  await clock.advance(10_000);
  expect(client.getState().connection.status).toBe("live");
  server.onSession = undefined;
  await clock.advance(20_000);
  expect(client.getState().outbox).toEqual([]);
});
