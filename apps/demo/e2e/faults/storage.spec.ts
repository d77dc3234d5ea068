import { expect, test } from "../stage/faults.ts";

test("O7 fault 26: where the browser keeps nothing, all is sent as long as the page lives", async ({
  network,
  newPlainCustomer,
  newAgent,
}) => {
  const customer = await newPlainCustomer({ blocksStorage: true });
  await expect(customer.page.evaluate(() => localStorage.length)).rejects.toThrow("Access is denied");
  await customer.openWindow();
  await customer.say("hello");
  await expect(customer.message("hello")).toContainText("Sent");
  network.turn("away");
  for (const text of ["one", "two", "three"]) await customer.say(`kept in memory: ${text}`);
  await expect(customer.own.filter({ hasText: "Waiting" })).toHaveCount(3);
  await expect(customer.window).toContainText("This browser can’t keep your message. Please leave this page open");
  const asked = customer.page.waitForEvent("dialog");
  await customer.page.close({ runBeforeUnload: true });
  const question = await asked;
  expect(question.type()).toBe("beforeunload");
  await question.dismiss();
  network.turn("fine");
  await customer.joinNetwork();
  await expect(customer.own).toHaveText([/hello.*Sent/, /one.*Sent/, /two.*Sent/, /three.*Sent/]);
  await expect(customer.window).not.toContainText("leave this page open");
  const agent = await newAgent();
  await agent.takeNext();
  await agent.say("It is all here");
  await expect(customer.message("It is all here")).toHaveCount(1);
  for (const text of ["one", "two", "three"]) await expect(agent.message(`kept in memory: ${text}`)).toHaveCount(1);
});

test("O7 fault 26: in another site’s frame that may keep nothing the widget works", async ({
  server,
  newPlainCustomer,
  newAgent,
}) => {
  const { page } = await newPlainCustomer({ blocksStorageOfOthers: true });
  await page.goto(`${server.page.replace("localhost", "127.0.0.1")}/nothing-here`);
  await page.setContent(`<iframe src="${server.page}" title="Shop" width="1200" height="800"></iframe>`);
  const shop = page.frameLocator("iframe");
  await shop.getByRole("button", { name: /Talk to us/ }).click();
  await shop.getByRole("textbox", { name: "Your message" }).fill("from a frame");
  await page.keyboard.press("Enter");
  await expect(shop.getByRole("article", { name: "You" })).toHaveText(/from a frame.*Sent/);
  const agent = await newAgent();
  await agent.takeNext();
  await agent.say("Hello there");
  await expect(shop.getByRole("article").filter({ hasText: "Hello there" })).toHaveCount(1);
});

test("O7 fault 27: where the browser’s storage is full, nothing is lost while the page lives, and kept once there is room", async ({
  server,
  network,
  newCustomer,
}) => {
  const customer = await newCustomer();
  const session = await customer.context.newCDPSession(customer.page);
  await session.send("Storage.overrideQuotaForOrigin", { origin: server.page, quotaSize: 1 });
  await customer.openWindow();
  await customer.say("hello");
  await expect(customer.message("hello")).toContainText("Sent");
  network.turn("away");
  await customer.say("one");
  await expect(customer.message("one")).toContainText("Waiting");
  await expect(customer.window).toContainText("This browser’s storage is full. Please leave this page open");
  await session.send("Storage.overrideQuotaForOrigin", { origin: server.page });
  await customer.say("two");
  await expect(customer.message("two")).toContainText("Waiting");
  await expect(customer.window).not.toContainText("leave this page open");
  await customer.page.reload();
  await customer.openWindow();
  await expect(customer.own).toHaveText([/one.*Waiting/, /two.*Waiting/]);
  network.turn("fine");
  await customer.joinNetwork();
  await expect(customer.own).toHaveText([/hello.*Sent/, /one.*Sent/, /two.*Sent/]);
});
