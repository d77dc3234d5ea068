import { expect, test as base } from "@playwright/test";
import { Customer } from "./stage/customer.ts";
import { DeskAgent } from "./stage/agent.ts";
import { WholeDemo } from "./stage/whole-demo.ts";

const test = base.extend<{ demo: WholeDemo }>({
  demo: async ({}, use) => {
    const demo = new WholeDemo();
    await demo.start();
    await use(demo);
    await demo.close();
  },
});

test("one process serves the whole demo, ends cleanly, and has everything at its next start", async ({
  demo,
  page,
  request,
}) => {
  expect(demo.output).toContain("every acknowledged write is synced to disk");
  for (const path of [
    "/healthz",
    "/readyz",
    "/openapi.json",
    "/docs",
    "/mailbox",
    "/clubs",
    "/status",
    "/account",
    "/together",
  ]) {
    expect((await request.get(demo.url + path)).status(), path).toBe(200);
  }
  expect(await (await request.get(`${demo.url}/readyz`)).json()).toMatchObject({ sites: ["hearthost", "clubs"] });
  const agent = new DeskAgent(page);
  await agent.signIn(demo.signInLink);
  const ended = page.getByRole("region", { name: /^Ended lately/ });
  await expect(ended.getByRole("listitem").first()).toBeVisible();

  const customer = new Customer(await page.context().newPage());
  await customer.page.goto(demo.url);
  await customer.openWindow();
  await customer.say("Will you remember this?");
  await expect(customer.message("Will you remember this?")).toContainText("Sent");
  expect(await demo.interrupt()).toBe(0);
  expect(demo.output).not.toContain("cannot be read");
  await demo.start();
  await customer.page.reload();
  await customer.openWindow();
  await expect(customer.message("Will you remember this?")).toHaveCount(1);
  await expect(agent.waiting).toContainText("Will you remember this?");
});

test("one person sees both ends, and a program plays the agent", async ({ demo, page }) => {
  await page.goto(demo.signInLink);
  await expect(page.getByRole("region", { name: /^Waiting/ })).toBeVisible();
  await page.goto(`${demo.url}/together`);
  const site = page.frameLocator('iframe[title="Customer"]');
  const desk = page.frameLocator('iframe[title="Desk"]');
  await page.getByRole("switch", { name: "A program plays the agent" }).click();
  await site.getByRole("button", { name: /Talk to us/ }).click();
  await site.getByRole("textbox", { name: "Your message" }).fill("Is anybody there?");
  await page.keyboard.press("Enter");
  await expect(site.getByRole("log", { name: "Conversation" })).toContainText("a small program that plays the agent");
  await expect(site.getByText("Automatic assistant").first()).toBeVisible();
  await expect(site.getByText(/Ember is checking and will be back by/)).toBeVisible();
  await desk
    .getByRole("region", { name: /^With a program/ })
    .getByRole("link")
    .click();
  await expect(desk.getByRole("article").filter({ hasText: "Is anybody there?" })).toBeVisible();
});
