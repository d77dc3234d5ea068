import { expect, test } from "./stage/stage.ts";

test("words are changed and taken back, and reactions go both ways, on both screens and after a reload", async ({
  newCustomer,
  newAgent,
}) => {
  const customer = await newCustomer();
  await customer.openWindow();
  await customer.say("My sight is slow");
  await customer.say("Never mind the weather");
  const agent = await newAgent();
  await agent.takeNext();
  await agent.say("Let me look");
  await expect(customer.message("Let me look")).toBeVisible();

  // From the empty field the arrow leads back to the last words, and Escape leaves them as they are.
  await customer.input.focus();
  await customer.page.keyboard.press("ArrowUp");
  await expect(customer.input).toHaveValue("Never mind the weather");
  await customer.page.keyboard.press("Escape");
  await expect(customer.input).toHaveValue("");

  await customer.tools("My sight is slow", "Edit");
  await expect(customer.input).toHaveValue("My sight is slow");
  await customer.say("My site is slow");
  await expect(customer.message("My site is slow")).toContainText("Edited");
  await expect(agent.message("My site is slow")).toContainText(/edited/i);
  await expect(agent.message("My sight is slow")).toHaveCount(0);

  await customer.tools("Never mind the weather", "Remove");
  await customer.window.getByRole("button", { name: "Remove", exact: true }).last().click();
  await expect(customer.log).toContainText("You removed this message.");
  await expect(agent.log).not.toContainText("Never mind the weather");

  await customer.tools("Let me look", "React");
  await customer.window.getByRole("button", { name: "Thumbs up" }).click();
  await expect(customer.message("Let me look").getByRole("button", { name: /^Thumbs up/ })).toHaveAttribute(
    "aria-pressed",
    "true",
  );
  await expect(agent.message("Let me look")).toContainText("👍");

  for (const { page } of [customer, agent]) await page.reload();
  await customer.openWindow();
  await expect(customer.message("My site is slow")).toContainText("Edited");
  await expect(customer.log).not.toContainText("Never mind the weather");
  await expect(customer.message("Let me look").getByRole("button", { name: /^Thumbs up/ })).toBeVisible();
  await expect(agent.message("Let me look")).toContainText("👍");
  await expect(agent.log).not.toContainText("Never mind the weather");
});
