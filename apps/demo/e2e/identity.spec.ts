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
