import { expect, test } from "../stage/faults.ts";

test("L4 fault 31: a network that wants a sign-in breaks nothing, and then everything is sent", async ({
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
  network.turn("sign-in");
  await customer.say("from the hotel");
  await agent.say("are you there?");
  await expect(customer.window).toContainText(/reconnecting|offline/);
  await expect(customer.message("from the hotel")).toContainText(/Waiting|Sending/);
  await customer.page.reload();
  await customer.openWindow();
  await customer.say("still from the hotel");
  await expect(customer.own).toHaveText([/from the hotel.*Waiting/, /still from the hotel.*Waiting/]);
  network.turn("fine");
  await customer.joinNetwork();
  await expect(customer.message("are you there?")).toHaveCount(1);
  await expect(customer.own).toHaveText([/hello.*Seen/, /from the hotel.*Seen/, /still from the hotel.*Seen/]);
  await expect(agent.log.getByRole("article").filter({ hasText: "hotel" })).toHaveText([/from the/, /still from the/]);
});

test("L5 fault 17: behind a proxy that holds streams back both sides still talk", async ({
  network,
  newCustomer,
  newAgent,
}) => {
  network.turn("holds-streams-back");
  const customer = await newCustomer();
  const polls: string[] = [];
  customer.page.on("request", (request) => {
    if (/wait=\d/.test(request.url())) polls.push(request.url());
  });
  await customer.openWindow();
  await customer.say("can you hear me?");
  await expect(customer.message("can you hear me?")).toContainText("Sent");
  const agent = await newAgent();
  await agent.takeNext();
  await agent.say("loud and clear");
  await expect(customer.message("loud and clear")).toHaveCount(1);
  await customer.say("and now?");
  await agent.say("now too");
  await expect(customer.message("now too")).toHaveCount(1);
  await expect(customer.message("and now?")).toContainText("Seen");
  expect(polls.length).toBeGreaterThan(0);
  await expect(customer.window).not.toContainText(/reconnecting|offline/);
});
