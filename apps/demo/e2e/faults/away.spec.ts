import { expect, test } from "../stage/faults.ts";

const DAY_MS = 86_400_000;
const typed = Array.from({ length: 50 }, (_, at) => `typed without a network, ${String(at + 1).padStart(2, "0")}`);

test("L6 fault 22: fifty messages of a day without a network arrive in order and once, and the draft stays", async ({
  network,
  server,
  newCustomer,
  newTab,
  newAgent,
}) => {
  const customer = await newCustomer();
  await customer.context.clock.install();
  await customer.page.reload();
  await customer.openWindow();
  await customer.say("before");
  await expect(customer.message("before")).toContainText("Sent");
  const other = await newTab(customer);
  await other.openWindow();
  await expect(other.message("before")).toHaveCount(1);

  const refused: string[] = [];
  customer.context.on("response", (response) => {
    if (response.status() >= 400) refused.push(`${response.request().method()} ${response.status()}`);
  });
  network.turn("away");
  await server.kill();
  for (const text of typed.slice(0, 25)) await customer.say(text);
  await customer.page.reload();
  await customer.openWindow();
  await expect(customer.own).toHaveText(typed.slice(0, 25).map(has));
  for (const text of typed.slice(25)) await customer.say(text);
  await customer.input.fill("and one more thing");
  await customer.context.clock.fastForward(DAY_MS);
  await server.start(DAY_MS);
  network.turn("fine");
  await customer.joinNetwork();

  const everything = ["before", ...typed];
  for (const page of [customer, other]) {
    await expect(page.own).toHaveText(
      everything.map((text) => new RegExp(`${text}.*Sent`)),
      { timeout: 90_000 },
    );
  }
  expect(refused).not.toContain("PUT 401");
  await expect(customer.input).toHaveValue("and one more thing");
  await customer.page.reload();
  await customer.openWindow();
  await expect(customer.input).toHaveValue("and one more thing");
  const agent = await newAgent();
  await expect(agent.waiting.getByRole("listitem")).toHaveCount(1);
  await agent.takeNext();
  await expect(agent.log.getByRole("article").filter({ hasText: /before|typed/ })).toHaveText(everything.map(has));
});

function has(text: string): RegExp {
  return new RegExp(text);
}
