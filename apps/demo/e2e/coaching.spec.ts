import { expect, test } from "./stage/stage.ts";

const WALL =
  "The user is advised that the service is provided in accordance with the applicable terms and conditions. " +
  "In the event of an interruption the customer shall verify the configuration of the domain prior to contacting support. " +
  "The verification must be carried out in the control panel of the account holder, in which the relevant records are displayed. " +
  "Please note that changes may be subject to a delay, and that the service provider is required to process them in order of arrival.";

test("A5 A8 B6 the desk marks lines nobody reacted to, finds what could be said better, and is never in the way", async ({
  newCustomer,
  newAgent,
}) => {
  const customer = await newCustomer();
  await customer.openWindow();
  await customer.say("The padlock is gone");
  await customer.say("Your pigeon made me laugh");
  const agent = await newAgent();
  await agent.takeNext();
  await expect(agent.message("The padlock is gone")).toContainText("Not answered");
  const joke = agent.message("Your pigeon made me laugh");
  await expect(joke).toContainText("Not answered");
  await joke.hover();
  await joke.getByRole("button", { name: "React" }).click();
  await joke.getByRole("button", { name: "Smile" }).click();
  await expect(joke).not.toContainText("Not answered");
  await expect(customer.message("Your pigeon made me laugh")).toContainText("😊");
  await agent.page.reload();
  await expect(agent.message("The padlock is gone")).toContainText("Not answered");
  await expect(joke).not.toContainText("Not answered");

  const { hints } = agent;
  const drafts = [
    ["https://hearthost.example/help/certificate", "A link without an answer"],
    ["Please read above what I wrote.", "Sends them back to read"],
    ["Your TLS is broken.", "A word of the trade"],
    [WALL, "A wall of text"],
  ] as const;
  for (const [draft, rule] of drafts) {
    await agent.input.fill(draft);
    await expect(hints).toContainText(rule);
  }
  await agent.input.fill("We apologize for any inconvenience caused. I mend it right away.");
  const office = hints.getByRole("listitem").filter({ hasText: "Sounds like an office" });
  await expect(office).toContainText("inconvenience");
  await office.getByRole("button", { name: "Use this" }).click();
  await expect(agent.input).not.toHaveValue(/inconvenience/);
  await expect(agent.input).toHaveValue(/I mend it right away\./);
  await agent.input.press("Enter");
  await expect(customer.message("I mend it right away.")).toHaveCount(1);
  await expect(agent.message("The padlock is gone")).not.toContainText("Not answered");
  await agent.say("https://hearthost.example/help/certificate");
  await expect(customer.message("help/certificate")).toHaveCount(1);
  await customer.page.reload();
  await customer.openWindow();
  await expect(customer.log).not.toContainText("inconvenience");
});
