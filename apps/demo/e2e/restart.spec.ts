import { expect, test } from "./stage/stage.ts";

test("the server is killed in mid-talk: both sides come back by themselves, nothing is lost or shown twice", async ({
  server,
  newCustomer,
  newAgent,
}) => {
  const customer = await newCustomer();
  await customer.openWindow();
  await customer.say("before, from the customer");
  const agent = await newAgent();
  await agent.takeNext();
  await agent.say("before, from the agent");
  await expect(customer.message("before, from the agent")).toBeVisible();

  await server.kill();
  await customer.say("during, first");
  await customer.say("during, second");
  await agent.say("during, from the agent");
  await expect(customer.message("during, first")).toBeVisible();
  await expect(agent.message("during, from the agent")).toBeVisible();
  await server.start();

  const everything = [
    "before, from the customer",
    "before, from the agent",
    "during, first",
    "during, second",
    "during, from the agent",
  ];
  for (const side of [customer, agent]) {
    for (const text of everything) await expect(side.message(text)).toHaveCount(1);
  }
  await expect(customer.message("during, second")).toContainText("Seen");
  await agent.say("after");
  await expect(customer.message("after")).toHaveCount(1);

  await customer.page.reload();
  await customer.openWindow();
  await agent.page.reload();
  for (const side of [customer, agent]) {
    for (const text of [...everything, "after"]) await expect(side.message(text)).toHaveCount(1);
  }
  const mine = await customer.log.getByRole("article").filter({ hasText: "during, " }).allTextContents();
  expect(mine.findIndex((text) => text.includes("first"))).toBeLessThan(
    mine.findIndex((text) => text.includes("second")),
  );
});
