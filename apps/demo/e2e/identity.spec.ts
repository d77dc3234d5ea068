import { Customer } from "./stage/customer.ts";
import { expect, test } from "./stage/stage.ts";

test("an anonymous visitor signs in: the conversation comes along to every tab and device", async ({
  newCustomer,
  newAgent,
}) => {
  const customer = await newCustomer("/account");
  await customer.openWindow();
  await customer.say("I cannot see my invoice");
  await expect(customer.message("I cannot see my invoice")).toContainText("Sent");
  await customer.page.getByRole("button", { name: /Maria/ }).first().click();
  await expect(customer.page.getByText(/contract/i).first()).toBeVisible();
  const agent = await newAgent();
  await expect(agent.waiting).toContainText("Maria");
  await agent.takeNext();
  await agent.say("Hello Maria");
  await expect(customer.message("Hello Maria")).toHaveCount(1);
  await expect(customer.message("I cannot see my invoice")).toHaveCount(1);

  await customer.page.reload();
  await customer.openWindow();
  await expect(customer.message("Hello Maria")).toHaveCount(1);

  const secondTab = await customer.context.newPage();
  await secondTab.goto(customer.page.url());
  await secondTab.getByRole("button", { name: /Talk to us/ }).click();
  await expect(secondTab.getByRole("log").getByRole("article").filter({ hasText: "Hello Maria" })).toHaveCount(1);

  const phone = await newCustomer("/account");
  await phone.page.getByRole("button", { name: /Maria/ }).first().click();
  await phone.openWindow();
  await expect(phone.message("I cannot see my invoice")).toHaveCount(1);
  await phone.say("From the phone");
  await expect(customer.message("From the phone")).toHaveCount(1);
  await expect(secondTab.getByRole("log").getByRole("article").filter({ hasText: "From the phone" })).toHaveCount(1);
  await expect(agent.message("From the phone")).toHaveCount(1);
});

test("a visitor who signs in while the agent writes stays on the agent’s screen, words and all", async ({
  newCustomer,
  newAgent,
}) => {
  // Maria has a record already, so that the conversation moves into it.
  const earlier = await newCustomer("/account");
  await earlier.page.getByRole("button", { name: /Maria/ }).first().click();
  await earlier.openWindow();
  await earlier.say("Yesterday’s question");
  await expect(earlier.message("Yesterday’s question")).toContainText("Sent");

  const customer = await newCustomer("/account");
  await customer.openWindow();
  await customer.say("Who am I?");
  await expect(customer.message("Who am I?")).toContainText("Sent");
  const agent = await newAgent();
  await agent.waiting.getByRole("link", { name: /Who am I/ }).click();
  await agent.conversation.getByRole("button", { name: "Take" }).click();
  await agent.say("One moment");
  await expect(customer.message("One moment")).toHaveCount(1);
  await expect(agent.message("One moment")).toContainText("Read");
  const box = agent.conversation.getByRole("textbox", { name: /Your message/ });
  await box.pressSequentially("You are");
  await customer.page.getByRole("button", { name: /Maria/ }).first().click();
  await expect(agent.conversation.getByRole("heading", { name: /Maria/, level: 2 })).toBeVisible();
  await expect(box).toBeFocused();
  await expect(box).toHaveValue("You are");
  await box.pressSequentially(" Maria");
  await agent.page.keyboard.press("Enter");
  await expect(customer.message("You are Maria")).toHaveCount(1);
  await expect(agent.message("You are Maria")).toContainText("Read");
  await customer.say("So I am");
  await expect(agent.message("So I am")).toHaveCount(1);
  await expect(customer.message("So I am")).toContainText("Seen");
  await expect(agent.message("One moment")).toHaveCount(1);
});

test("signing out warns of what was not sent, then forgets the customer", async ({ server, newCustomer }) => {
  const customer = await newCustomer("/account");
  await customer.page.getByRole("button", { name: /Ivan/ }).first().click();
  await customer.openWindow();
  await customer.say("Stored");
  await expect(customer.message("Stored")).toContainText("Sent");
  await server.kill();
  await customer.say("Not stored");
  await customer.page.getByRole("button", { name: /Sign out/ }).click();
  const warning = customer.page.getByRole("alertdialog", { name: "Something you wrote has not arrived yet" });
  await expect(warning).toBeVisible();
  await expect(customer.message("Not stored")).toHaveCount(1);
  await warning.getByRole("button", { name: /Sign out/ }).click();
  await server.start();
  await customer.page.reload();
  await customer.openWindow();
  // Ivan’s own place is kept; whoever sits here now is somebody else.
  await expect(customer.line).toContainText("Write to us now and you’re 2nd in line");
  await expect(customer.window).not.toContainText("Stored");
});

test("first words from two tabs at once are one chat, in both tabs and at the desk", async ({
  newCustomer,
  newAgent,
}) => {
  const first = await newCustomer();
  const page = await first.context.newPage();
  await page.goto(first.page.url());
  const second = new Customer(page);
  await first.openWindow();
  await expect(first.line).toContainText("Write to us now");
  await second.openWindow();
  await Promise.all([first.say("from one tab"), second.say("from the other")]);
  for (const tab of [first, second]) {
    for (const text of ["from one tab", "from the other"]) await expect(tab.message(text)).toHaveCount(1);
    await expect(tab.line).toContainText("You’re first in line");
  }
  const agent = await newAgent();
  await expect(agent.waiting.getByRole("listitem")).toHaveCount(1);
  await agent.takeNext();
  await agent.say("Hello, both of you");
  for (const tab of [first, second]) await expect(tab.message("Hello, both of you")).toHaveCount(1);
});
