import type { Locator, Page } from "@playwright/test";
import { Customer } from "./stage/customer.ts";
import { expect, test } from "./stage/stage.ts";

const DAY_MS = 86_400_000;
const APOLOGY = {
  "What happened": "We moved your mailbox and forgot its old address.",
  "How we fixed it": "Both addresses work since 10:20.",
  "What changes from now on": "Two people read the list of addresses.",
  "We’re sorry": "You waited three days for your letters. I am sorry.",
};

const offerIn = (window: Locator): Locator => window.getByRole("group", { name: "An offer for you" });

async function openRatings(desk: Page, occasion: string): Promise<Locator> {
  await desk.getByRole("link", { name: "Ratings" }).click();
  return desk.getByRole("region", { name: `${occasion}, three faces` });
}

test("an apology has its four parts, an offer is taken once in two tabs, what was wrong reaches its team, and a week later one is asked again", async ({
  server,
  newCustomer,
  newAgent,
}) => {
  const customer = await newCustomer();
  await customer.openWindow();
  await customer.say("No letters have come for three days");
  const agent = await newAgent();
  await agent.takeNext();

  const panel = agent.conversation.getByRole("form", { name: "Make amends" });
  await agent.conversation.getByRole("button", { name: "Amends" }).click();
  await panel.getByRole("textbox", { name: "What happened" }).fill(APOLOGY["What happened"]);
  const send = panel.getByRole("button", { name: "Send the apology" });
  await send.focus();
  await agent.page.keyboard.press("Enter");
  await expect(panel.getByRole("alert")).toHaveText(
    "Still empty: How we fixed it, What changes from now on, We’re sorry. Half an apology is none.",
  );
  await agent.page.reload();
  await agent.conversation.getByRole("button", { name: "Amends · begun" }).click();
  await expect(panel.getByRole("textbox", { name: "What happened" })).toHaveValue(APOLOGY["What happened"]);
  for (const [part, text] of Object.entries(APOLOGY)) await panel.getByRole("textbox", { name: part }).fill(text);
  await send.click();
  const apology = customer.window.getByRole("group", { name: "An apology" });
  for (const [part, text] of Object.entries(APOLOGY)) {
    await expect(apology).toContainText(part);
    await expect(apology).toContainText(text);
  }

  await agent.conversation.getByRole("button", { name: "Amends" }).click();
  await panel.getByRole("button", { name: "Offer" }).click();
  await panel.getByRole("radio", { name: "It cost them something" }).check();
  await panel.getByRole("radio", { name: "One month free" }).check();
  await panel.getByRole("textbox", { name: /^Say something/ }).fill("It is what I can do at once.");
  await panel.getByRole("button", { name: "Make the offer" }).click();
  await expect(agent.log).toContainText(/Offered One month free.*open until/);
  await expect(offerIn(customer.window)).toContainText("One month free");
  const tab = new Customer(await customer.context.newPage());
  await tab.page.goto(server.page);
  await tab.openWindow();
  const takes = [customer, tab].map(({ window }) => offerIn(window).getByRole("button", { name: /^Take it/ }));
  await expect(takes[1] as Locator).toBeVisible();
  await Promise.all(takes.map((take) => take.dblclick({ noWaitAfter: true })));
  await expect(offerIn(customer.window)).toContainText(/Your code: HH-/);
  const code = /HH-[0-9A-Z]{4}-[0-9A-Z]{4}/.exec((await offerIn(customer.window).textContent()) ?? "")?.[0] ?? "none";
  await tab.page.reload();
  await tab.openWindow();
  await expect(offerIn(tab.window)).toContainText(`Your code: ${code}`);
  await expect(agent.log).toContainText(`Code: ${code}`);
  await expect(agent.log.getByRole("button", { name: "Take the offer back" })).toHaveCount(0);
  await tab.page.close();

  await agent.endContact();
  await customer.face("Bad").click();
  await customer.window.getByRole("button", { name: "Would you like to add anything?" }).click();
  await customer.window.getByRole("button", { name: "Whether it works now" }).click();
  await customer.window.getByRole("textbox", { name: "In your own words" }).fill("Read the old addresses, too.");
  await customer.rating.getByRole("button", { name: "Send" }).click();
  await expect(customer.window).toContainText("Thank you. The people who keep our servers will read it.");
  await customer.face("Okay").click();
  await expect(agent.log).toContainText("The customer chose: neutral");
  await expect(agent.log).toContainText(/Changed their mind: Sad at \d\d:\d\d, then Neutral at \d\d:\d\d/);
  await agent.page.reload();
  await expect(agent.log).toContainText(`Code: ${code}`);
  await expect(agent.log).toContainText("Read the old addresses, too.");
  const contacts = await openRatings(agent.page, "After a contact");
  await expect(contacts).toContainText("Content: 0 of 1");
  await expect(contacts).toContainText("Only 1 answer");
  await expect(contacts).not.toContainText("%");
  const remarks = agent.page.getByRole("region", { name: "What they said" });
  await expect(remarks).toContainText("Went to: The people who keep our servers");
  await remarks.getByRole("link", { name: /^Read the conversation/ }).click();
  await expect(agent.log).toContainText("No letters have come for three days");
  const mailbox = await customer.context.newPage();
  await mailbox.goto(`${server.url}/mailbox`);
  await expect(mailbox.locator("body")).toContainText("keepers@hearthost.example");
  await mailbox.close();
  await agent.page.close();

  await server.stop();
  await server.start(7 * DAY_MS);
  await customer.page.reload();
  await customer.openWindow();
  const question = customer.window.getByRole("group", { name: "Is it all right now?" });
  await question.getByRole("button", { name: "Great" }).click();
  await expect(customer.window).toContainText("Saved: Great");
  const later = await newAgent();
  const followUps = await openRatings(later.page, "Some time after amends");
  await expect(followUps).toContainText("Content: 1 of 1");
  await customer.page.reload();
  await customer.openWindow();
  await expect(question.getByRole("button", { name: "Great" })).toHaveAttribute("aria-pressed", "true");
});
