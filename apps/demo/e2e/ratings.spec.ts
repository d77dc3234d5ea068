import { expect, test } from "./stage/stage.ts";
import { WirePerson } from "./stage/wire.ts";

test("one click on a face is stored, arrow keys choose nothing, and the desk sees every change of mind", async ({
  newCustomer,
  newAgent,
}) => {
  const customer = await newCustomer();
  await customer.openWindow();
  await customer.say("My certificate has expired");
  const agent = await newAgent();
  await agent.takeNext();
  await agent.endContact();

  await customer.face("Okay").focus();
  for (const key of ["ArrowRight", "ArrowLeft", "ArrowDown"]) await customer.page.keyboard.press(key);
  await customer.face("Bad").click();
  await expect(customer.window.getByRole("status").filter({ hasText: "Saved: Bad" })).toBeVisible();
  await expect(agent.log).toContainText("The customer chose: Bad");
  await expect(agent.log).not.toContainText("Changed their mind");
  await customer.window.getByRole("button", { name: "Undo" }).click();
  await expect(agent.log).toContainText("Asked how it was · No answer yet");
  await customer.face("Great").focus();
  await customer.page.keyboard.press("Enter");
  const mind = /Changed their mind: Bad at \d\d:\d\d, then taken back at \d\d:\d\d, then Great at \d\d:\d\d/;
  await expect(agent.log).toContainText(mind);

  await Promise.all([customer.page.reload(), agent.page.reload()]);
  await expect(agent.log).toContainText(mind);
  await expect(agent.log).toContainText("The customer chose: Great");
  await customer.openWindow();
  await expect(customer.face("Great")).toHaveAttribute("aria-pressed", "true");
});

test("what was good or wrong goes to the team that can do something about it, and the customer reads which", async ({
  server,
  newCustomer,
  newAgent,
}) => {
  const customer = await newCustomer();
  await customer.openWindow();
  await customer.say("No letters come");
  const agent = await newAgent();
  await agent.takeNext();
  await agent.endContact();

  await customer.face("Bad").click();
  await customer.rating.getByRole("button", { name: "Would you like to add anything?" }).click();
  await customer.rating.getByRole("button", { name: "Whether it works now" }).click();
  const words = customer.rating.getByRole("textbox", { name: "In your own words" });
  await words.fill("Read the old addresses, too.");
  await customer.page.reload();
  await customer.openWindow();
  await expect(words).toHaveValue("Read the old addresses, too.");
  await customer.rating.getByRole("button", { name: "Send" }).click();
  const thanks = "Thank you. The people who keep our servers will read it.";
  await expect(customer.rating).toContainText(thanks);

  await expect(agent.log).toContainText("Went to: The people who keep our servers");
  await agent.page.getByRole("link", { name: "Ratings" }).click();
  const remarks = agent.page.getByRole("region", { name: "What they said" });
  for (const said of ["Bad", "Whether it works now", "Read the old addresses, too.", "Went to: The people who keep"])
    await expect(remarks).toContainText(said);
  await expect(agent.page.getByRole("table", { name: "Reasons, three faces" })).toContainText("Whether it works now");
  await agent.page.reload();
  await remarks.getByRole("link", { name: /^Read the conversation/ }).click();
  await expect(agent.log).toContainText("No letters come");
  await agent.page.goto(`${server.url}/mailbox`);
  await expect(agent.page.locator("body")).toContainText("keepers@hearthost.example");
  await customer.page.reload();
  await customer.openWindow();
  await expect(customer.rating).toContainText(thanks);
});

test("the desk tells shares with their range from ten answers on and counts alone below, each scale by itself", async ({
  server,
  newCustomer,
  newAgent,
}) => {
  const tomas = await WirePerson.agent(server, "tomas");
  const rate = async (face: string | null): Promise<void> => {
    const { customer, ratingId } = await tomas.helpSomebody();
    if (face !== null) await customer.put(`/v1/ratings/${ratingId}/choices`, { face });
  };
  for (const face of ["sad", ...Array.from({ length: 8 }, () => "happy"), null]) await rate(face);
  const agent = await newAgent();
  await agent.page.getByRole("link", { name: "Ratings" }).click();
  const three = agent.page.getByRole("region", { name: "After a contact, three faces" });
  await expect(three).toContainText("Content: 8 of 9");
  await expect(three).toContainText("Only 9 answers");
  await rate("happy");
  await agent.page.getByRole("button", { name: "Count again" }).click();
  await expect(three).toContainText("Content: Between 60 % and 98 % (9 of 10)");
  for (const figure of ["Asked11", "Said nothing1", "Bad: 1 · 10 %", "Great: 9 · 90 %", "Nobody answered in the time"])
    await expect(three).toContainText(figure);

  server.writeSite((site) => void (site.rating.scale = "faces-5"));
  const customer = await newCustomer();
  await customer.openWindow();
  await customer.say("Thank you for yesterday");
  await agent.takeNext();
  await agent.endContact();
  await expect(customer.rating.getByRole("button", { name: /, \d of 5$/ })).toHaveCount(5);
  await customer.face("Great, 5 of 5").click();
  await expect(agent.log).toContainText("The customer chose: Great");
  await agent.page.getByRole("link", { name: "Ratings" }).click();
  await expect(agent.page.getByRole("region", { name: "After a contact, five faces" })).toContainText(
    "Content: 1 of 1",
  );
  await agent.page.reload();
  await expect(three).toContainText("Content: Between 60 % and 98 % (9 of 10)");
  await customer.page.reload();
  await customer.openWindow();
  await expect(customer.face("Great, 5 of 5")).toHaveAttribute("aria-pressed", "true");
});

test("outside the window the question stands once: after the next contact it waits inside", async ({
  newCustomer,
  newAgent,
}) => {
  const customer = await newCustomer();
  const popUp = customer.page.getByRole("region", { name: "A short question" });
  const agent = await newAgent();
  const close = customer.window.getByRole("button", { name: "Close" });
  const meet = async (words: string): Promise<void> => {
    await customer.openWindow();
    await customer.say(words);
    await agent.takeNext();
    await agent.endContact();
    await expect(customer.rating).toBeVisible();
    await close.click();
  };
  await meet("My certificate has expired");
  await popUp.getByRole("button", { name: "Not now" }).click();
  await expect(agent.log).toContainText(/Waved away \d\d:\d\d/);
  await expect(popUp).toHaveCount(0);
  await customer.page.reload();
  await meet("It has expired again");
  await expect(popUp).toHaveCount(0);
  await customer.openWindow();
  await customer.face("Great").click();
  await expect(agent.log).toContainText("The customer chose: Great");
});
