import { expect, test } from "./stage/stage.ts";

test("who stays on a page is greeted once, by somebody with a face, and the answer begins there", async ({
  server,
  newCustomer,
}) => {
  // On a page without a greeting, so that no time runs before the clock stands.
  const customer = await newCustomer("/status.html");
  const { page } = customer;
  await page.addInitScript(tellWhatIsRead);
  await page.clock.install();
  await page.clock.pauseAt(Date.now() + 3_600_000);
  const greeting = page.getByRole("region", { name: "A word from us" });
  const comeAnew = async () => {
    await page.goto(`${server.page}/`);
    await expect(page.locator("html")).toHaveAttribute("data-greetings", "read");
  };
  await comeAnew();
  await page.clock.runFor(35_000);
  await expect(greeting).toHaveCount(0);
  await page.clock.runFor(10_000);
  await expect(greeting).toContainText("Not sure which plan fits?");
  await expect(greeting).toContainText("Olena");
  await page.clock.resume();
  await greeting.getByRole("button", { name: "Write to us" }).click();
  await expect(customer.window).toContainText("Not sure which plan fits?");
  await page.keyboard.press("Escape");
  await expect(customer.window).toBeHidden();

  await comeAnew();
  await page.clock.runFor(120_000);
  await expect(greeting).toHaveCount(0);
});

/** Runs in the page: an answer counts as here when the page has read it, until then its own clock may give it up. */
function tellWhatIsRead(): void {
  const { json } = Response.prototype;
  Response.prototype.json = async function (this: Response) {
    const value: unknown = await json.call(this);
    if (this.url.endsWith("/greetings")) document.documentElement.dataset["greetings"] = "read";
    return value;
  };
}

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
