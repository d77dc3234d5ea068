import type { Locator } from "@playwright/test";
import { Customer } from "./stage/customer.ts";
import { expect, test } from "./stage/faults.ts";
import { listen } from "./stage/stage.ts";

/** When a text comes into a place, in milliseconds since the epoch. */
const momentOf = (place: Locator, text: string): Promise<number> =>
  place.evaluate(
    (element, awaited) =>
      new Promise<number>((resolve) => {
        const look = () => element.textContent.includes(awaited) && resolve(Date.now());
        new MutationObserver(look).observe(element, { subtree: true, childList: true, characterData: true });
      }),
    text,
  );

/** Each agent holds one chat, so that whoever comes third waits for an end. */
const oneChatEach = {
  change: ({ agents }: { agents: { slots?: number }[] }) => {
    for (const agent of agents) agent.slots = 1;
  },
};

test.describe("where each agent holds one chat", () => {
  test.use({ site: oneChatEach });

  test("two customers and two agents: the line moves on every screen, and who leaves is the reason why it takes longer", async ({
    server,
    newCustomer,
    newAgent,
  }) => {
    const first = await newCustomer();
    await first.openWindow();
    await first.say("My shop is offline");
    const second = await newCustomer("/", { viewport: { width: 375, height: 740 } });
    await second.openWindow();
    await second.say("How do I move my domain?");
    await expect(second.line).toContainText("You’re 2nd in line");
    await expect(second.line).toContainText("Nobody is at the desk right now");

    const olena = await newAgent();
    const tomas = await newAgent({}, "tomas");
    for (const customer of [first, second]) await expect(customer.line).toContainText("minute");

    const taken = olena.page.waitForResponse(/\/claims\//).then(() => Date.now());
    const moved = momentOf(second.line, "You’re first in line");
    await olena.takeNext();
    const ms = (await moved) - (await taken);
    test.info().annotations.push({ type: "the other screen after the agent’s own", description: `${ms} ms` });
    await expect(second.line).toContainText("You’re first in line");
    await expect(first.line).toBeHidden();
    for (const { waiting } of [olena, tomas]) {
      await expect(waiting.getByRole("listitem")).toHaveText([/How do I move my domain/]);
    }
    await tomas.takeNext();
    await expect(second.line).toBeHidden();

    const third = await newCustomer();
    await third.openWindow();
    await third.say("Is my backup there?");
    await expect(third.line).toContainText("You’re first in line");
    const told = (await third.line.textContent()) ?? "";
    await third.page.reload();
    await third.openWindow();
    await expect(third.line).toHaveText(told);

    // A longer wait is only told once it has held for half a minute.
    await tomas.setTaking(false);
    await expect(tomas.page.getByText("You finish the 1 you have; nobody new comes.")).toBeVisible();
    server.skip();
    const fourth = await newCustomer();
    await fourth.openWindow();
    await fourth.say("May I ask something, too?");
    await expect(fourth.line).toContainText("You’re 2nd in line");
    await expect(third.line).toContainText("One of us had to step away, so it takes longer.");
    await expect(third.line).toContainText("You’re first in line");
  });
});

test("a tab that is closed keeps the place, and so does one that nobody looks at", async ({
  newPlainCustomer,
  newCustomer,
  newAgent,
  server,
  consoles,
}) => {
  const hidden = await newPlainCustomer();
  await hidden.openWindow();
  await hidden.say("I look elsewhere meanwhile");
  await expect(hidden.line).toContainText("You’re first in line");
  const answered = hidden.page.waitForRequest((request) => request.url().endsWith("/v1/presence"), { timeout: 90_000 });
  const elsewhere = await hidden.context.newPage();
  await elsewhere.bringToFront();
  await expect.poll(() => hidden.page.evaluate(() => document.visibilityState)).toBe("hidden");

  const leaving = await newCustomer();
  await leaving.openWindow();
  await leaving.say("My tab is closed by mistake");
  await expect(leaving.line).toContainText("You’re 2nd in line");
  await expect(leaving.line).toContainText("Your place is kept");
  const { context } = leaving;
  await leaving.page.close();
  const after = await newCustomer();
  await after.openWindow();
  await after.say("I came last");
  await expect(after.line).toContainText("You’re 3rd in line");

  const page = await context.newPage();
  listen(page, "customer", consoles);
  await page.goto(server.page);
  const back = new Customer(page);
  await back.openWindow();
  await expect(back.line).toContainText("You’re 2nd in line");
  await expect(back.message("closed by mistake")).toHaveCount(1);

  // In the background nothing but the server’s heartbeat makes a page say that it is here.
  expect((await (await answered).response())?.status()).toBe(204);
  const agent = await newAgent();
  const rows = agent.waiting.getByRole("listitem");
  await expect(rows).toHaveText([/I look elsewhere/, /closed by mistake/, /I came last/]);
  await expect(rows.first()).not.toContainText("away since");
  await agent.takeNext();
  await agent.say("There you are");
  await hidden.page.bringToFront();
  await expect(hidden.message("There you are")).toHaveCount(1);
});

test("asking twice does not make it faster: what is begun on another device joins the place, and is told so kindly", async ({
  newCustomer,
  newAgent,
}) => {
  const maria = async () => {
    const device = await newCustomer("/account");
    await device.page.getByRole("button", { name: /Maria/ }).first().click();
    await expect(device.page.getByText(/contract/i).first()).toBeVisible();
    await device.openWindow();
    await expect(device.line).toContainText("Write to us now");
    return device;
  };
  const phone = await maria();
  const laptop = await maria();
  await phone.context.setOffline(true);
  await phone.say("And from my phone: it is still down");
  await laptop.say("My bakery’s site is down");
  await expect(laptop.line).toContainText("You’re first in line");
  const other = await newCustomer();
  await other.openWindow();
  await other.say("Somebody else’s question");
  await expect(other.line).toContainText("You’re 2nd in line");
  await phone.context.setOffline(false);

  for (const device of [laptop, phone]) {
    await expect(device.message("it is still down")).toHaveCount(1);
    await expect(device.message("My bakery’s site is down")).toHaveCount(1);
    await expect(device.line).toContainText("You’re first in line");
    await expect(device.log).toContainText("You already have a place in line, so we put this with it.");
  }
  await expect(other.line).toContainText("You’re 2nd in line");
  const agent = await newAgent();
  await expect(agent.waiting.getByRole("listitem")).toHaveCount(2);
});
