import { expect, test } from "./stage/stage.ts";

test("they talk, an answer is promised and kept, and one click rates it", async ({ newCustomer, newAgent }) => {
  const customer = await newCustomer();
  await customer.openWindow();
  await customer.say("My site shows **nothing** since 10:00");
  const agent = await newAgent();
  await agent.takeNext();

  await expect(customer.window).toContainText("I like puzzles. Yours is welcome.");
  const photo = customer.window.locator("img");
  await expect.poll(() => photo.evaluate((img: HTMLImageElement) => img.naturalWidth)).toBeGreaterThan(0);
  await expect(agent.message("My site shows nothing").getByText("nothing", { exact: true })).toHaveRole("strong");
  await expect(customer.message("My site shows")).toContainText("Seen");

  await agent.conversation.getByRole("textbox", { name: /Your message/ }).pressSequentially("Hel");
  await expect(customer.window).toContainText("Olena is typing");
  await agent.say("Hello! Try this:\n\n1. Open *Domains*\n2. Press `Renew`\n\nSee https://hearthost.example/help.");
  const answer = customer.message("Try this");
  await expect(answer.getByRole("listitem")).toHaveCount(2);
  await expect(answer.getByText("Renew")).toHaveRole("code");
  await expect(answer.getByRole("link", { name: "https://hearthost.example/help" })).toHaveAttribute("rel", /noopener/);
  await expect(customer.window).not.toContainText("is typing");
  await expect(agent.message("Try this")).toContainText("Read");
  await customer.window.getByRole("textbox", { name: "Your message" }).pressSequentially("Hm");
  await expect(agent.conversation).toContainText("typing");

  await agent.page.getByRole("button", { name: /Your card/ }).click();
  await agent.page.getByRole("textbox", { name: "A warm line under your name" }).fill("With you until it works");
  await agent.page.getByRole("button", { name: "Save" }).click();
  await expect(customer.window).toContainText("With you until it works");
  await agent.page.getByRole("button", { name: "Close" }).click();

  await agent.promise(10);
  await expect(customer.window).toContainText(/Olena is checking and will be back by \d\d?:\d\d/);
  await expect(customer.window).toContainText(/About (9|10) minutes left/);
  await agent.say("Found it: the certificate had expired. It is up again.");
  await expect(customer.window).not.toContainText("minutes left");
  await expect(agent.conversation).toContainText("kept");

  await agent.endContact();
  await expect(customer.rating.getByRole("button", { name: /^(Bad|Okay|Great)$/ })).toHaveCount(3);
  await customer.face("Great").click();
  await expect(customer.window.getByRole("status").filter({ hasText: "Saved: Great" })).toBeVisible();
  await expect(agent.log).toContainText("The customer chose: Great");
  await customer.window.getByRole("button", { name: "Undo" }).click();
  await expect(customer.face("Great")).toHaveAttribute("aria-pressed", "false");
  await expect(agent.log).toContainText("No answer yet");
  await customer.face("Bad").click();
  await expect(agent.log).toContainText("The customer chose: Bad");
  await customer.face("Okay").click();
  await expect(agent.log).toContainText("The customer chose: Okay");

  await customer.page.reload();
  await customer.openWindow();
  await expect(customer.face("Okay")).toHaveAttribute("aria-pressed", "true");
  await expect(customer.message("It is up again")).toHaveCount(1);
  await agent.page.reload();
  await expect(agent.message("It is up again")).toHaveCount(1);
  await expect(agent.log).toContainText("The customer chose: Okay");
});

test("the whole contact goes by keyboard and on a phone", async ({ newCustomer, newAgent }) => {
  const phone = { viewport: { width: 375, height: 740 }, hasTouch: true, isMobile: true };
  const customer = await newCustomer("/", phone);
  await customer.page.getByRole("button", { name: /Talk to us/ }).tap();
  await customer.sayByTouch("Hello from the tram");
  const agent = await newAgent(phone);
  await agent.waiting.getByRole("button", { name: /^Take/ }).tap();
  await agent.say("Hello, I’m here");
  await expect(customer.message("I’m here")).toBeVisible();
  const overflow = (page: typeof agent.page) =>
    page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  expect(await overflow(agent.page)).toBe(0);
  expect(await overflow(customer.page)).toBe(0);
  await agent.endContact();
  await customer.face("Great").focus();
  await customer.page.keyboard.press("Enter");
  await expect(customer.window.getByRole("status").filter({ hasText: "Saved: Great" })).toBeVisible();
  await customer.page.keyboard.press("Escape");
  await expect(customer.window).toBeHidden();
  await expect(customer.page.getByRole("button", { name: /Talk to us/ })).toBeFocused();
});
