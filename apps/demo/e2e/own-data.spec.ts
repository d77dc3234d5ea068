import { saveBy } from "./stage/downloads.ts";
import { expect, test } from "./stage/stage.ts";
import { Customer } from "./stage/customer.ts";

test("E12 everything can be taken along, and erased on every screen and device", async ({ newCustomer, newAgent }) => {
  const customer = await newCustomer();
  await customer.openWindow();
  await customer.say("My quokka chewed the cable");
  const agent = await newAgent();
  await agent.takeNext();
  await agent.say("Is the quokka well?");
  await agent.conversation.getByRole("button", { name: "Note for colleagues" }).click();
  await agent.conversation.getByRole("textbox", { name: /note/i }).fill("Marsupials, again");
  await agent.page.keyboard.press("Enter");
  await expect(agent.log).toContainText("Marsupials, again");
  await expect(customer.message("Is the quokka well?")).toHaveCount(1);

  const other = await newCustomer("/", { storageState: await customer.context.storageState() });
  await other.openWindow();
  await expect(other.message("Is the quokka well?")).toHaveCount(1);
  const tab = await customer.context.newPage();
  await tab.goto(customer.page.url());
  const second = new Customer(tab);
  await second.openWindow();
  await expect(second.message("Is the quokka well?")).toHaveCount(1);

  await customer.page.bringToFront();
  await customer.window.getByText("Your data").click();
  const { name, bytes } = await saveBy(customer.window.getByRole("button", { name: "Save all we keep of you" }), "own");
  expect(name).toMatch(/\.json$/);
  const data = bytes.toString();
  for (const words of ["My quokka chewed the cable", "Is the quokka well?"]) expect(data).toContain(words);
  expect(data).not.toContain("Marsupials");

  await customer.input.fill("And one more thing");
  await customer.window.getByText("Erase everything", { exact: true }).click();
  await expect(customer.window).toContainText("on every device");
  await customer.window.getByRole("button", { name: "Yes, erase everything" }).click();
  await expect(customer.window.getByText("Everything is erased.")).toBeVisible();

  await expect(agent.conversation).toContainText("Erased at the customer’s wish");
  for (const page of [customer.page, other.page, tab, agent.page])
    await expect(page.getByText(/quokka/)).toHaveCount(0);
  await Promise.all([customer.page, other.page, tab, agent.page].map((page) => page.reload()));
  for (const each of [customer, other, second]) {
    await each.page.bringToFront();
    await each.openWindow();
    await expect(each.input).toHaveValue("");
  }
  await expect(agent.conversation).toContainText("Erased at the customer’s wish");
  for (const page of [customer.page, other.page, tab, agent.page])
    await expect(page.getByText(/quokka/)).toHaveCount(0);

  await customer.say("Hello, I am new here");
  await expect(agent.waiting.getByRole("button", { name: /^Take/ }).first()).toBeVisible();
});
