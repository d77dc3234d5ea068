import type { BrowserContext, FrameLocator, Page } from "@playwright/test";
import { expect, type Site, test } from "./site.ts";

/** Notes what reaches another host than the Storybook’s own: what the worker answers does not. */
function strayRequests(context: BrowserContext, site: Site): string[] {
  const strays: string[] = [];
  context.on("requestfinished", async (request) => {
    const response = await request.response();
    if (!request.url().startsWith(site.url) && !response?.fromServiceWorker()) strays.push(request.url());
  });
  context.on("requestfailed", (request) => {
    if (request.failure()?.errorText !== "net::ERR_ABORTED") strays.push(request.url());
  });
  return strays;
}

const pageOf = (page: Page): FrameLocator => page.frameLocator("#storybook-preview-iframe");

/** Writes on the front page until the program at the desk has said what it is. */
async function talkToPip(page: Page, words: string): Promise<void> {
  const window = pageOf(page).getByRole("dialog", { name: "Talk to us" });
  await window.getByRole("textbox", { name: "Your message" }).fill(words);
  await page.keyboard.press("Enter");
  const log = window.getByRole("log", { name: "Conversation" });
  await expect(log.getByText(words)).toBeVisible();
  await expect(log.getByText("a small program that plays the agent here")).toBeVisible();
  await expect(window.getByText(/Pip is checking and will be back by/)).toBeVisible();
}

test("from a folder of a host of files: the front page talks, and again on a second visit", async ({
  page,
  context,
  site,
}) => {
  test.slow();
  const strays = strayRequests(context, site);
  await page.goto(site.url);
  await talkToPip(page, "My shop shows a warning");
  await page.reload();
  await talkToPip(page, "It is me again");
  const scopes = await page.evaluate(async () => {
    const registrations = await navigator.serviceWorker.getRegistrations();
    return registrations.map(({ scope }) => scope);
  });
  expect(scopes).toEqual([site.url]);
  expect(strays).toEqual([]);
  expect(site.missing).toEqual([]);
});

test("a story stands alone at an address that says how it is looked at", async ({ page, context, site }) => {
  const strays = strayRequests(context, site);
  await page.goto(site.story("chat-composer--typed", { locale: "uk", scheme: "dark", direction: "rtl" }));
  const field = page.getByRole("textbox", { name: "Ваше повідомлення" });
  await expect(field).toHaveValue(/\S/);
  await expect(page.locator(".stage")).toHaveCSS("color-scheme", "dark");
  await expect(page.locator(".stage")).toHaveCSS("direction", "rtl");
  expect(strays).toEqual([]);
});

test("streams arrive frame by frame, and the server sees when one is closed", async ({ page, site }) => {
  await page.goto(site.story("examples--desk"));
  const frames = page.getByRole("list", { name: "Frames" }).getByRole("listitem");
  const banner = page.getByRole("region", { name: "Your place in line" });
  await expect(banner).toBeVisible();
  await expect(banner).not.toContainText("is answering");

  await page.getByRole("button", { name: "Olena opens the desk" }).click();
  // Both streams are still open: what is read here has come piece by piece.
  await expect(frames.nth(0)).toHaveText("hello");
  await expect(frames.nth(1)).toHaveText("inbox");
  await expect(banner).toContainText("1 person is answering.");

  await page.getByRole("button", { name: "Olena closes the desk" }).click();
  await expect(banner).not.toContainText("1 person is answering.");
});

test("what the toolbar does to the network reaches the customer", async ({ page, site }) => {
  await page.goto(site.story("examples--widget", { network: "offline", time: "walks" }));
  const window = page.getByRole("dialog", { name: "Talk to us" });
  await expect(window.getByText("The line dropped. We’re reconnecting…")).toBeVisible();
});
