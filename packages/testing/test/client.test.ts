import {
  chatState,
  createSupport,
  ratingState,
  ticketState,
  waitTimeState,
  type SupportClient,
} from "@warmline/client";
import { afterEach, expect, test } from "vitest";
import { createWorld } from "../src/node/index.ts";
import { PUBLIC_URL, type World } from "../src/index.ts";
import { signIn } from "./sign-in.ts";

const clients: SupportClient[] = [];

function open(world: World, storage = memory()): SupportClient {
  const client = createSupport({
    server: PUBLIC_URL,
    site: "fernhost",
    storage,
    fetch: (input, init) => world.app.fetch(new Request(input, init)),
  });
  clients.push(client);
  return client;
}

function memory() {
  const kept = new Map<string, string>();
  return {
    kept,
    get: (key: string) => kept.get(key) ?? null,
    set: (key: string, value: string) => void kept.set(key, value),
    remove: (key: string) => void kept.delete(key),
  };
}

const texts = (client: SupportClient) =>
  chatState
    .rows(client.getState())
    .map(({ text, parts }) => parts.find((part) => part.type === "text")?.text ?? text)
    .filter((text) => text !== "");

afterEach(() => {
  for (const client of clients.splice(0)) client.destroy();
});

test("nothing is called or kept before the widget is opened", async () => {
  const world = await createWorld();
  const storage = memory();
  let calls = 0;
  const client = createSupport({
    server: PUBLIC_URL,
    site: "fernhost",
    storage,
    fetch: (input, init) => {
      calls += 1;
      return world.app.fetch(new Request(input, init));
    },
  });
  clients.push(client);
  client.support.restore();
  expect(client.getState().session.status).toBe("idle");
  expect([calls, storage.kept.size]).toEqual([0, 0]);
  client.support.open();
  await expect.poll(() => client.getState().session.status).toBe("ready");
});

test("a whole contact reaches the customer’s state: line, person, words, promise, end, rating", async () => {
  const world = await createWorld();
  const client = open(world);
  client.support.open();
  await expect.poll(() => client.getState().connection.status).toBe("live");
  const messageId = client.chat.send("My site is down");
  expect(texts(client)).toEqual(["My site is down"]);
  await expect.poll(() => chatState.rows(client.getState())[0]?.status).toBe("sent");
  await expect
    .poll(() => waitTimeState.current(client.getState()))
    .toMatchObject({ place: 1, state: "unknown", joined: true });

  const agent = await signIn(world);
  const chat = chatState.present(client.getState())?.id ?? "";
  await agent.take(chat);
  await expect.poll(() => chatState.agent(client.getState())?.name).toBe("Olena");
  expect(waitTimeState.current(client.getState())).toBeNull();
  const seq = client.getState().messages[chat]?.find(({ id }) => id === messageId)?.seq ?? 0;
  await agent.put(`/v1/desk/conversations/${chat}/marks`, { delivered: seq, read: 0 });
  await expect.poll(() => chatState.rows(client.getState())[0]?.status).toBe("delivered");
  await agent.put(`/v1/desk/conversations/${chat}/marks`, { delivered: seq, read: seq });
  await expect.poll(() => chatState.rows(client.getState())[0]?.status).toBe("read");

  await agent.promise(chat, 10, "Let me look");
  await expect.poll(() => chatState.promise(client.getState())?.state).toBe("open");
  await agent.say(chat, "It is up again");
  await expect.poll(() => chatState.promise(client.getState())).toBeNull();
  expect(chatState.unread(client.getState())).toBeGreaterThan(0);
  client.chat.markSeen();
  await expect.poll(() => chatState.unread(client.getState())).toBe(0);

  await agent.end(chat);
  await expect.poll(() => ratingState.open(client.getState())?.status).toBe("asked");
  const contactId = ratingState.open(client.getState())?.contactId ?? "";
  client.rating.choose(contactId, "happy");
  expect(ratingState.open(client.getState())?.face).toBe("happy");
  await expect.poll(() => ratingState.open(client.getState())?.status).toBe("saved");
  client.rating.choose(contactId, "sad");
  client.rating.choose(contactId, null);
  await expect
    .poll(async () => (await world.store.db.selectFrom("rating").select("face").executeTakeFirstOrThrow()).face)
    .toBeNull();
});

test("a server that was away is found again: nothing is lost and nothing shown twice", async () => {
  const world = await createWorld();
  const client = open(world);
  client.support.open();
  client.chat.send("one");
  await expect.poll(() => chatState.rows(client.getState())[0]?.status).toBe("sent");
  await world.stopServer();
  client.chat.send("two");
  client.chat.send("three");
  await world.startServer();
  client.support.reconnect();
  await expect
    .poll(() => chatState.rows(client.getState()).map(({ status }) => status))
    .toEqual(["sent", "sent", "sent"]);
  expect(texts(client)).toEqual(["one", "two", "three"]);
  const stored = await world.store.db.selectFrom("message").select("parts").orderBy("seq").execute();
  expect(stored.map(({ parts }) => (JSON.parse(parts) as { text: string }[])[0]?.text)).toEqual([
    "one",
    "two",
    "three",
  ]);
});

test("a second visit of the same browser shows the same conversation", async () => {
  const world = await createWorld();
  const storage = memory();
  const first = open(world, storage);
  first.support.open();
  first.chat.send("Hello");
  await expect.poll(() => chatState.rows(first.getState())[0]?.status).toBe("sent");
  first.destroy();
  const second = open(world, storage);
  second.support.restore();
  await expect.poll(() => texts(second)).toEqual(["Hello"]);
});

test("signing out warns of what is not stored, then forgets everything here", async () => {
  const world = await createWorld();
  const storage = memory();
  let offline = false;
  const client = createSupport({
    server: PUBLIC_URL,
    site: "fernhost",
    storage,
    fetch: (input, init) =>
      offline ? Promise.reject(new TypeError("offline")) : world.app.fetch(new Request(input, init)),
  });
  clients.push(client);
  client.support.open();
  client.chat.send("stored");
  await expect.poll(() => chatState.rows(client.getState())[0]?.status).toBe("sent");
  offline = true;
  client.chat.send("not stored");
  client.chat.setDraft("half a thought");
  expect(client.support.signOut()).toEqual({ done: false, unsent: 1 });
  expect(texts(client)).toEqual(["stored", "not stored"]);
  expect(client.support.signOut({ discardUnsent: true })).toEqual({ done: true });
  expect(chatState.rows(client.getState())).toEqual([]);
  expect([client.chat.getDraft(), storage.kept.size]).toEqual(["", 0]);
});

test("a ticket is acknowledged in the customer’s state", async () => {
  const world = await createWorld();
  const client = open(world);
  client.support.open();
  client.ticket.submit({
    category: "website-down",
    gist: "Down",
    details: "",
    email: "maria@post.example",
    name: null,
  });
  expect(ticketState.latest(client.getState())?.status).toBe("sending");
  await expect.poll(() => ticketState.latest(client.getState())?.ticket?.reference).toMatch(/^FH-/);
  expect(ticketState.latest(client.getState())?.answerer?.name).toBe("Olena");
  await expect.poll(() => world.letters.length).toBe(1);
});
