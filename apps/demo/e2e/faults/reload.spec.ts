import { expect, test } from "../stage/faults.ts";

test("O1 fault 25: a message whose page is reloaded while it is on its way is shown and stored once", async ({
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
  await customer.say("while it reloads");
  await expect(agent.message("while it reloads")).toHaveCount(1);
  await expect(customer.message("while it reloads")).toContainText("Sending");
  await customer.page.reload();
  await customer.openWindow();
  await expect(customer.message("while it reloads")).toContainText("Waiting");
  network.turn("fine");
  await customer.joinNetwork();
  await expect(customer.own).toHaveText([/hello.*Seen/, /while it reloads.*Seen/]);
  await agent.say("once is enough");
  await expect(customer.message("once is enough")).toHaveCount(1);
  await expect(agent.message("while it reloads")).toHaveCount(1);
});

test("O1 fault 25: what is sent in the last moment of a page leaves from the next one", async ({
  network,
  newCustomer,
  newTab,
}) => {
  const customer = await newCustomer();
  await customer.openWindow();
  await customer.say("hello");
  await expect(customer.message("hello")).toContainText("Sent");
  network.turn("away");
  await customer.input.fill("and gone");
  const loaded = customer.page.waitForEvent("load");
  await customer.page.evaluate(() => {
    document.querySelector<HTMLFormElement>('[data-wl="chat-composer"]')?.requestSubmit();
    location.reload();
  });
  await loaded;
  await customer.openWindow();
  await expect(customer.message("and gone")).toContainText("Waiting");
  await customer.page.close();
  network.turn("fine");
  const next = await newTab(customer);
  await next.openWindow();
  await expect(next.own).toHaveText([/hello.*Sent/, /and gone.*Sent/]);
});
