import { chatState, supportState, waitTimeState, type SupportClient } from "@warmline/client";
import { expect, test } from "vitest";
import type { ExampleSite, World } from "../src/index.ts";
import { createWorld } from "../src/node/index.ts";
import { browserOf, tabs } from "./browser-of.ts";

const PHONE = "+380 44 123 45 67";
const HOUR_MS = 3_600_000;

/** Customers can be called back around the clock. */
function callsBack(site: ExampleSite): void {
  site.callBacks = { windowMinutes: 60, leadMinutes: 30, days: 7, most: 12 };
}

const live = (page: SupportClient) => expect.poll(() => page.getState().connection.status).toBe("live");
const waits = (page: SupportClient) => expect.poll(() => chatState.present(page.getState())?.state).toBe("waiting");

async function inLine(world: World): Promise<SupportClient> {
  const page = browserOf(world).page();
  await live(page);
  page.chat.send("My mail is gone");
  await waits(page);
  return page;
}

const called = (page: SupportClient) => waitTimeState.callBack(page.getState());

test("a call is asked for, changed and taken back, and the place in line stays", async () => {
  const world = await createWorld({ site: callsBack });
  const page = await inLine(world);
  const [first, second] = waitTimeState.windows(page.getState());
  const { place } = waitTimeState.current(page.getState())!;
  page.waitTime.askCallBack({ phone: PHONE, ...first! });
  await expect.poll(() => called(page)).toMatchObject({ phone: PHONE, ...first!, state: "asked", status: "saved" });
  page.waitTime.askCallBack({ phone: PHONE, ...second! });
  await expect.poll(() => called(page)).toMatchObject({ ...second!, state: "asked", status: "saved" });
  expect(page.waitTime.getDraft()).toEqual({});
  page.waitTime.cancelCallBack();
  await expect.poll(() => called(page)).toMatchObject({ ...second!, state: "cancelled", status: "saved" });
  expect(waitTimeState.current(page.getState())).toMatchObject({ joined: true, place });
});

test("a time that went by while there was no network is told as gone, with all that was typed still there", async () => {
  const world = await createWorld({ site: callsBack });
  const page = await inLine(world);
  const [first] = waitTimeState.windows(page.getState());
  world.network.offline();
  page.waitTime.askCallBack({ phone: PHONE, ...first! });
  await world.turn(first!.to - world.clock.now());
  world.network.online();
  page.support.reconnect();
  await expect.poll(() => called(page)).toMatchObject({ status: "failed", windowGone: true });
  expect(page.waitTime.getDraft()).toEqual({ phone: PHONE, ...first! });
});

test("a call asked for in a chat that became part of another is that one’s", async () => {
  const world = await createWorld({ site: callsBack });
  const { storage } = browserOf(world);
  const page = () => {
    const client = world.client({ storage, tabs: null });
    client.support.open();
    return client;
  };
  const first = page();
  await live(first);
  const second = page();
  await live(second);
  world.network.slow({ latency: 50 });
  first.chat.send("My mail is gone");
  const [window] = waitTimeState.windows(second.getState());
  second.waitTime.askCallBack({ phone: PHONE, ...window! });
  expect(called(second)).toMatchObject({ phone: PHONE, status: "saving" });
  const saved = { phone: PHONE, status: "saved" };
  await expect.poll(() => [called(first), called(second)]).toMatchObject([saved, saved]);
  expect(Object.keys(second.getState().conversations)).toHaveLength(1);
});

test("a letter for one’s turn is asked for and taken back", async () => {
  const world = await createWorld();
  const page = await inLine(world);
  const letter = () => waitTimeState.letter(page.getState());
  page.waitTime.writeWhenItIsMyTurn("martha@example.com");
  await expect.poll(letter).toEqual({ email: "martha@example.com", status: "saved", failure: null });
  page.waitTime.writeWhenItIsMyTurn("martha");
  await expect.poll(letter).toMatchObject({ email: "martha", status: "failed", failure: { code: "invalid-request" } });
  page.waitTime.writeWhenItIsMyTurn(null);
  await expect.poll(letter).toEqual({ email: null, status: "saved", failure: null });
});

test("a chat is opened about what was chosen, and an incident is followed from any page of the browser", async () => {
  const world = await createWorld();
  const olena = await world.agent();
  const browser = browserOf(world);
  const pages = [browser.page()];
  await live(pages[0]!);
  pages.push(browser.page());
  await expect.poll(() => tabs(pages)).toEqual(["leader", "follower"]);
  const [leader, follower] = pages as [SupportClient, SupportClient];
  const [topic] = chatState.topics(leader.getState());
  leader.chat.setCategory(topic!.id);
  leader.chat.send("My mail is gone");
  await waits(leader);
  expect(chatState.present(leader.getState())?.category).toBe(topic!.id);
  await olena.tell({ title: "Mail is late" });
  const seen = (page: SupportClient) =>
    supportState.incidents(page.getState()).map(({ title, following, status }) => [title, following, status]);
  const [told, followed] = [false, true].map((following) => ["Mail is late", following, "saved"]);
  await expect.poll(() => pages.map(seen)).toEqual([[told], [told]]);
  const [incident] = supportState.incidents(follower.getState());
  follower.support.followIncident(incident!.id, { following: true, email: null });
  await expect.poll(() => pages.map(seen)).toEqual([[followed], [followed]]);
});

test("an open page keeps the place; whoever closed it loses the place in time, and has one again with the next page", async () => {
  const world = await createWorld();
  const browser = browserOf(world);
  const page = browser.page();
  await live(page);
  page.chat.send("My mail is gone");
  await waits(page);
  const notices = (client: SupportClient) =>
    chatState
      .rows(client.getState())
      .flatMap(({ parts }) => parts.flatMap((part) => (part.type === "notice" ? [part.notice] : [])));
  await world.turn(HOUR_MS);
  expect(notices(page)).toEqual([]);
  page.destroy();
  await world.turn(HOUR_MS);
  const next = browser.page();
  await expect.poll(() => notices(next)).toEqual(["left-line", "back-in-line"]);
  await expect.poll(() => waitTimeState.current(next.getState())).toMatchObject({ joined: true, place: 1 });
  expect(waitTimeState.leftLineAt(next.getState())).toBeNull();
});
