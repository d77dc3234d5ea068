import { afterEach, expect, test, vi } from "vitest";
import type { OpenJournal } from "@warmline/client/core";
import { createBrowser, type KeptByBrowser } from "../testing/browser.ts";
import { createManualClock } from "../testing/manual-clock.ts";
import { createScriptedServer, session, type ScriptedServer } from "../testing/scripted-server.ts";
import { conversation, entry, inbox, OLENA, visitor } from "../testing/world.ts";
import { createDesk } from "./create-desk.ts";
import type { DeskClient } from "./desk-client.ts";
import { unkept } from "./state.ts";

const SERVER = "http://support.test";
const maria = visitor(1, { name: "Maria" });
const mine = conversation(2, maria.id, { state: "active", waitingSince: null, agentId: OLENA.id });
const tomas = { ...OLENA, id: "tomas", name: "Tomas" };

const desks: DeskClient[] = [];
afterEach(() => desks.splice(0).forEach((desk) => desk.destroy()));

/** A server that takes messages, or leaves them without an answer. */
function serve(answers: { messages: boolean } = { messages: true }): ScriptedServer {
  const server = createScriptedServer(inbox([entry(mine, maria)], { [maria.id]: 1 }));
  const { fetch } = server;
  server.fetch = async (input, init) => {
    const response = await fetch(input, init);
    const path = input instanceof Request ? input.url : `${input}`;
    return answers.messages || !path.includes("/messages/") ? response : new Promise(() => undefined);
  };
  return server;
}

function open(server: ScriptedServer, browser: KeptByBrowser): DeskClient {
  const desk = createDesk({ server: SERVER, fetch: server.fetch, clock: createManualClock(), ...browser });
  desks.push(desk);
  desk.signIn(null);
  return desk;
}

const live = (desk: DeskClient) => vi.waitFor(() => expect(desk.getState().connection.status).toBe("live"));
const states = (desk: DeskClient) =>
  desk.getState().outbox.map(({ id, status, inDoubt }) => [id, status, inDoubt ? "in doubt" : ""].join(" ").trim());
const sent = (server: ScriptedServer) =>
  server.requests.flatMap(({ path, body }) => (path.includes("/messages/") ? [[path.split("/").at(-1), body]] : []));
const kept = ({ journal }: KeptByBrowser) => journal(`warmline-desk@${SERVER}`).read("");
const nameless = () => vi.waitFor(async () => expect((await navigator.locks.query()).held).toEqual([]));

/** The browser dies: what it had kept until then is all that is left. */
async function crash(desk: DeskClient, browser: KeptByBrowser): Promise<KeptByBrowser> {
  const after = createBrowser();
  await after.journal(`warmline-desk@${SERVER}`).write(Object.fromEntries(await kept(browser)));
  desk.destroy();
  await nameless();
  return after;
}

test("O1 fault 25 (desk): what the agent wrote is kept before its request leaves", async () => {
  const { journal, ...browser } = createBrowser();
  const writes: (() => void)[] = [];
  const server = serve();
  const desk = open(server, {
    ...browser,
    journal: (name) => {
      const own = journal(name);
      return { ...own, write: (changes) => new Promise((resolve) => writes.push(() => resolve(own.write(changes)))) };
    },
  });
  await live(desk);
  const id = desk.send(mine.id, "On it");
  await vi.waitFor(() => expect(states(desk)).toEqual([`${id} sending`]));
  await new Promise<void>((resolve) => setImmediate(resolve));
  expect(sent(server)).toEqual([]);
  await vi.waitFor(() => {
    writes.shift()?.();
    expect(sent(server)).toEqual([[id, { text: "On it" }]]);
  });
});

test("O1 fault 25 (desk): a crash in mid-send goes on with the same ids and in the same order", async () => {
  const browser = createBrowser();
  const before = open(serve({ messages: false }), browser);
  await live(before);
  const ids = ["One", "Two"].map((text) => before.send(mine.id, text));
  await vi.waitFor(async () => expect(JSON.stringify(await kept(browser))).toContain('"sending"'));
  const after = await crash(before, browser);

  const server = serve();
  const desk = open(server, after);
  const third = desk.send(mine.id, "Three");
  await vi.waitFor(() =>
    expect(sent(server)).toEqual([
      [ids[0], { text: "One" }],
      [ids[1], { text: "Two" }],
      [third, { text: "Three" }],
    ]),
  );
});

test("O4 (desk): what was being sent when the browser died is in doubt, and is not taken back", async () => {
  const browser = createBrowser();
  const before = open(serve({ messages: false }), browser);
  await live(before);
  const [first = "", second = ""] = ["One", "Two"].map((text) => before.send(mine.id, text));
  await vi.waitFor(async () => expect(JSON.stringify(await kept(browser))).toContain('"sending"'));
  const after = await crash(before, browser);

  const desk = open(serve({ messages: false }), after);
  await vi.waitFor(() => expect(states(desk)).toEqual([`${first} sending in doubt`, `${second} queued`]));
  desk.takeBack(first);
  desk.takeBack(second);
  expect(states(desk)).toEqual([`${first} sending in doubt`]);
  expect(desk.getDraft(mine.id, "answer")).toBe("Two");
});

test("O3 fault 23 (desk): what was refused is there with its reason after a reload, too", async () => {
  const browser = createBrowser();
  const server = serve();
  server.on(/\/messages\//, () => ({ refuse: "wrong-state" }));
  const before = open(server, browser);
  await live(before);
  const id = before.send(mine.id, "Too late");
  await vi.waitFor(async () => expect(JSON.stringify(await kept(browser))).toContain('"failed"'));
  const desk = open(serve(), await crash(before, browser));
  await vi.waitFor(() => expect(states(desk)).toEqual([`${id} failed`]));
  expect(desk.getState().outbox[0]?.failure?.code).toBe("wrong-state");
});

test("O9 (desk): what one agent wrote waits for that agent, whoever sits down meanwhile", async () => {
  const browser = createBrowser();
  const answers = { messages: false };
  const server = serve(answers);
  const desk = open(server, browser);
  await live(desk);
  const id = desk.send(mine.id, "On it");
  await vi.waitFor(() => expect(sent(server)).toHaveLength(1));

  server.on(/sign-in$/, () => ({ json: session({ token: "of-tomas", agent: tomas }) }));
  desk.signIn("a-one-time-secret");
  await vi.waitFor(() => expect(desk.getState().me).toEqual(tomas));
  answers.messages = true;
  const his = desk.send(mine.id, "I am Tomas");
  await vi.waitFor(() => expect(sent(server).at(-1)).toEqual([his, { text: "I am Tomas" }]));
  expect(sent(server)).toHaveLength(2);

  server.on(/sign-in$/, () => ({ json: session() }));
  desk.signIn("another-one-time-secret");
  await vi.waitFor(() => expect(sent(server).at(-1)).toEqual([id, { text: "On it" }]));
  expect(sent(server)).toHaveLength(3);
});

test("O9 (desk): what is repeated with a new token is not repeated as another agent’s", async () => {
  const server = serve();
  server.on(/\/messages\//, ({ token }) => {
    server.on(/\/session$/, () => ({ json: session({ token: "of-tomas", agent: tomas }) }));
    return token === "Bearer token-1" ? { refuse: "token-expired" } : { json: { id: null, events: [] } };
  });
  const desk = open(server, createBrowser());
  await live(desk);
  desk.send(mine.id, "On it");
  await vi.waitFor(() => expect(desk.getState().me).toEqual(tomas));
  const his = desk.send(mine.id, "I am Tomas");
  await vi.waitFor(() => expect(sent(server).at(-1)).toEqual([his, { text: "I am Tomas" }]));
  expect(sent(server)).toHaveLength(2);
});

test("O9 (desk): another agent’s page does not take over what the one before had left", async () => {
  const browser = createBrowser();
  const before = open(serve({ messages: false }), browser);
  await live(before);
  const id = before.send(mine.id, "On it");
  await vi.waitFor(async () => expect(await kept(browser)).toHaveLength(1));
  const after = await crash(before, browser);

  const server = serve();
  server.on(/\/session$/, () => ({ json: session({ agent: tomas }) }));
  const his = open(server, after);
  await live(his);
  const own = his.send(mine.id, "I am Tomas");
  await vi.waitFor(() => expect(sent(server)).toEqual([[own, { text: "I am Tomas" }]]));
  expect(JSON.stringify(await kept(after))).toContain(id);
});

test("L7 fault 29 (desk): what a living tab has is left to it, and goes to the next when it is gone", async () => {
  const browser = createBrowser();
  const first = open(serve({ messages: false }), browser);
  await live(first);
  const id = first.send(mine.id, "On it");
  await vi.waitFor(async () => expect(await kept(browser)).toHaveLength(1));

  const server = serve();
  const second = open(server, browser);
  await live(second);
  const its = second.send(mine.id, "Mine");
  await vi.waitFor(() => expect(sent(server)).toEqual([[its, { text: "Mine" }]]));

  first.destroy();
  await vi.waitFor(() => expect(sent(server).at(-1)).toEqual([id, { text: "On it" }]));
  await vi.waitFor(async () => expect(await kept(browser)).toEqual([]));
});

test.each([
  ["O7 fault 26 (desk)", "blocked", "SecurityError"],
  ["O7 fault 27 (desk)", "full", "QuotaExceededError"],
] as const)(
  "%s: a storage that is %s is told while something would be lost with it, and all is sent",
  async (...row) => {
    const [, fault, name] = row;
    const journal: OpenJournal = () => {
      const fail = () => Promise.reject(new DOMException("", name));
      return { read: fail, write: fail, close: () => undefined };
    };
    const answers = { messages: false };
    const server = serve(answers);
    const desk = open(server, { ...createBrowser(), journal });
    await live(desk);
    expect(unkept(desk.getState())).toBeNull();
    const id = desk.send(mine.id, "On it");
    await vi.waitFor(() => expect(sent(server)).toEqual([[id, { text: "On it" }]]));
    expect(unkept(desk.getState())).toBe(fault);
  },
);

test("O8 (desk): a draft outlives the page and is only its agent’s, until that agent signs out", async () => {
  const browser = createBrowser();
  const before = open(serve(), browser);
  await live(before);
  before.setDraft(mine.id, "answer", "Half a sentence");
  before.destroy();

  const server = serve();
  const desk = open(server, browser);
  await live(desk);
  expect(desk.getDraft(mine.id, "answer")).toBe("Half a sentence");
  server.on(/sign-in$/, () => ({ json: session({ agent: tomas }) }));
  desk.signIn("a-one-time-secret");
  await vi.waitFor(() => expect(desk.getState().me).toEqual(tomas));
  expect(desk.getDraft(mine.id, "answer")).toBe("");

  server.on(/sign-in$/, () => ({ json: session() }));
  desk.signIn("another-one-time-secret");
  await vi.waitFor(() => expect(desk.getState().me).toEqual(OLENA));
  desk.signOut();
  const again = open(serve(), browser);
  await live(again);
  expect(again.getDraft(mine.id, "answer")).toBe("");
});

test("signing out drops what was not sent, here and in the browser", async () => {
  const browser = createBrowser();
  const desk = open(serve({ messages: false }), browser);
  await live(desk);
  desk.send(mine.id, "On it");
  await vi.waitFor(async () => expect(await kept(browser)).toHaveLength(1));
  desk.signOut();
  await vi.waitFor(async () => expect(await kept(browser)).toEqual([]));
  expect(desk.getState().outbox).toEqual([]);
});
