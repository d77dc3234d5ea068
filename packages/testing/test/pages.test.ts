import { expect, test } from "vitest";
import { createWorld } from "../src/node/index.ts";
import { browserOf, shown, statuses, stored, tabs } from "./browser-of.ts";

const live = (page: ReturnType<ReturnType<typeof browserOf>["page"]>) =>
  expect.poll(() => [page.getState().session.status, page.getState().connection.status]).toEqual(["ready", "live"]);

async function threePages() {
  const world = await createWorld();
  const browser = browserOf(world);
  const first = browser.page();
  await live(first);
  const others = [browser.page(), browser.page()];
  for (const page of others) await live(page);
  return { world, browser, first, others, pages: [first, ...others] };
}

test("L7 fault 18: three pages of one browser hold one stream, and each shows what the agent says", async () => {
  const { world, first, pages } = await threePages();
  expect(tabs(pages)).toEqual(["leader", "follower", "follower"]);
  expect(world.network.openStreams).toBe(1);
  first.chat.send("Is anybody there?");
  const agent = await world.agent();
  await expect.poll(() => statuses(first)).toEqual(["sent"]);
  const [chat = ""] = Object.keys(first.getState().conversations);
  await agent.take(chat);
  await agent.say(chat, "I am here.");
  for (const page of pages) await expect.poll(() => shown(page)).toEqual(["Is anybody there?", "I am here."]);
  expect(world.network.openStreams).toBe(1);
});

test("L7 fault 29: what is typed in any page goes out once, in order, and shows in all while it waits", async () => {
  const { world, pages, first, others } = await threePages();
  const [second, third] = others;
  first.chat.send("one");
  await expect.poll(() => stored(world)).toEqual(["one"]);
  world.network.offline();
  await expect.poll(() => second!.getState().connection.status).toBe("waiting");
  second!.chat.send("two");
  await expect.poll(() => shown(first)).toEqual(["one", "two"]);
  third!.chat.send("three");
  await expect.poll(() => shown(first)).toEqual(["one", "two", "three"]);
  await expect.poll(() => shown(second!)).toEqual(["one", "two", "three"]);
  world.network.online();
  first.support.reconnect();
  for (const page of pages) await expect.poll(() => statuses(page)).toEqual(["sent", "sent", "sent"]);
  expect(await stored(world)).toEqual(["one", "two", "three"]);
});

test("L7: when the leader goes, another page goes on with what waits, and hears what it would have missed", async () => {
  const { world, first, others } = await threePages();
  const [second, third] = others;
  first.chat.send("one");
  await expect.poll(() => statuses(third!)).toEqual(["sent"]);
  world.network.offline();
  third!.chat.send("two");
  await expect.poll(() => shown(first)).toEqual(["one", "two"]);
  first.destroy();
  await expect.poll(() => new Set(tabs(others))).toEqual(new Set(["leader", "follower"]));
  const agent = await world.agent();
  const [chat = ""] = Object.keys(second!.getState().conversations);
  await agent.take(chat);
  await agent.say(chat, "Still here");
  world.network.online();
  third!.support.reconnect();
  for (const page of others) await expect.poll(() => shown(page)).toEqual(["one", "Still here", "two"]);
  await expect.poll(() => stored(world)).toEqual(["one", "two"]);
  expect(world.network.openStreams).toBe(1);
});

test("L7: a page that was typed in while nobody led loses nothing when it goes too", async () => {
  const { world, browser, first, others } = await threePages();
  const [second, third] = others;
  world.network.offline();
  third!.chat.send("one");
  await expect.poll(() => shown(second!)).toEqual(["one"]);
  first.destroy();
  third!.destroy();
  second!.destroy();
  world.network.online();
  const next = browser.page();
  await expect.poll(() => statuses(next)).toEqual(["sent"]);
  expect(await stored(world)).toEqual(["one"]);
});

test("L7: what a follower takes back is taken back everywhere", async () => {
  const { world, first, others } = await threePages();
  const [second] = others;
  first.chat.send("one");
  await expect.poll(() => statuses(second!)).toEqual(["sent"]);
  world.network.offline();
  await expect.poll(() => second!.getState().connection.status).toBe("waiting");
  first.chat.send("in doubt");
  await expect.poll(() => first.getState().outbox[0]?.inDoubt).toBe(true);
  const id = second!.chat.send("two");
  await expect.poll(() => shown(first)).toEqual(["one", "in doubt", "two"]);
  expect(second!.chat.discard(id)).toBe("two");
  await expect.poll(() => shown(first)).toEqual(["one", "in doubt"]);
  expect(shown(second!)).toEqual(["one", "in doubt"]);
  world.network.online();
  first.support.reconnect();
  await expect.poll(() => statuses(second!)).toEqual(["sent", "sent"]);
  expect(await stored(world)).toEqual(["one", "in doubt"]);
});

test("L7: signing out in one page signs out in all", async () => {
  const { pages, others } = await threePages();
  others[1]!.chat.send("one");
  await expect.poll(() => statuses(pages[0]!)).toEqual(["sent"]);
  await expect.poll(() => others[1]!.getState().outbox).toEqual([]);
  expect(others[1]!.support.signOut()).toEqual({ done: true });
  for (const page of pages) await expect.poll(() => page.getState().session.status).toBe("idle");
  for (const page of pages) expect(shown(page)).toEqual([]);
});

test("L7: without the means to agree each page stands alone, and what two of them send is stored once", async () => {
  const world = await createWorld();
  const browser = browserOf(world);
  const first = browser.page({ tabs: null });
  await live(first);
  first.chat.send("one");
  await expect.poll(() => statuses(first)).toEqual(["sent"]);
  world.network.offline();
  first.chat.send("two");
  await expect.poll(() => first.getState().outbox[0]?.failure?.code).toBe("network");
  const second = browser.page({ tabs: null });
  await expect.poll(() => shown(second)).toEqual(["two"]);
  world.network.online();
  for (const page of [first, second]) page.support.reconnect();
  await world.turn(60_000);
  for (const page of [first, second]) await expect.poll(() => shown(page)).toEqual(["one", "two"]);
  for (const page of [first, second]) await expect.poll(() => page.getState().outbox).toEqual([]);
  expect(await stored(world)).toEqual(["one", "two"]);
  expect(world.network.openStreams).toBe(2);
});

test("L7: two pages of a fresh browser that are opened in the same instant are one visitor’s", async () => {
  const world = await createWorld();
  const browser = browserOf(world);
  const pages = [browser.page(), browser.page()];
  for (const page of pages) await live(page);
  expect(pages[0]!.getState().visitor?.id).toBe(pages[1]!.getState().visitor?.id);
  pages[0]!.chat.send("one");
  await expect.poll(() => statuses(pages[1]!)).toEqual(["sent"]);
  expect(world.network.openStreams).toBe(1);
});

test("L7: what a page took back does not come again from one that had found it in the journal", async () => {
  const world = await createWorld();
  const browser = browserOf(world);
  const first = browser.page();
  await live(first);
  first.chat.send("one");
  await expect.poll(() => statuses(first)).toEqual(["sent"]);
  world.network.offline();
  first.chat.send("in doubt");
  const id = first.chat.send("two");
  await expect.poll(() => first.getState().outbox[0]?.inDoubt).toBe(true);
  const second = browser.page();
  await expect.poll(() => shown(second)).toEqual(["in doubt", "two"]);
  expect(first.chat.discard(id)).toBe("two");
  world.network.online();
  for (const page of [first, second]) page.support.reconnect();
  for (const page of [first, second]) await expect.poll(() => statuses(page)).toEqual(["sent", "sent"]);
  expect(await stored(world)).toEqual(["one", "in doubt"]);
});

test("L7: what a page that is gone left goes out through whoever leads", async () => {
  const world = await createWorld();
  const browser = browserOf(world);
  const first = browser.page();
  await live(first);
  first.chat.send("one");
  await expect.poll(() => statuses(first)).toEqual(["sent"]);
  // A page of another kind, which could not tell the leader.
  world.network.offline();
  const lonely = browser.page({ tabs: null });
  lonely.chat.send("two");
  await expect.poll(() => browser.kept()).toBe(1);
  lonely.destroy();
  world.network.online();
  first.support.reconnect();
  await live(first);
  const third = browser.page();
  for (const page of [first, third]) await expect.poll(() => shown(page)).toEqual(["one", "two"]);
  await expect.poll(() => stored(world)).toEqual(["one", "two"]);
  await expect.poll(() => browser.kept()).toBe(0);
});
