import { expect, test } from "../stage/faults.ts";

test("F6 fault 21: a server is replaced while a message is on its way, which is shown and stored once", async ({
  server,
  network,
  newCustomer,
  newAgent,
}) => {
  const customer = await newCustomer();
  await customer.openWindow();
  await customer.say("hello");
  const agent = await newAgent();
  await agent.takeNext();
  await expect(customer.message("hello")).toContainText("Seen");
  network.turn("one-way");
  await customer.say("on its way");
  await expect(agent.message("on its way")).toHaveCount(1);
  await expect(customer.message("on its way")).toContainText("Sending");
  expect(await server.stop()).toBe(0);
  await agent.say("to nobody");
  await server.start();
  network.turn("fine");
  await expect(customer.message("on its way")).toContainText("Seen");
  for (const side of [customer, agent]) {
    for (const text of ["on its way", "to nobody"]) await expect(side.message(text)).toHaveCount(1);
  }
  await customer.page.reload();
  await customer.openWindow();
  await expect(customer.own).toHaveText([/hello/, /on its way/]);
});

test("O1 fault 6: a server dies with a message in its hands that it had not stored, and gets it again", async ({
  server,
  newCustomer,
  newAgent,
}) => {
  const customer = await newCustomer();
  await customer.openWindow();
  await customer.say("hello");
  const agent = await newAgent();
  await agent.takeNext();
  await expect(customer.message("hello")).toContainText("Seen");
  server.hang();
  await customer.say("into the void");
  await expect(customer.message("into the void")).toContainText("Sending");
  await server.kill();
  await customer.page.reload();
  await customer.openWindow();
  await expect(customer.message("into the void")).toContainText("Waiting");
  await server.start();
  await expect(customer.own).toHaveText([/hello/, /into the void.*Seen/]);
  await expect(agent.message("into the void")).toHaveCount(1);
});
