import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { DeskAgent } from "./stage/agent.ts";
import type { SupportServer } from "./stage/server.ts";
import { expect, test } from "./stage/stage.ts";

async function newColleague({ page }: DeskAgent, server: SupportServer): Promise<DeskAgent> {
  const browser = page.context().browser();
  if (browser === null) throw new Error("The browser is gone.");
  const colleague = new DeskAgent(await (await browser.newContext()).newPage());
  await colleague.signIn(await server.linkFor("tomas"));
  return colleague;
}

async function expectNothingFound(page: Page, state: string): Promise<void> {
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    const { violations } = await new AxeBuilder({ page }).analyze();
    const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`);
    expect(found, `${state}, ${colorScheme}`).toEqual([]);
  }
  await page.emulateMedia({ colorScheme: "light", reducedMotion: "reduce" });
}

test("a note is seen by the colleague and never by the customer, and each side sees what the other changes", async ({
  server,
  newCustomer,
  newAgent,
}) => {
  const customer = await newCustomer();
  await customer.openWindow();
  await customer.say("My site shows nothing");
  const agent = await newAgent();
  const colleague = await newColleague(agent, server);
  await agent.takeNext();
  await agent.say("Let me look");
  await agent.conversation.getByRole("button", { name: "Note for colleagues" }).click();
  await agent.conversation.getByRole("textbox", { name: /^Your note for colleagues/ }).fill("Their certificate is old");
  await agent.page.keyboard.press("Enter");
  await expect(agent.message("Their certificate is old")).toContainText("Note for colleagues");

  await colleague.page
    .getByRole("region", { name: /^With colleagues/ })
    .getByRole("link")
    .click();
  await expect(colleague.message("Their certificate is old")).toContainText("Olena");
  await colleague.conversation.getByRole("button", { name: "Write a note" }).click();
  await colleague.page.keyboard.type("I renew it now");
  await colleague.page.keyboard.press("Enter");
  await expect(agent.message("I renew it now")).toContainText("Tomas");
  await expectNothingFound(agent.page, "notes");

  await agent.conversation.getByRole("button", { name: "Answer", exact: true }).click();
  await agent.input.press("ArrowUp");
  const edit = agent.conversation.getByRole("textbox", { name: "Change your message" });
  await edit.fill("Let me look at your certificate");
  await edit.press("Enter");
  await expect(customer.message("Let me look at your certificate")).toHaveCount(1);
  await expect(customer.message("Let me look")).toHaveCount(1);
  const said = agent.message("My site shows nothing");
  await said.hover();
  await said.getByRole("button", { name: "React" }).click();
  await said.getByRole("button", { name: "Thumbs up" }).click();
  await expect(customer.message("My site shows nothing")).toContainText("👍");
  await agent.say("Found it");
  await expect(customer.message("Found it")).toHaveCount(1);
  await customer.page.reload();
  await customer.openWindow();
  await expect(customer.message("Found it")).toHaveCount(1);
  await expect(customer.window).not.toContainText("certificate is old");
  await expect(customer.window).not.toContainText("renew");
});

test("two customers are answered side by side, each in the own column, also after a reload", async ({
  newCustomer,
  newAgent,
}) => {
  const agent = await newAgent({ viewport: { width: 1_600, height: 900 } });
  const [first, second] = [await newCustomer(), await newCustomer()];
  const line = agent.waiting.getByRole("link");
  await first.openWindow();
  await first.say("I am the first");
  await expect(line).toHaveCount(1);
  await second.openWindow();
  await second.say("I am the second");
  await expect(line).toHaveCount(2);
  await agent.takeNext();
  await expect(agent.message("I am the first")).toHaveCount(1);
  await expect(line).toHaveCount(1);
  await line.click({ modifiers: ["Control"] });
  const columns = agent.page.getByRole("region", { name: /^Conversation \d/ });
  await expect(columns).toHaveCount(2);
  await columns.nth(1).getByRole("button", { name: "Take" }).click();
  await columns
    .nth(1)
    .getByRole("textbox", { name: /Your message/ })
    .fill("For the second");
  await columns
    .nth(0)
    .getByRole("textbox", { name: /Your message/ })
    .fill("For the first");
  await columns
    .nth(1)
    .getByRole("textbox", { name: /Your message/ })
    .press("Enter");
  await expect(second.message("For the second")).toHaveCount(1);
  await expectNothingFound(agent.page, "side by side");
  await agent.page.reload();
  await expect(columns).toHaveCount(2);
  await expect(columns.nth(0).getByRole("textbox", { name: /Your message/ })).toHaveValue("For the first");
  await columns
    .nth(0)
    .getByRole("textbox", { name: /Your message/ })
    .press("Enter");
  await expect(first.message("For the first")).toHaveCount(1);
  await expect(first.window).not.toContainText("the second");
});

test("a chat is answered by keyboard alone, from the line to its end", async ({ newCustomer, newAgent }) => {
  const customer = await newCustomer();
  await customer.openWindow();
  await customer.say("Can I move my domain here?");
  const agent = await newAgent();
  const { keyboard } = agent.page;
  await expect(agent.waiting.getByRole("link")).toHaveCount(1);
  await keyboard.press("?");
  await expectNothingFound(agent.page, "keys");
  await keyboard.press("Escape");
  await keyboard.press("i");
  await expect(agent.waiting.getByRole("link")).toBeFocused();
  await keyboard.press("Enter");
  await expect(agent.conversation.getByRole("button", { name: "Take" })).toBeVisible();
  await keyboard.press("t");
  await expect(agent.input).toBeFocused();
  await keyboard.type("You can!");
  await keyboard.press("Enter");
  await expect(customer.message("You can!")).toHaveCount(1);
  await keyboard.press("Escape");
  await expect(agent.message("You can!")).toBeFocused();
  await keyboard.press("ArrowUp");
  await keyboard.press("ArrowUp");
  await expect(agent.message("Can I move my domain here?")).toBeFocused();
  await keyboard.press("+");
  await keyboard.press("Enter");
  await expect(customer.message("Can I move my domain here?")).toContainText("👍");
  await keyboard.press("p");
  await keyboard.press("Enter");
  await expect(customer.window).toContainText("minutes left");
  await keyboard.press("r");
  await keyboard.type("It takes a day.");
  await keyboard.press("Enter");
  await keyboard.press("Escape");
  await keyboard.press("e");
  await keyboard.press("Enter");
  await expect(customer.rating.getByRole("button", { name: /^(Bad|Okay|Great)$/ })).toHaveCount(3);
});

test("a picture and a file of the agent arrive whole, and are there after a reload", async ({
  newCustomer,
  newAgent,
}) => {
  const customer = await newCustomer();
  await customer.openWindow();
  await customer.say("Where do I click?");
  const agent = await newAgent();
  await agent.takeNext();
  await agent.input.fill("Here, on the left");
  const shot = await agent.page.screenshot();
  await agent.conversation.locator("input[type=file]").setInputFiles([
    { name: "left.png", mimeType: "image/png", buffer: shot },
    { name: "notes.txt", mimeType: "text/plain", buffer: Buffer.from("step by step") },
  ]);
  await expect(agent.conversation.getByRole("list", { name: "Files of your next message" })).toContainText("notes.txt");
  await expect(agent.conversation.getByRole("progressbar")).toHaveCount(0);
  await agent.input.press("Enter");
  await expect(customer.message("Here, on the left")).toContainText("notes.txt");
  const picture = agent.message("Here, on the left").getByRole("img", { name: "Picture: left.png" });
  await expect.poll(() => picture.evaluate((img: HTMLImageElement) => img.naturalWidth)).toBe(1_280);
  await agent.page.reload();
  await expect.poll(() => picture.evaluate((img: HTMLImageElement) => img.naturalWidth)).toBe(1_280);
  const saved = agent.page.waitForEvent("download");
  await agent.log.getByRole("button", { name: /^Download notes.txt/ }).click();
  expect((await saved).suggestedFilename()).toBe("notes.txt");
  await expectNothingFound(agent.page, "files");
});
