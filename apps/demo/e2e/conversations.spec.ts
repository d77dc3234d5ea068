import { expect, test } from "./stage/stage.ts";

test("a customer has several conversations, each with its own draft and unseen answers, and goes on in any of them", async ({
  newCustomer,
  newAgent,
}) => {
  const customer = await newCustomer();
  await customer.openWindow();
  await customer.say("My site is slow");
  const agent = await newAgent();
  await agent.takeNext();
  await agent.say("Looking into it");
  await expect(customer.message("Looking into it")).toBeVisible();
  await customer.input.fill("half a thought");

  const conversations = customer.window.getByRole("button", { name: "Conversations" });
  await conversations.click();
  await customer.window.getByRole("button", { name: "New conversation" }).click();
  await expect(customer.input).toHaveValue("");
  await customer.say("And an invoice is missing");
  await expect(customer.line).toContainText("You’re first in line");

  await agent.say("Found it");
  await conversations.click();
  const list = customer.window.getByRole("list", { name: "Conversations" });
  await expect(list.getByRole("listitem")).toHaveCount(2);
  await list.getByRole("button", { name: /1 new/ }).click();
  await expect(customer.message("Found it")).toBeVisible();
  await expect(customer.message("And an invoice")).toHaveCount(0);
  await expect(customer.input).toHaveValue("half a thought");

  await agent.endContact();
  await expect(customer.log).toContainText("Solved!");
  await expect(customer.window).toContainText("You have another conversation open, and it goes on there.");
  await customer.window.getByRole("button", { name: "Go to it" }).click();
  await expect(customer.message("And an invoice")).toBeVisible();

  // The other conversation waits for the agent like anybody’s.
  await expect(agent.waiting.getByRole("listitem")).toHaveCount(1);
  await agent.takeNext();
  await expect(agent.message("And an invoice")).toBeVisible();
  await agent.say("Here it is");
  await expect(customer.message("Here it is")).toBeVisible();
});
