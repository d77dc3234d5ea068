import { expect, type Locator, type Page } from "@playwright/test";
import type { DeskAgent } from "./agent.ts";
import type { Customer } from "./customer.ts";

/** What somebody writes into the form; the rest stays as it stands there. */
export interface Words {
  kind: "A problem" | "A question" | "A wish" | "A complaint";
  gist: string;
  details?: string;
  wanted?: string;
  name?: string;
}

/** Leaves a ticket about something else by the form, and returns its reference. */
export async function leaveTicket({ window }: Customer, words: Words): Promise<string> {
  const goOn = window.getByRole("button", { name: "Go on" });
  const fill = async (name: string, text = ""): Promise<void> => {
    if (text !== "") await window.getByRole("textbox", { name }).fill(text);
  };
  await window.getByRole("button", { name: "Leave a message" }).click();
  await window.getByRole("radio", { name: words.kind }).check();
  await window.getByRole("combobox", { name: "What is it about?" }).selectOption({ label: "Something else" });
  await goOn.click();
  await fill("In one sentence", words.gist);
  await fill("The details", words.details);
  await fill("What would you like us to do?", words.wanted);
  await goOn.click();
  await fill("Your e-mail", "nadia@post.example");
  await fill("Your name", words.name);
  await window.getByRole("button", { name: "Send", exact: true }).click();
  return (await window.getByText(/^HH-[0-9A-Z]{4}-[0-9A-Z]{4}$/).textContent()) ?? "";
}

/** Comes to the page anew, and goes to where tickets are left. */
export async function comeBack(customer: Customer): Promise<void> {
  await customer.page.reload();
  await customer.openWindow();
  await customer.window.getByRole("button", { name: "Leave a message" }).click();
}

/** Opens the page of one of the customer’s tickets from where tickets are left. */
export async function openTicket({ window }: Customer, gist: string): Promise<Locator> {
  const page = window.getByRole("region", { name: gist });
  await window.getByRole("button", { name: "All your messages" }).click();
  await window.getByRole("list", { name: "All your messages" }).getByRole("button", { name: gist }).click();
  await expect(page).toBeVisible();
  return page;
}

/** The page of the desk on which all tickets stand. */
export function ticketsPage({ page }: DeskAgent): Locator {
  return page.getByRole("region", { name: "Tickets", exact: true });
}

/** Opens a ticket from the list of all. */
export async function openAtDesk(agent: DeskAgent, gist: string): Promise<void> {
  await agent.page.getByRole("link", { name: "Tickets", exact: true }).click();
  await ticketsPage(agent).getByRole("link", { name: gist }).click();
  await expect(agent.conversation.getByRole("heading", { name: gist })).toBeVisible();
}

/** Opens a ticket from the list of all, and takes it. */
export async function takeTicket(agent: DeskAgent, gist: string): Promise<void> {
  await openAtDesk(agent, gist);
  await agent.conversation.getByRole("button", { name: "Take", exact: true }).click();
}

/** Says how it stands with the ticket that is open. */
export async function setStatus({ conversation }: DeskAgent, status: string, text = ""): Promise<void> {
  await conversation.getByRole("button", { name: "Set status" }).click();
  await conversation.getByRole("radio", { name: status, exact: true }).check();
  await conversation.getByRole("textbox", { name: "What you say with it (optional)" }).fill(text);
  await conversation.getByRole("button", { name: `Say: ${status}` }).click();
}

/** The day of the week of a moment that a page shows, for somebody who lives in a time zone. */
export async function weekdayOf(line: Locator, timeZone: string): Promise<string> {
  const at = await line.getByRole("time").getAttribute("datetime");
  return new Intl.DateTimeFormat("en", { weekday: "long", timeZone }).format(new Date(at ?? ""));
}

/** Makes a page keep what it would print, and print nothing. */
export async function keepPrints(page: Page): Promise<void> {
  await page.addInitScript(() => {
    globalThis.print = () => undefined;
  });
}
