import type { Locator, Page } from "@playwright/test";
import type { Customer } from "./stage/customer.ts";
import type { SiteJson } from "./stage/server.ts";
import { expect, test } from "./stage/stage.ts";
import { openAtDesk, ticketsPage } from "./stage/tickets.ts";
import { WirePerson } from "./stage/wire.ts";

const DAY_MS = 86_400_000;
const FAR = { timezoneId: "Pacific/Auckland" };

const field = ({ window }: Customer, name: string): Locator => window.getByRole("textbox", { name });

async function openForm(customer: Customer): Promise<void> {
  await customer.openWindow();
  await customer.window.getByRole("button", { name: "Leave a message" }).click();
}

async function goOn({ window }: Customer): Promise<void> {
  await window.getByRole("button", { name: "Go on" }).click();
}

async function choose({ window }: Customer, category: string): Promise<void> {
  await window.getByRole("combobox", { name: "What is it about?" }).selectOption({ label: category });
}

async function send({ window }: Customer): Promise<void> {
  await window.getByRole("button", { name: "Send", exact: true }).click();
}

async function referenceOf({ window }: Customer): Promise<string> {
  return (await window.getByText(/^HH-[0-9A-Z]{4}-[0-9A-Z]{4}$/).textContent()) ?? "";
}

/** What the customer sent, as it stands word for word under the thanks. */
async function copyOfSent({ window }: Customer): Promise<Locator> {
  await window.getByText("What you sent").click();
  return window.getByRole("region", { name: /^Thank you/ });
}

/** What somebody filled in, as the desk shows it under a heading. */
function factsAtDesk(page: Page, heading: string): Locator {
  return page.getByRole("region", { name: heading, exact: true });
}

/** Puts a picture on the clipboard, as a screenshot is. */
async function copyPicture(page: Page): Promise<void> {
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.evaluate(async () => {
    const canvas = new OffscreenCanvas(8, 8);
    canvas.getContext("2d")?.fillRect(0, 0, 8, 8);
    const picture = await canvas.convertToBlob({ type: "image/png" });
    await navigator.clipboard.write([new ClipboardItem({ "image/png": picture })]);
  });
}

/** Drops a text file on the form, as from a folder. */
async function dropFile({ window, page }: Customer, name: string): Promise<void> {
  const dataTransfer = await page.evaluateHandle((fileName) => {
    const data = new DataTransfer();
    data.items.add(new File(["550 5.7.1 refused"], fileName, { type: "text/plain" }));
    return data;
  }, name);
  const target = window.getByText("Files and screenshots");
  for (const type of ["dragenter", "dragover", "drop"]) await target.dispatchEvent(type, { dataTransfer });
}

test("the gist comes first and the rest later: half a form, its file too, outlives a reload, a sign-in and the server", async ({
  server,
  newCustomer,
  newAgent,
}) => {
  const words: Record<string, string> = { "In one sentence": "My domain ends on Friday" };
  const customer = await newCustomer("/account");
  const tray = customer.window.getByRole("list", { name: "Files that come along" });
  const write = async (name: string, text: string): Promise<void> => {
    words[name] = text;
    await field(customer, name).fill(text);
  };
  const expectKept = async (): Promise<void> => {
    for (const [name, text] of Object.entries(words)) await expect(field(customer, name)).toHaveValue(text);
    await expect(tray).toContainText("invoice.txt");
  };
  await openForm(customer);
  await choose(customer, "Something else");
  await goOn(customer);
  await expect(field(customer, "The details")).toHaveValue("");
  await write("In one sentence", "My domain ends on Friday");
  await customer.window.locator('input[type="file"]').setInputFiles({
    name: "invoice.txt",
    mimeType: "text/plain",
    buffer: Buffer.from("paid"),
  });
  await expect(tray).toContainText(/invoice\.txt.*Ready to send/);

  await customer.page.reload();
  await openForm(customer);
  await expectKept();
  await write("The details", "I paid a week ago.");
  await customer.page.getByRole("button", { name: /Maria/ }).first().click();
  await expect(customer.page.getByText(/contract/i).first()).toBeVisible();
  await expectKept();
  await write("What would you like us to do?", "Please renew it.");
  await server.kill();
  await write("What else would do?", "Or send me an invoice.");
  await customer.page.reload();
  await server.start();
  await openForm(customer);
  await expectKept();

  await goOn(customer);
  await expect(field(customer, "Your name")).toHaveValue(/Maria/);
  await send(customer);
  const agent = await newAgent();
  await openAtDesk(agent, "My domain ends on Friday");
  const expectBoth = async (): Promise<void> => {
    const copy = await copyOfSent(customer);
    for (const text of [...Object.values(words), "invoice.txt"]) await expect(copy).toContainText(text);
    await expect(agent.log.getByRole("article").first()).toContainText(
      /My domain ends on Friday\s*I paid a week ago\.\s*Please renew it\.\s*Or send me an invoice\./,
    );
    await expect(factsAtDesk(agent.page, "Files")).toContainText("invoice.txt");
  };
  await expectBoth();
  await Promise.all([customer.page.reload(), agent.page.reload()]);
  await openForm(customer);
  await expectBoth();
});

test.describe("where a topic needs its facts", () => {
  const change = ({ tickets }: SiteJson): void => {
    const asked = tickets.categories.find(({ id }) => id === "e-mail")?.fields ?? [];
    for (const one of asked) one.required = one.id === "contract";
  };
  test.use({ site: { change } });

  test("a topic asks for its own facts and says where they stand; a screenshot, a file and the page’s facts come along", async ({
    newCustomer,
    newAgent,
  }) => {
    const customer = await newCustomer("/account?secret=1");
    const { window, page } = customer;
    const address = `${new URL(page.url()).origin}/account`;
    await openForm(customer);
    await choose(customer, "E-mail does not arrive or leave");
    await goOn(customer);
    await field(customer, "In one sentence").fill("My letters come back");
    await goOn(customer);

    await goOn(customer);
    const contract = field(customer, "Contract number");
    await expect(contract).toBeFocused();
    await expect(contract).toHaveAccessibleDescription(/Please fill this in: we need it to help\./);
    await contract.fill("20418");
    await window.getByRole("combobox", { name: /Which way/ }).selectOption({ label: "Letters do not leave" });
    await field(customer, "The exact words of the error").fill("550 5.7.1");
    await goOn(customer);
    await expect(contract).toHaveAccessibleDescription(/Please check it: it looks like HC-20418\./);
    await expect(contract).toHaveValue("20418");
    await window.getByText("Where do I find it?").first().click();
    await expect(window.getByText("On every invoice at the top right")).toBeVisible();
    await contract.fill("HC-20418");
    await copyPicture(page);
    await field(customer, "The exact words of the error").press("ControlOrMeta+v");
    await dropFile(customer, "letter.eml.txt");
    await expect(window.getByRole("list", { name: "Files that come along" }).getByRole("listitem")).toHaveCount(2);
    await goOn(customer);

    await window.getByText("What exactly?").click();
    await expect(window.getByText(address, { exact: true })).toBeVisible();
    await expect(window).not.toContainText("secret");
    await expect(window).toContainText("Version of the app");
    await window.getByRole("checkbox", { name: "Send along what this page and your browser say" }).check();
    await field(customer, "Your e-mail").fill("nadia@post");
    await send(customer);
    await expect(field(customer, "Your e-mail")).toBeFocused();
    await expect(window).toContainText("Please check the e-mail: it needs an @ and a domain.");
    await field(customer, "Your e-mail").fill("nadia@post.example");
    await send(customer);

    const agent = await newAgent();
    await openAtDesk(agent, "My letters come back");
    const expectBoth = async (): Promise<void> => {
      const copy = await copyOfSent(customer);
      for (const text of ["HC-20418", "Letters do not leave", "550 5.7.1", "letter.eml.txt", address])
        await expect(copy).toContainText(text);
      const filledIn = factsAtDesk(agent.page, "Filled in");
      for (const text of ["HC-20418", "Letters do not leave", "550 5.7.1"]) await expect(filledIn).toContainText(text);
      const files = factsAtDesk(agent.page, "Files");
      await expect(files).toContainText("letter.eml.txt");
      await expect(files).toContainText("image.png");
      await files.scrollIntoViewIfNeeded();
      await expect(files.getByRole("img", { name: "image.png" })).toBeVisible();
      await agent.page.getByText("Page and browser").click();
      await expect(agent.page.getByText(address)).toBeVisible();
    };
    await expectBoth();
    await Promise.all([page.reload(), agent.page.reload()]);
    await openForm(customer);
    await expectBoth();
  });
});

test("what is out of scope and who can help is said first; what one has looked at oneself travels along, if one likes", async ({
  newCustomer,
  newAgent,
}) => {
  const customer = await newCustomer();
  const { window } = customer;
  await openForm(customer);
  await expect(window.getByRole("note", { name: "Good to know" })).toHaveCount(0);
  await choose(customer, "My website does not open");
  const scope = window.getByRole("note", { name: "Good to know" });
  await expect(scope).toContainText("What somebody else programmed for you");
  const way = scope.getByRole("link", { name: "Find a developer near you" });
  await expect(way).toHaveAttribute("href", "https://builders.hearthost.example");

  const look = (name: RegExp): Locator =>
    window.getByRole("group", { name: "A quick look first?" }).getByRole("group", { name });
  await look(/^Do other websites open/)
    .getByRole("button", { name: "Yes" })
    .click();
  await look(/^Is it down for others/)
    .getByRole("button", { name: "No" })
    .click();
  await expect(look(/^Is it down for others/)).toContainText("Empty the browser’s cache");
  await goOn(customer);
  await field(customer, "In one sentence").fill("My shop shows a white page");
  await goOn(customer);
  await goOn(customer);
  await field(customer, "Your e-mail").fill("nadia@post.example");
  await send(customer);

  const agent = await newAgent();
  await openAtDesk(agent, "My shop shows a white page");
  const expectBoth = async (): Promise<void> => {
    await expect(await copyOfSent(customer)).toContainText(/Do other websites open.*Yes.*Is it down for others.*No/);
    await expect(factsAtDesk(agent.page, "Looked at beforehand").getByRole("listitem")).toHaveText([
      /^Do other websites open.*Yes$/,
      /^Is it down for others.*No$/,
    ]);
    await agent.page.getByText("Page and browser").click();
    await expect(agent.page.getByText("Not sent along.")).toBeVisible();
  };
  await expectBoth();
  await Promise.all([customer.page.reload(), agent.page.reload()]);
  await openForm(customer);
  await expectBoth();
});

test.describe("where work begins in three days", () => {
  const kyiv = { timeZone: "Europe/Kyiv", weekday: "long" } as const;
  const day = new Intl.DateTimeFormat("en", kyiv).format(Date.now() + 3 * DAY_MS);
  const change = ({ hours, tickets }: SiteJson): void => {
    hours.open = `${day.slice(0, 2)} 09:00-18:00`;
    for (const category of tickets.categories) if (category.id === "website-down") category.answerer = "tomas";
  };
  test.use({ site: { change } });

  test("each topic has its own weight, answerer and time; somebody far away, the letter and the desk read the same", async ({
    server,
    newCustomer,
    newAgent,
  }) => {
    const gist = "My shop shows a white page";
    const customer = await newCustomer("/", FAR);
    await openForm(customer);
    await choose(customer, "My website does not open");
    await goOn(customer);
    await field(customer, "In one sentence").fill(gist);
    await goOn(customer);
    await goOn(customer);
    await field(customer, "Your e-mail").fill("nadia@post.example");
    await send(customer);
    const reference = await referenceOf(customer);
    const other = await WirePerson.visitor(server);
    const form = { gist: "Strangers write on my page", details: "", email: "a@b.example", name: null };
    await other.put("/v1/conversations", { kind: "ticket", category: "break-in", ...form });

    const mailbox = await customer.context.newPage();
    await mailbox.goto(`${server.url}/mailbox`);
    await mailbox.getByRole("link", { name: new RegExp(reference) }).click();
    await expect(mailbox.locator("body")).toContainText(new RegExp(`Tomas answers by [678]:30\\sPM on ${day}`));
    await expect(mailbox.locator("body")).toContainText("Times are Pacific/Auckland time.");

    const agent = await newAgent();
    await openAtDesk(agent, gist);
    const expectBoth = async (): Promise<void> => {
      await expect(customer.window).toContainText(new RegExp(`Tomas answers by (18|19|20):30, ${day}`));
      await expect(customer.window).toContainText(
        new RegExp(`Counted in our business hours\\. By our clock that is ${day}, 09:30.*Eastern European`),
      );
      const facts = factsAtDesk(agent.page, "Ticket");
      for (const text of ["My website does not open", "Hurts much", /9:30/, "Tomas"])
        await expect(facts).toContainText(text);
    };
    await expectBoth();
    await Promise.all([customer.page.reload(), agent.page.reload()]);
    await openForm(customer);
    await expectBoth();
    await agent.page.getByRole("link", { name: "Tickets", exact: true }).click();
    await expect(ticketsPage(agent).getByRole("listitem")).toHaveText([
      /Strangers.*Nothing works/,
      /white page.*Hurts much/,
    ]);
  });
});

test("the same trouble again is added to the ticket that is open, if the customer says that it is the same", async ({
  newCustomer,
  newAgent,
}) => {
  const gist = "My domain ends on Friday";
  const customer = await newCustomer();
  const { window } = customer;
  await openForm(customer);
  const fillIn = async (text: string, details: string): Promise<void> => {
    await choose(customer, "Something else");
    await goOn(customer);
    await field(customer, "In one sentence").fill(text);
    await field(customer, "The details").fill(details);
    await goOn(customer);
    await field(customer, "Your e-mail").fill("nadia@post.example");
  };
  await fillIn(gist, "");
  await send(customer);
  const reference = await referenceOf(customer);
  await window.getByRole("button", { name: "Write another" }).click();
  await fillIn(`${gist}!`, "It is shop.example.");
  const same = window.getByRole("region", { name: "We may have this already. Is it the same?" });
  await expect(same).toContainText(reference);
  await send(customer);
  await expect(same).toBeFocused();
  await same.getByRole("button", { name: `Add to ${reference}` }).click();

  await expect(customer.message("It is shop.example.")).toHaveCount(1);
  const agent = await newAgent();
  await openAtDesk(agent, gist);
  await expect(agent.message("It is shop.example.")).toHaveCount(1);
  await Promise.all([customer.page.reload(), agent.page.reload()]);
  await openForm(customer);
  await window.getByRole("button", { name: "All your messages" }).click();
  await expect(window.getByRole("list", { name: "All your messages" }).getByRole("listitem")).toHaveCount(1);
  await expect(agent.message("It is shop.example.")).toHaveCount(1);
});
