import { expect, test } from "../stage/faults.ts";

test("L8 fault 32: a clock that is a year slow, and then jumps, changes neither order nor days nor promises", async ({
  network,
  newCustomer,
  newAgent,
}) => {
  const customer = await newCustomer();
  const { clock } = customer.context;
  await clock.install({ time: Date.now() - 365 * 86_400_000 });
  await customer.page.reload();
  await customer.openWindow();
  await customer.say("first, from long ago");
  const agent = await newAgent();
  await agent.takeNext();
  await agent.say("second, from the desk");
  await expect(customer.message("second, from the desk")).toHaveCount(1);
  await clock.setSystemTime(Date.now() + 5 * 3_600_000);
  // The server’s next word puts it right: with a new stream that is now.
  network.turn("fine");
  await customer.joinNetwork();
  await customer.say("third, from tomorrow");
  await agent.promise(10);
  await expect(customer.window).toContainText(/About (9|10) minutes left/);
  const words = [/first/, /second/, /third/];
  for (const side of [customer, agent]) {
    const said = side.log.getByRole("article").filter({ hasText: /first|second|third/ });
    await expect(said).toHaveText(words);
    await expect(side.log.getByText("Today")).toHaveCount(1);
  }
});
