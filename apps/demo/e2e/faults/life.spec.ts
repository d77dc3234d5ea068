import { expect, test } from "../stage/faults.ts";
import { setLife } from "../stage/plain-browser.ts";

test("L3 fault 30: a page that is frozen lets go of the line, and has what it missed once it is thawed", async ({
  server,
  network,
  newPlainCustomer,
  newAgent,
}) => {
  const customer = await newPlainCustomer();
  await customer.openWindow();
  await customer.say("hello");
  await expect(customer.message("hello")).toContainText("Sent");
  const agent = await newAgent();
  await agent.takeNext();
  const inFront = await customer.context.newPage();
  await expect.poll(() => customer.page.evaluate(() => document.visibilityState)).toBe("hidden");
  await expect.poll(() => network.streams).toBe(1);
  await setLife(customer.page, "frozen");
  await expect.poll(() => network.streams).toBe(0);

  await inFront.goto(server.page);
  await expect.poll(() => network.streams).toBe(1);
  await agent.say("while it was frozen");
  await expect(inFront.getByRole("button", { name: /1 new message/ })).toBeVisible();
  await inFront.goto("about:blank");
  await agent.say("with nobody there");
  await expect(agent.message("with nobody there")).toContainText("Sent");
  expect(network.streams).toBe(0);
  await customer.page.bringToFront();
  await setLife(customer.page, "active");
  for (const text of ["while it was frozen", "with nobody there"]) await expect(customer.message(text)).toHaveCount(1);
  await customer.say("thawed");
  await expect(agent.message("thawed")).toHaveCount(1);
});

test("L3 fault 30: a page goes into the browser’s cache and comes back from it with what it missed", async ({
  server,
  network,
  newPlainCustomer,
  newAgent,
}) => {
  const customer = await newPlainCustomer();
  const { page } = customer;
  await customer.openWindow();
  await customer.say("hello");
  await expect(customer.message("hello")).toContainText("Sent");
  const agent = await newAgent();
  await agent.takeNext();
  network.turn("away");
  await customer.say("not sent when the page was left");
  await expect(customer.message("not sent")).toContainText(/Waiting|Sending/);
  await page.evaluate(() => addEventListener("pageshow", ({ persisted }) => (document.title = `cached: ${persisted}`)));

  await page.goto(`${server.page}/status`);
  network.turn("fine");
  // What the page itself is made of comes before the network is away for a moment once more.
  await expect(page.getByRole("button", { name: /Talk to us/ })).toBeVisible();
  // A page that is still beginning does not hear yet that the network is back.
  await expect(async () => {
    await customer.joinNetwork();
    await expect(agent.message("not sent when the page was left")).toHaveCount(1, { timeout: 2_000 });
  }).toPass();
  await agent.say("while another page was shown");
  await expect.poll(() => network.streams).toBe(1);
  await page.evaluate(() => history.back());
  await expect(page).toHaveTitle("cached: true");
  await expect(customer.message("while another page was shown")).toHaveCount(1);
  await expect(customer.own).toHaveText([/hello/, /not sent when the page was left.*Seen/]);
  await expect.poll(() => network.streams).toBe(1);
  await customer.say("back again");
  await expect(agent.message("back again")).toHaveCount(1);
});
