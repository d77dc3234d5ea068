import type { Page } from "@playwright/test";
import type { Customer } from "../stage/customer.ts";
import { expect, test } from "../stage/faults.ts";

test("L7 fault 18: three pages share one stream, and when the page that holds it is closed another one does", async ({
  network,
  newCustomer,
  newTab,
  newAgent,
}) => {
  const first = await newCustomer();
  const streams = [streamsOf(first.page)];
  await first.openWindow();
  await first.say("from the first page");
  await expect(first.message("from the first page")).toContainText("Sent");
  const tabs = [first, await newTab(first), await newTab(first)];
  for (const tab of tabs.slice(1)) streams.push(streamsOf(tab.page));
  for (const tab of tabs.slice(1)) await tab.openWindow();
  for (const tab of tabs) await expect(tab.message("from the first page")).toHaveCount(1);
  await expect.poll(() => network.streams).toBe(1);

  const agent = await newAgent();
  await agent.takeNext();
  let left = tabs;
  for (const round of ["all three", "two", "one"]) {
    await agent.say(`to ${round}`);
    for (const tab of left) await expect(tab.message(`to ${round}`)).toHaveCount(1);
    if (left.length === 1) break;
    const leader = left.find((tab) => streams[tabs.indexOf(tab)]?.() === 1);
    expect(leader).toBeDefined();
    await leader?.page.close();
    left = left.filter((tab) => tab !== leader);
    await expect.poll(() => network.streams).toBe(1);
  }
});

test("L7: what is written on one page shows on the others while it waits, and once when it is sent", async ({
  network,
  newCustomer,
  newTab,
  newAgent,
}) => {
  const first = await newCustomer();
  await first.openWindow();
  await first.say("hello");
  await expect(first.message("hello")).toContainText("Sent");
  const second = await newTab(first);
  await second.openWindow();
  await expect(second.message("hello")).toHaveCount(1);
  network.turn("away");
  const texts = ["first, one", "second, one", "first, two", "second, two"];
  for (const text of texts) {
    const [writer, reader] = text.startsWith("first") ? [first, second] : [second, first];
    await writer.say(text);
    await expect(reader.message(text)).toContainText(/Waiting|Sending/);
  }
  network.turn("fine");
  await first.joinNetwork();
  for (const tab of [first, second]) {
    await expect(tab.own).toHaveText(["hello", ...texts].map((text) => new RegExp(`${text}.*Sent`)));
  }
  const agent = await newAgent();
  await agent.takeNext();
  for (const text of texts) await expect(agent.message(text)).toHaveCount(1);
});

test("L7 fault 29: two pages with one outbox send each message once", async ({ network, newCustomer, newTab }) => {
  const first = await newCustomer();
  await first.openWindow();
  await first.say("hello");
  await expect(first.message("hello")).toContainText("Sent");
  network.turn("away");
  const texts = ["one", "two", "three"].map((count) => `kept, ${count}`);
  for (const text of texts) await first.say(text);
  const second = await newTab(first);
  await second.openWindow();
  await expect(second.own).toHaveText(texts.map((text) => new RegExp(text)));
  const before = network.writes.length;
  network.turn("fine");
  await first.joinNetwork();
  for (const tab of [first, second]) {
    await expect(tab.own.filter({ hasText: /Sent/ })).toHaveCount(4);
  }
  expect(network.writes.slice(before).filter((path) => path.includes("/messages/"))).toHaveLength(texts.length);
});

test("L7 fault 29: when the page that sends dies in mid-send another one sends again, and it is stored once", async ({
  network,
  newCustomer,
  newTab,
  newAgent,
}) => {
  const first = await newCustomer();
  await first.openWindow();
  await first.say("hello");
  const agent = await newAgent();
  await agent.takeNext();
  await expect(first.message("hello")).toContainText("Seen");
  const second = await newTab(first);
  await second.openWindow();
  await expect(second.message("hello")).toHaveCount(1);
  network.turn("one-way");
  await first.say("from the one that dies");
  await expect(agent.message("from the one that dies")).toHaveCount(1);
  await second.say("from the one that lives");
  await expect(second.message("from the one that dies")).toContainText(/Sending|Waiting/);
  await crash(first.page);
  network.turn("fine");
  const all = [/hello/, /one that dies.*Seen/, /one that lives.*Seen/];
  await expect(second.own).toHaveText(all);
  for (const text of ["one that dies", "one that lives"]) await expect(agent.message(text)).toHaveCount(1);
});

test("L7: the page that is looked at takes the stream of one that is hidden", async ({
  network,
  newPlainCustomer,
  newTab,
}) => {
  const first = await newPlainCustomer();
  const held = streamsOf(first.page);
  await first.openWindow();
  await first.say("hello");
  await expect(first.message("hello")).toContainText("Sent");
  await expect.poll(held).toBe(1);
  const second = await newTab(first);
  const taken = streamsOf(second.page);
  await expect.poll(() => first.page.evaluate(() => document.visibilityState)).toBe("hidden");
  await second.openWindow();
  await expect.poll(taken).toBe(1);
  await expect.poll(held).toBe(0);
  await first.page.bringToFront();
  await expect.poll(held).toBe(1);
  await expect.poll(taken).toBe(0);
  await expect.poll(() => network.streams).toBe(1);
});

test("L7: signing out on one page signs out all", async ({ newCustomer, newTab }) => {
  const first = await newCustomer("/account");
  await first.page.getByRole("button", { name: /Ivan/ }).first().click();
  await first.openWindow();
  await first.say("only for Ivan");
  await expect(first.message("only for Ivan")).toContainText("Sent");
  const others: Customer[] = [await newTab(first, "/account"), await newTab(first, "/account")];
  for (const tab of others) {
    await tab.openWindow();
    await expect(tab.message("only for Ivan")).toHaveCount(1);
  }
  await first.page.getByRole("button", { name: /Sign out/ }).click();
  for (const tab of [first, ...others]) await expect(tab.page.locator("body")).not.toContainText("only for Ivan");
});

/** Counts the streams that a page holds now. */
function streamsOf(page: Page): () => number {
  let count = 0;
  const isStream = (url: string) => /\/stream\?(?!.*wait=)/.test(url);
  page.on("request", (request) => {
    if (request.method() === "GET" && isStream(request.url())) count += 1;
  });
  for (const end of ["requestfinished", "requestfailed"] as const) {
    page.on(end as "requestfinished", (request) => {
      if (request.method() === "GET" && isStream(request.url())) count -= 1;
    });
  }
  return () => count;
}

/** Ends a page as a browser does that has no memory left for it. */
async function crash(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const gone = page.waitForEvent("crash");
  // The one who would answer is gone.
  session.send("Page.crash").catch(() => undefined);
  await gone;
}
