import { pathToFileURL } from "node:url";
import type { Locator } from "@playwright/test";
import type { DeskAgent } from "./stage/agent.ts";
import { saveBy } from "./stage/downloads.ts";
import { expect, test } from "./stage/stage.ts";
import { comeBack, openTicket } from "./stage/tickets.ts";

const GIST = "My letters come late";
const HOSTILE = `<img src=x onerror="document.title='ran'"><script>document.title='ran'</script> & "so"`;

const more = ({ conversation }: DeskAgent): Locator => conversation.getByRole("button", { name: /^More:/ });

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

  const said = ["Which letters?", "All of them"];
  const expectAll = async (): Promise<void> => {
    for (const text of said) for (const side of [customer, agent]) await expect(side.message(text)).toHaveCount(1);
    for (const became of ["by letter", "as a chat"])
      await expect(customer.log).toContainText(`This goes on ${became}. Everything said so far is here.`);
  };
  await expect(customer.log).toContainText("This goes on as a chat.");
  await customer.say("So we talk");
  await expect(agent.message("So we talk")).toHaveCount(1);
  said.push("So we talk");
  await Promise.all([customer.page.reload(), agent.page.reload()]);
  await customer.openWindow();
  await expectAll();

  await more(agent).click();
  await agent.conversation.getByRole("button", { name: "Make it a ticket again" }).click();
  await expect(agent.conversation.getByRole("button", { name: "Assign" })).toBeVisible();
  await comeBack(customer);
  await openTicket(customer, GIST);
  await expect(ticket).toContainText(reference);
  await expectAll();
  await window.getByRole("button", { name: "Go on as a chat" }).click();
  await expect(agent.conversation.getByRole("button", { name: "Assign" })).toBeHidden();
  await agent.say("Here we are again");
  said.push("Here we are again");
  await expectAll();
});

test("a chat of which the agent makes a ticket stays before the customer’s eyes, with what is half typed", async ({
  newCustomer,
  newAgent,
}) => {
  const customer = await newCustomer();
  await customer.openWindow();
  await customer.say(GIST);
  const agent = await newAgent();
  await agent.takeNext();
  await agent.say("That takes longer: I make a ticket of it");
  await expect(customer.message("That takes longer")).toHaveCount(1);
  await customer.input.fill("Thank you, and");
  await more(agent).click();
  await agent.conversation.getByRole("button", { name: "Make it a ticket", exact: true }).click();
  const form = agent.conversation.getByRole("form", { name: "Make this chat a ticket" });
  await expect(form.getByRole("textbox", { name: /^The gist/ })).toHaveValue(GIST);
  await form.getByRole("radio", { name: "Something else" }).check();
  const make = form.getByRole("button", { name: "Make it a ticket" });
  await make.click();
  await expect(form).toContainText("The letter needs an address.");
  await form.getByRole("textbox", { name: "The customer’s e-mail" }).fill("nadia@post.example");
  await make.click();
  await expect(customer.log).toContainText("This goes on by letter. Everything said so far is here.");
  await expect(customer.input).toHaveValue("Thank you, and");
  await customer.say("Thank you, and goodbye");
  await expect(agent.message("Thank you, and goodbye")).toHaveCount(1);
  await Promise.all([comeBack(customer), agent.page.reload()]);
  await openTicket(customer, GIST);
  for (const side of [customer, agent]) await expect(side.message("Thank you, and goodbye")).toHaveCount(1);
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
  const reader = await (await newContext({})).newPage();
  await more(agent).click();
  for (const [own, ours, ending] of [
    ["As text", "Text", ".txt"],
    ["As a page", "Web page", ".html"],
    ["As data", "Data (JSON)", ".json"],
  ] as const) {
    const files = [
      await saveBy(customer.window.getByRole("button", { name: own }), "customer"),
      await saveBy(agent.conversation.getByRole("button", { name: ours, exact: true }), "desk"),
    ];
    for (const { name, path, bytes } of files) {
      const text = bytes.toString();
      expect(name).toContain(ending);
      expect(text).toContain("I read it as it stands");
      expect(text).toContain("Olena");
      expect(text).not.toContain("Between us");
      if (ending === ".txt") expect(text).toContain(HOSTILE);
      if (ending === ".json") expect(JSON.stringify(JSON.parse(text))).toContain(JSON.stringify(HOSTILE));
      if (ending !== ".html") continue;
      await reader.goto(pathToFileURL(path).href);
      await expect(reader.getByText(HOSTILE)).toBeVisible();
      await expect(reader.locator("img, script")).toHaveCount(0);
      await expect(reader).not.toHaveTitle("ran");
    }
  }
});
