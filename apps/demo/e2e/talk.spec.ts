import { expect, test } from "./stage/stage.ts";

test("they talk, an answer is promised and kept, and one click rates it", async ({ newCustomer, newAgent }) => {
  const customer = await newCustomer();
  await customer.openWindow();
  await customer.say("My site shows **nothing** since 10:00");
  const agent = await newAgent();
  await agent.takeNext();

  await expect(customer.window).toContainText("I like puzzles. Yours is welcome.");
  await expect(customer.window.getByRole("img", { name: /Olena/ })).toBeVisible();
  await expect(agent.message("My site shows nothing").getByText("nothing", { exact: true })).toHaveRole("strong");
  await expect(customer.message("My site shows")).toContainText("Read");

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
  await agent.page.getByRole("textbox", { name: /Warm line/ }).fill("With you until it works");
  await agent.page.getByRole("button", { name: "Save" }).click();
  await expect(customer.window).toContainText("With you until it works");
  await agent.page.keyboard.press("Escape");

  await agent.promise(10);
  await expect(customer.window).toContainText(/Olena.*by \d\d:\d\d/);
  await expect(customer.window.getByRole("timer")).toContainText("10");
  await agent.say("Found it: the certificate had expired. It is up again.");
  await expect(customer.window.getByRole("timer")).toBeHidden();
  await expect(agent.conversation).toContainText("kept");

  await agent.conversation.getByRole("button", { name: "End contact" }).click();
  await agent.conversation.getByRole("button", { name: /Solved/ }).click();
  await expect(customer.rating.getByRole("button")).toHaveCount(3);
  await customer.face("Happy").click();
  await expect(customer.window.getByRole("status").filter({ hasText: "Saved: Happy" })).toBeVisible();
  await expect(agent.conversation).toContainText("happy");
  await customer.window.getByRole("button", { name: "Undo" }).click();
  await expect(customer.face("Happy")).toHaveAttribute("aria-pressed", "false");
  await expect(agent.log).not.toContainText("happy");
  await customer.face("Sad").click();
  await expect(agent.conversation).toContainText("sad");
  await customer.face("Neutral").click();
  await expect(agent.conversation).toContainText("neutral");

  await customer.page.reload();
  await customer.openWindow();
  await expect(customer.face("Neutral")).toHaveAttribute("aria-pressed", "true");
  await expect(customer.message("It is up again")).toHaveCount(1);
  await agent.page.reload();
  await expect(agent.message("It is up again")).toHaveCount(1);
  await expect(agent.conversation).toContainText("neutral");
});

test("the whole contact goes by keyboard and on a phone", async ({ newCustomer, newAgent }) => {
  const phone = { viewport: { width: 375, height: 740 }, hasTouch: true, isMobile: true };
  const customer = await newCustomer("/", phone);
  await customer.page.getByRole("button", { name: /Talk to us/ }).tap();
  await customer.say("Hello from the tram");
  const agent = await newAgent(phone);
  await agent.waiting.getByRole("button", { name: /^Take/ }).tap();
  await agent.say("Hello, I’m here");
  await expect(customer.message("I’m here")).toBeVisible();
  const overflow = (page: typeof agent.page) =>
    page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  expect(await overflow(agent.page)).toBe(0);
  expect(await overflow(customer.page)).toBe(0);
  await agent.conversation.getByRole("button", { name: "End contact" }).tap();
  await agent.conversation.getByRole("button", { name: /Solved/ }).tap();
  await customer.face("Happy").focus();
  await customer.page.keyboard.press("Enter");
  await expect(customer.window.getByRole("status").filter({ hasText: "Saved: Happy" })).toBeVisible();
  await customer.page.keyboard.press("Escape");
  await expect(customer.window).toBeHidden();
  await expect(customer.page.getByRole("button", { name: /Talk to us/ })).toBeFocused();
});
