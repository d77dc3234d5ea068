import { expect, test } from "./stage/stage.ts";

const LINES = 56;

test("a long talk comes in pages that move nothing, and a word in it is found and shown in its place", async ({
  newCustomer,
  newAgent,
}) => {
  const customer = await newCustomer();
  await customer.openWindow();
  await customer.say("The invoice of March is wrong");
  for (let line = 1; line <= LINES; line += 1) await customer.say(`Line ${line} of ${LINES}`);
  await expect(customer.message(`Line ${LINES} of`)).toContainText("Sent");
  const agent = await newAgent();
  await agent.takeNext();
  await expect(agent.message("The invoice of March")).toBeAttached();

  await customer.page.reload();
  await customer.openWindow();
  await expect(customer.message(`Line ${LINES} of`)).toBeInViewport();
  await expect(customer.message("The invoice of March")).toHaveCount(0);

  const held = customer.message("Line 12 of");
  await held.evaluate((row) => row.scrollIntoView({ block: "start" }));
  const top = async () => (await held.boundingBox())?.y ?? 0;
  const before = await top();
  await expect(customer.message("The invoice of March")).toBeAttached();
  expect(Math.abs((await top()) - before)).toBeLessThanOrEqual(0.5);
  await expect(customer.log).toContainText("This is where your conversation began.");

  await customer.page.reload();
  await customer.openWindow();
  await customer.window.getByRole("button", { name: "Conversations" }).click();
  await customer.window.getByRole("searchbox", { name: "Search your conversations" }).fill("march INVOICE");
  const found = customer.window.getByRole("list", { name: "1 message found." });
  await found.getByRole("button", { name: /The invoice of March is wrong/ }).click();
  await expect(customer.message("The invoice of March")).toBeInViewport();
});
