import { expect, test } from "./stage/stage.ts";

const MINUTE_MS = 60_000;

test("a promise is kept, another is given more time with a reason, and one that runs out never sits there silently", async ({
  server,
  newCustomer,
  newAgent,
}) => {
  const customer = await newCustomer();
  await customer.openWindow();
  await customer.say("My certificate has expired");
  const agent = await newAgent();
  await agent.takeNext();
  await agent.promise(10);
  await expect(customer.window).toContainText(/Olena is checking and will be back by \d\d?:\d\d/);
  await agent.say("It renews itself tonight");
  await expect(customer.message("It renews itself tonight")).toHaveCount(1);
  await expect(customer.window).not.toContainText("minutes left");
  await expect(agent.conversation).toContainText("kept");

  await agent.promise(10);
  await expect(customer.window).toContainText(/About (9|10) minutes left/);
  await server.stop();
  await server.start(8.5 * MINUTE_MS);
  const bar = agent.conversation;
  await expect(bar).toContainText("Answer now, or ask for more time and say why.");
  await bar.getByRole("button", { name: "I need more time" }).click();
  await bar.getByRole("radio", { name: "15 min" }).check();
  await bar.getByRole("button", { name: "Ask for 15 more minutes" }).click();
  await expect(bar).toContainText("Say why: the customer reads it.");
  await bar.getByRole("textbox", { name: "Why does it take longer?" }).fill("The registry answers slowly today.");
  await bar.getByRole("button", { name: "Ask for 15 more minutes" }).click();
  await expect(customer.window).toContainText(
    /Olena needs until \d\d?:\d\d( [ap]m)?: The registry answers slowly today\./,
  );
  await expect(customer.window).toContainText(/About (14|15) minutes left/);
  await customer.page.reload();
  await customer.openWindow();
  await expect(customer.window).toContainText("The registry answers slowly today.");

  await server.stop();
  await server.start(25 * MINUTE_MS);
  await expect(customer.window).toContainText("Olena needs longer than promised. We’re sorry you have to wait.");
  await expect(bar).toContainText("ran out");
  await agent.page.getByRole("link", { name: "Numbers" }).click();
  const figures = agent.page.getByRole("region", { name: "Promises" });
  for (const figure of [/1 of 2 kept/, /Missed\s*1/, /Given more time\s*1/])
    await expect(figures).toContainText(figure);
});
