import { DeskAgent } from "../stage/agent.ts";
import { expect, test } from "../stage/faults.ts";

test("O1 fault 25: an answer whose desk is reloaded while it is on its way arrives once", async ({
  newCustomer,
  newAgent,
}) => {
  const customer = await newCustomer();
  await customer.openWindow();
  await customer.say("hello");
  const agent = await newAgent();
  await agent.takeNext();
  await agent.say("Hello!");
  await expect(customer.message("Hello!")).toHaveCount(1);
  const { promise: asked, resolve: ask } = Promise.withResolvers<void>();
  await agent.page.route("**/messages/*", () => ask());
  await agent.say("on its way");
  await asked;
  await expect(agent.message("on its way")).toContainText("Sending");
  await agent.page.unrouteAll();
  await agent.page.reload();
  await expect(agent.message("on its way")).toContainText(/Sent|Delivered|Read/);
  await agent.say("and after");
  for (const side of [customer, agent]) {
    await expect(side.message("and after")).toHaveCount(1);
    await expect(side.message("on its way")).toHaveCount(1);
  }
});

test("O1 fault 6: what an agent wrote to a server that is gone leaves from the next tab, and the draft is there", async ({
  server,
  newCustomer,
  newAgent,
}) => {
  const customer = await newCustomer();
  await customer.openWindow();
  await customer.say("hello");
  const agent = await newAgent();
  await agent.takeNext();
  await agent.say("Hello!");
  await expect(customer.message("Hello!")).toHaveCount(1);
  await server.kill();
  for (const text of ["to nobody, one", "to nobody, two"]) {
    await agent.say(text);
    await expect(agent.message(text)).toHaveCount(1);
  }
  await agent.input.fill("half a thought");
  const place = agent.page.url();
  const next = new DeskAgent(await agent.page.context().newPage());
  await agent.page.close();
  await server.start();
  await next.page.goto(place);
  const answers = [/Hello!/, /to nobody, one.*(Sent|Delivered|Read)/, /to nobody, two.*(Sent|Delivered|Read)/];
  await expect(next.log.getByRole("article").filter({ hasText: /Hello!|to nobody/ })).toHaveText(answers);
  await expect(next.input).toHaveValue("half a thought");
  const received = customer.log.getByRole("article").filter({ hasText: "to nobody" });
  await expect(received).toHaveText([/one/, /two/]);
});
