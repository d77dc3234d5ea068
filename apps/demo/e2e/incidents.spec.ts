import type { DeskAgent } from "./stage/agent.ts";
import type { Customer } from "./stage/customer.ts";
import { expect, test } from "./stage/stage.ts";

const PHONE = { viewport: { width: 375, height: 740 } };

const news = ({ window }: Customer) => window.getByRole("region", { name: "What’s going on" });

/** The page on which an agent tells of incidents. */
async function openIncidents({ page }: DeskAgent) {
  await page.getByRole("link", { name: "Incidents", exact: true }).click();
  return page.getByRole("region", { name: "Incidents", exact: true });
}

test("an incident told at the desk reaches every open window, and whoever follows it hears that it is fixed", async ({
  server,
  newCustomer,
  newAgent,
}) => {
  const writer = await newCustomer();
  await writer.openWindow();
  await writer.say("My mail does not arrive");
  const reader = await newCustomer("/status", PHONE);
  await reader.openWindow();
  await expect(reader.line).toBeVisible();
  const agent = await newAgent();
  const incidents = await openIncidents(agent);
  await incidents.getByRole("button", { name: "Tell of an incident" }).click();
  await incidents.getByRole("button", { name: "Tell everybody" }).click();
  await expect(incidents).toContainText("Say in one line what customers notice.");
  await incidents.getByRole("textbox", { name: "In one line" }).fill("Mail arrives late");
  await incidents.getByRole("textbox", { name: "What we know" }).fill("A queue is full. No letter is lost.");
  await incidents.getByRole("radio", { name: "Many cannot go on" }).check();
  await incidents.getByRole("button", { name: "Tell everybody" }).click();
  await expect(incidents).toContainText("Told. Every open window shows it.");
  for (const customer of [writer, reader]) {
    await expect(news(customer)).toContainText("Mail arrives late");
    await expect(news(customer)).toContainText("We’re looking into it.");
  }
  await reader.say("Is it only mine?");
  await expect(reader.message("Is it only mine?")).toContainText("Sent");

  const follow = news(writer).getByRole("button", { name: "Tell me when it’s fixed" });
  await follow.click();
  await expect(follow).toHaveAttribute("aria-pressed", "true");
  await news(writer).getByRole("textbox", { name: "By e-mail, too" }).fill("nadia@post.example");
  await news(writer).getByRole("button", { name: "Write to me" }).click();
  await expect(news(writer)).toContainText("A letter goes to nadia@post.example, too.");
  await writer.page.reload();
  await writer.openWindow();
  await expect(follow).toHaveAttribute("aria-pressed", "true");

  await incidents.getByRole("button", { name: "It is over: Mail arrives late" }).click();
  await incidents.getByRole("button", { name: "Tell everybody" }).click();
  for (const customer of [writer, reader]) await expect(news(customer)).toContainText("It’s fixed.");
  const mailbox = await writer.context.newPage();
  await mailbox.goto(`${server.url}/mailbox`);
  const letter = mailbox.getByRole("link", { name: /It’s fixed: Mail arrives late/ });
  await expect
    .poll(async () => {
      await mailbox.reload();
      return letter.count();
    })
    .toBe(1);
});

test("the same trouble from three people becomes an incident that each of them is told of, and waits are not guessed meanwhile", async ({
  newCustomer,
  newAgent,
}) => {
  const customers: Customer[] = [];
  for (const words of [
    "The control panel does not open since this morning",
    "The control panel does not open since this morning, why?",
    "Hello, the control panel does not open since this morning",
  ]) {
    const customer = await newCustomer("/", customers.length === 0 ? PHONE : {});
    await customer.openWindow();
    await customer.say(words);
    await expect(customer.message("control panel")).toContainText("Sent");
    customers.push(customer);
  }
  const agent = await newAgent();
  await expect(agent.page.getByText(/^3 people report alike/)).toBeVisible();
  await agent.page.getByRole("button", { name: /^Tell of an incident: / }).click();
  const incidents = agent.page.getByRole("region", { name: "Incidents", exact: true });
  await expect(incidents).toContainText("3 conversations are told in person");
  await incidents.getByRole("textbox", { name: "In one line" }).fill("The control panel is closed");
  await incidents.getByRole("checkbox", { name: "Support itself: no wait can be told" }).check();
  await incidents.getByRole("button", { name: "Tell everybody" }).click();
  for (const customer of customers) {
    await expect(customer.log).toContainText("The control panel is closed");
    await expect(news(customer).getByRole("button", { name: "Tell me when it’s fixed" })).toHaveAttribute(
      "aria-pressed",
      "true",
    );
    await expect(customer.line).toContainText("Our support itself is disturbed right now");
  }
  await expect(agent.page.getByText(/^3 people report alike/)).toBeHidden();
});

test.describe("with a status page", () => {
  test.use({
    site: {
      change: (site) => {
        const url = `${site.origins[0] ?? ""}/host/status`;
        site.statusPage = { url, provider: "statuspage", components: { "e-mail": ["e-mail"] } };
      },
    },
  });

  test("what the company’s status page says stands in the window, and is over when it says so", async ({
    server,
    newCustomer,
    newAgent,
  }) => {
    const disturbance = await newCustomer("/status");
    const button = disturbance.page.getByRole("switch", { name: "Let letters be late" });
    await button.click();
    await expect(disturbance.page.getByRole("heading", { name: "Letters arrive late" })).toBeVisible();
    // A status page is read once a minute, and when a server starts.
    await server.stop();
    await server.start();
    const customer = await newCustomer("/", PHONE);
    await customer.openWindow();
    await expect(news(customer)).toContainText("Letters arrive late");
    await expect(news(customer)).toContainText("We know the cause and work on it.");
    await customer.page.keyboard.press("Escape");
    const onPage = customer.page.getByRole("main").getByRole("region", { name: "What goes on" });
    await expect(onPage).toContainText("Letters arrive late");
    await onPage.getByRole("button", { name: "Talk to us about it" }).click();
    const agent = await newAgent();
    const incidents = await openIncidents(agent);
    await expect(incidents).toContainText("From the status page: it is changed there.");

    await button.click();
    await expect(disturbance.page.getByRole("heading", { name: "Everything is warm" })).toBeVisible();
    await server.stop();
    await server.start();
    await expect(news(customer)).toContainText("It’s fixed.");
  });
});
