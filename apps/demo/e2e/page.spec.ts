import { expect, test } from "./stage/stage.ts";

test("who stays on a page is greeted once, by somebody with a face, and the answer begins there", async ({
  newCustomer,
}) => {
  const customer = await newCustomer();
  const { page } = customer;
  await page.clock.install();
  const greeting = page.getByRole("region", { name: "A word from us" });
  const comeAnew = async () => {
    const told = page.waitForResponse(/\/greetings$/);
    await page.reload();
    await told;
  };
  await comeAnew();
  await page.clock.runFor(35_000);
  await expect(greeting).toHaveCount(0);
  // The answer is here before the page has read it, so its time may begin a little later.
  await expect(async () => {
    await page.clock.runFor(10_000);
    await expect(greeting).toContainText("Not sure which plan fits?", { timeout: 500 });
  }).toPass();
  await expect(greeting).toContainText("Olena");
  await greeting.getByRole("button", { name: "Write to us" }).click();
  await expect(customer.window).toContainText("Not sure which plan fits?");
  await page.keyboard.press("Escape");
  await expect(customer.window).toBeHidden();

  await comeAnew();
  await page.clock.runFor(120_000);
  await expect(greeting).toHaveCount(0);
});

test("the page hears of answers, and its own buttons open the window with words to begin with", async ({
  newCustomer,
  newAgent,
}) => {
  const customer = await newCustomer();
  await customer.page.getByRole("button", { name: /^Ask about it.*Spark/ }).click();
  await expect(customer.input).toHaveValue("I have a question about Spark: ");
  await customer.say("I have a question about Spark: is it enough for a choir?");
  await customer.page.keyboard.press("Escape");
  await expect(customer.window).toBeHidden();

  const agent = await newAgent();
  await agent.takeNext();
  await agent.say("A choir fits well");
  const answers = customer.page.getByRole("banner").getByRole("button", { name: "New answers: 1" });
  await answers.click();
  await expect(customer.message("A choir fits well")).toBeVisible();
  await expect(answers).toHaveCount(0);
});
