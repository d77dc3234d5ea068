import { DeskAgent } from "./stage/agent.ts";
import { expect, test } from "./stage/stage.ts";

test("two agents take the same customer: one has them, the other is told kindly", async ({
  browser,
  server,
  newCustomer,
  newAgent,
}) => {
  const first = await newCustomer();
  await first.openWindow();
  await first.say("Who helps me?");
  const olena = await newAgent();
  const context = await browser.newContext();
  const tomas = new DeskAgent(await context.newPage());
  await tomas.signIn(await server.linkFor("tomas"));
  await expect(olena.waiting).toContainText("Who helps me?");
  await expect(tomas.waiting).toContainText("Who helps me?");

  // Tomas clicks first, but his request is on the way for longer.
  const { promise: olenaHasThem, resolve: letGo } = Promise.withResolvers<void>();
  await tomas.page.route("**/claims/**", async (route) => {
    await olenaHasThem;
    await route.continue();
  });
  await tomas.takeNext();
  await expect(tomas.conversation.getByRole("button", { name: "Taking…" })).toBeVisible();
  await olena.takeNext();
  await expect(olena.conversation.getByRole("textbox", { name: /Your message/ })).toBeVisible();
  letGo();
  await expect(tomas.conversation.getByRole("alert")).toContainText("Olena took this conversation a moment before you");
  await expect(tomas.conversation).toContainText("Olena is answering here. You can read along.");
  await expect(tomas.conversation.getByRole("textbox", { name: /Your message/ })).toHaveCount(0);
  await olena.say("I do");
  await expect(first.message("I do")).toHaveCount(1);
  await expect(tomas.message("I do")).toHaveCount(1);
  await expect(tomas.log.getByText(/joined/)).toHaveCount(1);
  await context.close();
});

test("two clicks in a hurry take one customer, not the next in line too", async ({ newCustomer, newAgent }) => {
  const first = await newCustomer();
  await first.openWindow();
  await first.say("I came first");
  await expect(first.message("I came first")).toContainText("Sent");
  const second = await newCustomer();
  await second.openWindow();
  await second.say("I came second");
  const agent = await newAgent();
  await expect(agent.waiting.getByRole("listitem")).toHaveCount(2);
  await agent.waiting.getByRole("button", { name: /^Take/ }).first().dblclick();
  await expect(agent.log).toContainText("I came first");
  await agent.say("Hello, first");
  await expect(first.message("Hello, first")).toHaveCount(1);
  await expect(agent.waiting.getByRole("listitem")).toHaveCount(1);
  await expect(second.line).toContainText("You’re first in line");
});
