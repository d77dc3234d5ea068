import { expect, test } from "./stage/stage.ts";

test("a ticket is acknowledged on screen and by letter", async ({ server, newCustomer, newAgent }) => {
  const customer = await newCustomer();
  await customer.context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await customer.openWindow();
  await customer.window.getByRole("button", { name: "Leave a message" }).click();
  const field = (name: string) => customer.window.getByRole("textbox", { name });
  const goOn = customer.window.getByRole("button", { name: "Go on" });
  await customer.window
    .getByRole("combobox", { name: "What is it about?" })
    .selectOption({ label: "E-mail does not arrive or leave" });
  await goOn.click();
  await goOn.click();
  await expect(field("In one sentence")).toBeFocused();
  await expect(customer.window).toContainText("Please say in a sentence what it is about.");
  await field("In one sentence").fill("My mail does not arrive");
  await field("The details").fill("Since Friday, from one sender only.");
  await goOn.click();
  await goOn.click();
  await field("Your e-mail").fill("nadia@post.example");
  await customer.window.getByRole("button", { name: "Send", exact: true }).click();

  await expect(customer.window).toContainText("Thank you");
  await expect(customer.window).toContainText("automatic");
  await expect(customer.window).toContainText(/Olena answers by \d\d:\d\d/);
  const by = /Olena answers by (\d\d):(\d\d)/.exec((await customer.window.textContent()) ?? "");
  await expect(customer.window).toContainText(/Have a \w+ \w+day!Warmly,Olena/);
  const reference = (await customer.window.getByText(/^HH-[0-9A-Z]{4}-[0-9A-Z]{4}$/).textContent()) ?? "";
  await customer.window.getByRole("button", { name: "Copy the reference" }).click();
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
  await expect(mailbox.getByText(`Olena answers by ${Number(by?.[1]) % 12 || 12}:${by?.[2]}`).first()).toBeVisible();
  await expect(mailbox.getByText("Times are Europe/Kyiv time.")).toBeVisible();
  await expect(mailbox.locator("body")).not.toContainText("does not arrive");

  const agent = await newAgent();
  const tickets = agent.page.getByRole("region", { name: /^Tickets/ });
  await tickets.getByRole("link", { name: /My mail does not arrive/ }).click();
  await expect(agent.page.getByText(reference).first()).toBeVisible();
  await expect(agent.page.getByText("nadia@post.example").first()).toBeVisible();
});
