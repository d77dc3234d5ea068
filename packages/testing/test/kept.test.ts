import { memoryJournals, supportState, type Journal, type OpenJournal } from "@warmline/client";
import { expect, test } from "vitest";
import { createWorld } from "../src/node/index.ts";
import type { World } from "../src/index.ts";
import { browserOf, shown, statuses, stored } from "./browser-of.ts";

type Page = ReturnType<ReturnType<typeof browserOf>["page"]>;

const live = (page: Page) =>
  expect.poll(() => [page.getState().session.status, page.getState().connection.status]).toEqual(["ready", "live"]);

const inDoubt = (page: Page) => page.getState().outbox.map((item) => item.inDoubt);

/** A journal whose calls go through `around`, which may fail or never come back. */
function journalWith(around: (work: () => Promise<unknown>) => Promise<unknown>, open = memoryJournals()): OpenJournal {
  return (name): Journal => {
    const journal = open(name);
    return {
      read: (prefix) => around(() => journal.read(prefix)) as ReturnType<Journal["read"]>,
      write: (changes) => around(() => journal.write(changes)) as Promise<void>,
      close: journal.close,
    };
  };
}

const failing = (name: string) => journalWith(() => Promise.reject(new DOMException("No.", name)));

async function chatting(world: World, options: Parameters<typeof browserOf>[1] = {}) {
  const browser = browserOf(world, options);
  const page = browser.page();
  await live(page);
  page.chat.send("one");
  await expect.poll(() => statuses(page)).toEqual(["sent"]);
  return { browser, page };
}

test("O1 fault 25: what was being sent when the page was reloaded goes on under the same id, and is stored once", async () => {
  const world = await createWorld();
  const browser = browserOf(world);
  let isDeaf = false;
  const page = browser.page({
    async fetch(input, init) {
      const answer = await world.network.fetch(input, init);
      return isDeaf ? new Promise(() => undefined) : answer;
    },
  });
  await live(page);
  page.chat.send("one");
  await expect.poll(() => statuses(page)).toEqual(["sent"]);
  isDeaf = true;
  world.network.cutStreams();
  const id = page.chat.send("two");
  await expect.poll(() => stored(world)).toEqual(["one", "two"]);
  page.destroy();
  world.network.offline();
  const next = browser.page();
  await expect.poll(() => next.getState().outbox.map((item) => [item.id, item.inDoubt])).toEqual([[id, true]]);
  expect(shown(next)).toEqual(["two"]);
  expect(next.chat.discard(id)).toBe(null);
  world.network.online();
  next.support.reconnect();
  await expect.poll(() => statuses(next)).toEqual(["sent", "sent"]);
  expect(shown(next)).toEqual(["one", "two"]);
  expect(await stored(world)).toEqual(["one", "two"]);
});

test("O1 fault 6: what the server never stored is sent once it is back, also by another page", async () => {
  const world = await createWorld();
  const { browser, page } = await chatting(world);
  await world.stopServer();
  page.chat.send("two");
  page.chat.send("three");
  await expect.poll(() => page.getState().outbox.map(({ failure }) => failure?.code)).toEqual(["network", undefined]);
  page.destroy();
  await world.startServer();
  const next = browser.page();
  await expect.poll(() => shown(next)).toEqual(["one", "two", "three"]);
  await expect.poll(() => statuses(next)).toEqual(["sent", "sent", "sent"]);
  expect(await stored(world)).toEqual(["one", "two", "three"]);
});

test("O1: a request does not leave before its item is kept", async () => {
  const world = await createWorld();
  const gate = Promise.withResolvers<void>();
  let isHeld = false;
  const journal = journalWith((work) => (isHeld ? gate.promise.then(work) : work()));
  const { page } = await chatting(world, { journal });
  isHeld = true;
  page.chat.send("two");
  await expect.poll(() => statuses(page)).toEqual(["sent", "sending"]);
  await world.settled();
  expect(await stored(world)).toEqual(["one"]);
  isHeld = false;
  gate.resolve();
  await expect.poll(() => stored(world)).toEqual(["one", "two"]);
});

test("O1: what was written before the first handshake ever came about is sent by the next visit, unasked", async () => {
  const world = await createWorld();
  const browser = browserOf(world);
  world.network.offline();
  const page = browser.page();
  page.chat.send("one");
  page.chat.send("two");
  await expect.poll(() => browser.storage.get(`warmline:fernhost@${world.publicUrl} unsent`)).toBe("1");
  page.destroy();
  world.network.online();
  const next = world.client({ storage: browser.storage, journal: browser.journal });
  next.support.restore();
  await expect.poll(() => statuses(next)).toEqual(["sent", "sent"]);
  expect(await stored(world)).toEqual(["one", "two"]);
  await expect.poll(() => browser.storage.get(`warmline:fernhost@${world.publicUrl} unsent`)).toBe(null);
});

test.each([
  ["O7 fault 26: a browser that blocks its storage", failing("SecurityError"), "blocked"],
  ["O7 fault 27: a browser whose storage is full", failing("QuotaExceededError"), "full"],
  ["O7: a browser whose storage never answers", journalWith(() => new Promise(() => undefined)), "blocked"],
] as const)("%s is told of, and nothing is lost while the page lives", async (_, journal, fault) => {
  const world = await createWorld();
  const browser = browserOf(world, { journal });
  const page = browser.page();
  page.chat.send("one");
  await expect
    .poll(async () => {
      await world.turn(2_500);
      return page.getState().storageFault;
    })
    .toBe(fault);
  await expect.poll(() => statuses(page)).toEqual(["sent"]);
  world.network.offline();
  page.chat.send("two");
  page.chat.send("three");
  await world.turn(30_000);
  world.network.online();
  page.support.reconnect();
  await expect.poll(() => statuses(page)).toEqual(["sent", "sent", "sent"]);
  expect(await stored(world)).toEqual(["one", "two", "three"]);
});

test("O7: a storage that works again is used again", async () => {
  const world = await createWorld();
  let isFull = false;
  const full = () => Promise.reject(new DOMException("No.", "QuotaExceededError"));
  const journal = journalWith((work) => (isFull ? full() : work()));
  const { browser, page } = await chatting(world, { journal });
  isFull = true;
  world.network.offline();
  page.chat.send("two");
  await expect.poll(() => page.getState().storageFault).toBe("full");
  isFull = false;
  page.chat.send("three");
  await expect.poll(() => page.getState().storageFault).toBe(null);
  page.destroy();
  const next = browser.page();
  await expect.poll(() => shown(next)).toEqual(["two", "three"]);
});

test("O8: a draft outlives the page, not its customer’s signing out, and is nobody else’s", async () => {
  const world = await createWorld();
  const browser = browserOf(world);
  const page = browser.page();
  await page.support.identify(await world.identity({ sub: "maria", name: "Maria" }));
  page.chat.setDraft("half a thou");
  page.ticket.setDraft({ gist: "It is", email: "maria@post.example" });
  page.destroy();
  const next = browser.page();
  expect(next.chat.getDraft()).toBe("half a thou");
  expect(next.ticket.getDraft()).toEqual({ gist: "It is", email: "maria@post.example" });
  await next.support.identify(await world.identity({ sub: "petro", name: "Petro" }));
  expect([next.chat.getDraft(), next.ticket.getDraft()]).toEqual(["", {}]);
  next.chat.setDraft("Mine");
  next.rating.setDraft("some contact", { reasons: [], text: "He was rude" });
  const other = browser.page();
  expect(other.rating.getDraft("some contact")?.text).toBe("He was rude");
  expect(other.support.signOut()).toEqual({ done: true });
  expect(browser.page().rating.getDraft("some contact")).toBeNull();
  expect(next.support.signOut()).toEqual({ done: true });
  expect(browserOf(world).page().chat.getDraft()).toBe("");
  expect(next.chat.getDraft()).toBe("");
});

test("O9: what one customer had not sent is never sent as another’s, also after a reload", async () => {
  const world = await createWorld();
  const browser = browserOf(world);
  const page = browser.page();
  await page.support.identify(await world.identity({ sub: "maria", name: "Maria" }));
  await live(page);
  world.network.offline();
  page.chat.send("Maria’s secret");
  await expect.poll(() => page.getState().outbox.length).toBeGreaterThan(0);
  await world.settled();
  page.destroy();
  world.network.online();
  const next = world.client({ storage: browser.storage, journal: browser.journal });
  expect(await next.support.identify(await world.identity({ sub: "petro", name: "Petro" }))).toEqual({ ok: true });
  await live(next);
  next.chat.send("Petro’s own");
  await expect.poll(() => stored(world)).toEqual(["Petro’s own"]);
  expect(supportState.unsent(next.getState())).toBe(0);
});

test("O9: what was written before signing in goes on as the customer’s", async () => {
  const world = await createWorld();
  const { browser, page } = await chatting(world);
  world.network.offline();
  page.chat.send("two");
  await expect.poll(() => inDoubt(page)).toEqual([true]);
  page.destroy();
  world.network.online();
  const next = world.client({ storage: browser.storage, journal: browser.journal });
  await next.support.identify(await world.identity({ sub: "maria", name: "Maria" }));
  await expect.poll(() => shown(next)).toEqual(["one", "two"]);
  await expect.poll(() => next.getState().outbox).toEqual([]);
  expect(await stored(world)).toEqual(["one", "two"]);
});

test("L6 fault 22: after a day without a network the token is renewed first, and fifty texts go in their order", async () => {
  const world = await createWorld();
  const { browser, page } = await chatting(world);
  world.network.offline();
  const texts = Array.from({ length: 50 }, (_, index) => `text ${index}`);
  for (const text of texts) page.chat.send(text);
  world.clock.turn(24 * 3_600_000);
  await world.settled();
  page.destroy();
  const asked: string[] = [];
  const next = world.client({
    storage: browser.storage,
    journal: browser.journal,
    fetch: (input, init) => {
      asked.push(`${init?.method} ${new URL(new Request(input).url).pathname.split("/")[2]}`);
      return world.network.fetch(input, init);
    },
  });
  next.support.restore();
  await expect.poll(() => shown(next)).toEqual(texts);
  world.network.online();
  asked.length = 0;
  next.support.reconnect();
  await expect.poll(() => stored(world)).toEqual(["one", ...texts]);
  expect(asked[0]).toBe("POST session");
  expect(asked.filter((call) => call === "POST session")).toHaveLength(1);
  await expect.poll(() => next.getState().outbox).toEqual([]);
});

test("O2 fault 25: what is typed after a reload without the server comes after what was kept", async () => {
  const world = await createWorld();
  const { browser, page } = await chatting(world);
  world.network.offline();
  page.chat.send("two");
  page.chat.send("three");
  await expect.poll(() => inDoubt(page)).toEqual([true, false]);
  await world.settled();
  page.destroy();
  const next = browser.page();
  await expect.poll(() => shown(next)).toEqual(["two", "three"]);
  next.chat.send("four");
  expect(shown(next)).toEqual(["two", "three", "four"]);
  expect(next.getState().outbox.map(({ command }) => command.type)).toEqual(["message", "message", "message"]);
  world.network.online();
  next.support.reconnect();
  await expect.poll(() => stored(world)).toEqual(["one", "two", "three", "four"]);
});

test("O9: what a customer wrote in a page that never met the server is not sent as another’s either", async () => {
  const world = await createWorld();
  const browser = browserOf(world);
  const page = browser.page();
  await page.support.identify(await world.identity({ sub: "maria", name: "Maria" }));
  await live(page);
  page.destroy();
  world.network.offline();
  const reloaded = browser.page();
  reloaded.chat.send("Maria’s secret");
  reloaded.chat.setDraft("Maria’s draft");
  await expect.poll(() => browser.kept()).toBe(1);
  reloaded.destroy();
  world.network.online();
  const next = world.client({ storage: browser.storage, journal: browser.journal });
  expect(await next.support.identify(await world.identity({ sub: "petro", name: "Petro" }))).toEqual({ ok: true });
  await live(next);
  expect(next.chat.getDraft()).toBe("");
  next.chat.send("Petro’s own");
  await expect.poll(() => next.getState().outbox).toEqual([]);
  expect(await stored(world)).toEqual(["Petro’s own"]);
});
