import type { Locator } from "@playwright/test";
import type { DeskAgent } from "./stage/agent.ts";
import { Customer } from "./stage/customer.ts";
import { expect, test } from "./stage/stage.ts";

const DAY_MS = 86_400_000;
const APOLOGY = {
  "What happened": "We moved your mailbox and forgot its old address.",
  "How we fixed it": "Both addresses work since 10:20.",
  "What changes from now on": "Two people read the list of addresses.",
  "We’re sorry": "You waited three days for your letters. I am sorry.",
};

const offerIn = ({ window }: Customer): Locator => window.getByRole("group", { name: "An offer for you" });
const panelOf = ({ conversation }: DeskAgent): Locator => conversation.getByRole("form", { name: "Make amends" });

async function openAmends(agent: DeskAgent): Promise<Locator> {
  await agent.conversation.getByRole("button", { name: /^Amends/ }).click();
  return panelOf(agent);
}

async function makeOffer(agent: DeskAgent, severity: string, offer: string): Promise<void> {
  const panel = await openAmends(agent);
  await panel.getByRole("button", { name: "Offer" }).click();
  await panel.getByRole("radio", { name: severity }).check();
  await panel.getByRole("radio", { name: offer }).check();
  await panel.getByRole("button", { name: "Make the offer" }).click();
}

test("an apology has its four parts or is not sent, and what is half written survives a reload", async ({
  newCustomer,
  newAgent,
}) => {
  const customer = await newCustomer();
  await customer.openWindow();
  await customer.say("No letters have come for three days");
  const agent = await newAgent();
  await agent.takeNext();
  const panel = await openAmends(agent);
  await panel.getByRole("textbox", { name: "What happened" }).fill(APOLOGY["What happened"]);
  const send = panel.getByRole("button", { name: "Send the apology" });
  await send.focus();
  await agent.page.keyboard.press("Enter");
  await expect(panel.getByRole("alert")).toHaveText(
    "Still empty: How we fixed it, What changes from now on, We’re sorry. Half an apology is none.",
  );
  await agent.page.reload();
  await openAmends(agent);
  await expect(panel.getByRole("textbox", { name: "What happened" })).toHaveValue(APOLOGY["What happened"]);
  for (const [part, text] of Object.entries(APOLOGY)) await panel.getByRole("textbox", { name: part }).fill(text);
  await send.click();
  const apology = customer.window.getByRole("group", { name: "An apology" });
  const expectAll = async (where: Locator): Promise<void> => {
    for (const [part, text] of Object.entries(APOLOGY)) {
      await expect(where).toContainText(part);
      await expect(where).toContainText(text);
    }
  };
  await expectAll(apology);
  await Promise.all([customer.page.reload(), agent.page.reload()]);
  await customer.openWindow();
  await expectAll(apology);
  await expectAll(agent.log);
});

test("an offer of the guide is taken once, by double clicks in two tabs at once, and the desk sees it", async ({
  server,
  newCustomer,
  newAgent,
}) => {
  const customer = await newCustomer();
  await customer.openWindow();
  await customer.say("No letters have come for three days");
  const agent = await newAgent();
  await agent.takeNext();
  await makeOffer(agent, "A nuisance", "One week free");
  await expect(offerIn(customer)).toContainText("One week free");
  await agent.log.getByRole("button", { name: "Take the offer back" }).click();
  await agent.log.getByRole("button", { name: "Take it back" }).click();
  await expect(offerIn(customer)).toContainText("This was taken back.");
  await expect(offerIn(customer).getByRole("button")).toHaveCount(0);

  await makeOffer(agent, "It cost them something", "One month free");
  await expect(agent.log).toContainText(/Offered One month free.*open until/);
  const tab = new Customer(await customer.context.newPage());
  await tab.page.goto(server.page);
  await tab.openWindow();
  const takes = [customer, tab].map((one) =>
    offerIn(one)
      .last()
      .getByRole("button", { name: /^Take it/ }),
  );
  for (const take of takes) await expect(take).toBeVisible();
  await Promise.all(takes.map((take) => take.dblclick({ noWaitAfter: true })));
  const month = offerIn(customer).last();
  await expect(month).toContainText("It’s yours. Your code: HH-");
  const code = /HH-[0-9A-Z]{4}-[0-9A-Z]{4}/.exec((await month.textContent()) ?? "")?.[0] ?? "none";
  await expect(agent.log).toContainText(`Code: ${code}`);
  await expect(agent.log.getByRole("button", { name: "Take the offer back" })).toHaveCount(0);
  await Promise.all([tab.page.reload(), agent.page.reload()]);
  await tab.openWindow();
  await expect(offerIn(tab).last()).toContainText(`Your code: ${code}`);
  await expect(agent.log).toContainText(`Code: ${code}`);
});

test.describe("some time after amends", () => {
  test.use({ site: { change: ({ amends }) => amends.offers.forEach((offer) => (offer.days = 5)) } });

  test("a week after amends one click says whether it is all right now, and an offer nobody took is over", async ({
    server,
    newCustomer,
    newAgent,
  }) => {
    const customer = await newCustomer();
    await customer.openWindow();
    await customer.say("No letters have come for three days");
    const agent = await newAgent();
    await agent.takeNext();
    await makeOffer(agent, "A nuisance", "One week free");
    await agent.endContact();
    await customer.face("Okay").click();
    await expect(agent.log).toContainText("The customer chose: Okay");
    await agent.page.close();

    await server.stop();
    await server.start(7 * DAY_MS);
    await customer.page.reload();
    await customer.openWindow();
    await expect(offerIn(customer)).toContainText("This was here for you until");
    const question = customer.window.getByRole("group", { name: "Is it all right now?" });
    await question.getByRole("button", { name: "Great" }).click();
    await expect(question).toContainText("Saved: Great");
    const later = await newAgent();
    await later.page.getByRole("link", { name: "Ratings" }).click();
    const followUps = later.page.getByRole("region", { name: "Some time after amends, three faces" });
    await expect(followUps).toContainText("Content: 1 of 1");
    await customer.page.reload();
    await customer.openWindow();
    await expect(question.getByRole("button", { name: "Great" })).toHaveAttribute("aria-pressed", "true");
  });
});
