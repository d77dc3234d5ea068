import { readFile } from "node:fs/promises";
import type { Locator, Page } from "@playwright/test";
import type { DeskAgent } from "./stage/agent.ts";
import { expect, test } from "./stage/stage.ts";
import { comeBack, openTicket } from "./stage/tickets.ts";

const GIST = "My letters come late";
const HOSTILE = `<img src=x onerror="document.title='ran'"><script>document.title='ran'</script> & "so"`;

const more = ({ conversation }: DeskAgent): Locator => conversation.getByRole("button", { name: /^More:/ });

/** What is in the file that a press on a button brings. */
async function saved(page: Page, button: Locator): Promise<{ name: string; path: string; text: string }> {
  const download = page.waitForEvent("download");
  await button.click();
  const file = await download;
  const path = await file.path();
  return { name: file.suggestedFilename(), path, text: await readFile(path, "utf8") };
}

test("a chat becomes a ticket and a chat again, with all that was said on both screens", async ({
  newCustomer,
  newAgent,
}) => {
  const customer = await newCustomer();
  const { window } = customer;
  await customer.openWindow();
  await customer.say(GIST);
  const agent = await newAgent();
  await expect(agent.waiting.getByRole("listitem")).toHaveCount(1);
  await window.getByRole("button", { name: "Leave it as a message" }).click();
  await window.getByRole("combobox", { name: "What is it about?" }).selectOption({ label: "Something else" });
  await window.getByRole("button", { name: "Go on" }).click();
  await expect(window.getByRole("textbox", { name: "In one sentence" })).toHaveValue(GIST);
  await window.getByRole("button", { name: "Go on" }).click();
  await window.getByRole("textbox", { name: "Your e-mail" }).fill("nadia@post.example");
  await window.getByRole("button", { name: "Send", exact: true }).click();
  const reference = (await window.getByText(/^HH-[0-9A-Z]{4}-[0-9A-Z]{4}$/).textContent()) ?? "";
  await expect(agent.waiting.getByRole("listitem")).toHaveCount(0);

  await agent.page
    .getByRole("region", { name: /^Tickets/ })
    .getByRole("link", { name: GIST })
    .click();
  await agent.conversation.getByRole("button", { name: "Take", exact: true }).click();
  await agent.say("Which letters?");
  const ticket = await openTicket(customer, GIST);
  await expect(customer.message("Which letters?")).toHaveCount(1);
  await customer.say("All of them");
  await expect(agent.message("All of them")).toHaveCount(1);
  await more(agent).click();
  await agent.conversation.getByRole("button", { name: "Make it a chat" }).click();

  const expectAll = async (became: string[]): Promise<void> => {
    for (const { message } of [
      { message: (text: string) => customer.message(text) },
      { message: (text: string) => agent.message(text) },
    ])
      for (const said of ["Which letters?", "All of them"]) await expect(message(said)).toHaveCount(1);
    for (const line of became) await expect(customer.log).toContainText(line);
  };
  await expect(customer.log).toContainText("This goes on as a chat.");
  await customer.say("So we talk");
  await expect(agent.message("So we talk")).toHaveCount(1);
  await Promise.all([customer.page.reload(), agent.page.reload()]);
  await customer.openWindow();
  await expect(customer.message("So we talk")).toHaveCount(1);
  await expectAll(["This goes on by letter.", "This goes on as a chat."]);

  await more(agent).click();
  await agent.conversation.getByRole("button", { name: "Make it a ticket again" }).click();
  await expect(agent.conversation).toContainText(`Ticket ${reference}`);
  await comeBack(customer);
  await openTicket(customer, GIST);
  await expect(ticket).toContainText(reference);
  await expectAll(["This goes on by letter.", "This goes on as a chat."]);
  await expect(customer.message("So we talk")).toHaveCount(1);
});

test("all that was said can be kept by both sides as text, page or data, and runs nothing", async ({
  newContext,
  newCustomer,
  newAgent,
}) => {
  const customer = await newCustomer();
  await customer.openWindow();
  await customer.say(HOSTILE);
  const agent = await newAgent();
  await agent.takeNext();
  await agent.say("I read it as it stands");
  await agent.conversation.getByRole("button", { name: "Note for colleagues" }).click();
  await agent.conversation.getByRole("textbox", { name: /note/i }).fill("Between us: be kind");
  await agent.page.keyboard.press("Enter");
  await expect(agent.log).toContainText("Between us: be kind");
  await expect(customer.message("I read it as it stands")).toHaveCount(1);

  await customer.page.reload();
  await customer.openWindow();
  await customer.window.getByText("Save the conversation").click();
  await more(agent).click();
  for (const [own, ours, ending] of [
    ["As text", "Text", ".txt"],
    ["As a page", "Web page", ".html"],
    ["As data", "Data (JSON)", ".json"],
  ] as const) {
    const copy = await saved(customer.page, customer.window.getByRole("button", { name: own }));
    const desk = await saved(agent.page, agent.conversation.getByRole("button", { name: ours, exact: true }));
    for (const { name, text } of [copy, desk]) {
      expect(name).toContain(ending);
      expect(text).toContain("I read it as it stands");
      expect(text).not.toContain("Between us");
      expect(text).toContain("Olena");
      if (ending === ".txt") expect(text).toContain(HOSTILE);
      if (ending === ".json") expect(JSON.stringify(JSON.parse(text))).toContain(JSON.stringify(HOSTILE).slice(1, -1));
      if (ending !== ".html") continue;
      const reader = await (await newContext({})).newPage();
      await reader.setContent(text);
      await expect(reader.getByText(HOSTILE)).toBeVisible();
      await expect(reader).not.toHaveTitle("ran");
      await expect(reader.locator("img, script")).toHaveCount(0);
    }
  }
});
