import { expect, test } from "./stage/stage.ts";

test("a ticket is acknowledged on screen and by letter", async ({ server, newCustomer, newAgent }) => {
  const customer = await newCustomer();
  await customer.context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await customer.openWindow();
  await customer.window.getByRole("button", { name: "Leave a message" }).click();
  const form = customer.window.getByRole("form");
  await form.getByRole("button", { name: /Send/ }).click();
  await expect(form.getByRole("textbox", { name: /in one or two sentences/i })).toBeFocused();
  await form.getByRole("textbox", { name: /in one or two sentences/i }).fill("My mail does not arrive");
  await form.getByRole("textbox", { name: /more/i }).fill("Since Friday, from one sender only.");
  await form.getByRole("textbox", { name: /e-mail/i }).fill("nadia@post.example");
  await form.getByRole("button", { name: /Send/ }).click();

  await expect(customer.window).toContainText("Thank you");
  await expect(customer.window).toContainText("automatic");
  await expect(customer.window).toContainText(/Olena.*\d\d:\d\d/);
  const reference = (await customer.window.getByText(/^HH-[0-9A-Z]{4}-[0-9A-Z]{4}$/).textContent()) ?? "";
  await customer.window.getByRole("button", { name: /Copy/ }).click();
  await expect(customer.window).toContainText("Copied");
  expect(await customer.page.evaluate(() => navigator.clipboard.readText())).toBe(reference);

  await customer.page.reload();
  await customer.openWindow();
  await customer.window.getByRole("button", { name: "Leave a message" }).click();
  await expect(customer.window.getByText(reference)).toBeVisible();

  const mailbox = await customer.context.newPage();
  await mailbox.goto(`${server.url}/mailbox`);
  await mailbox.getByRole("link", { name: new RegExp(reference) }).click();
  await expect(mailbox.getByText("nadia@post.example").first()).toBeVisible();
  await expect(mailbox.getByText("This letter is automatic")).toBeVisible();
  await expect(mailbox.locator("body")).not.toContainText("does not arrive");

  const agent = await newAgent();
  const tickets = agent.page.getByRole("region", { name: /^Tickets/ });
  await tickets.getByRole("link", { name: /My mail does not arrive/ }).click();
  await expect(agent.page.getByText(reference).first()).toBeVisible();
  await expect(agent.page.getByText("nadia@post.example").first()).toBeVisible();
});
