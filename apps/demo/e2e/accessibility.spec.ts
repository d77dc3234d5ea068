import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import type { Customer } from "./stage/customer.ts";
import { expect, test } from "./stage/stage.ts";

/** Looks at the page in light and in dark colours; what axe finds is told with the state it was found in. */
async function expectNothingFound(page: Page, state: string, beside: string[] = []): Promise<void> {
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    const builder = new AxeBuilder({ page });
    for (const selector of beside) builder.exclude(selector);
    const { violations } = await builder.analyze();
    const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`);
    expect(found, `${state}, ${colorScheme}`).toEqual([]);
  }
  await page.emulateMedia({ colorScheme: "light", reducedMotion: "reduce" });
}

async function leaveTicket({ page, window }: Customer): Promise<void> {
  await window.getByRole("button", { name: "Leave a message" }).click();
  const goOn = window.getByRole("button", { name: "Go on" });
  await goOn.click();
  await expect(window).toContainText("Please choose what it is about.");
  await expectNothingFound(page, "ticket with errors");
  await window.getByRole("combobox", { name: "What is it about?" }).selectOption("website-down");
  await expect(window.getByRole("note", { name: "Good to know" })).toBeVisible();
  await expectNothingFound(page, "topic of a ticket");
  await goOn.click();
  await window.getByRole("textbox", { name: "In one sentence" }).fill("My site does not open");
  await goOn.click();
  await expectNothingFound(page, "facts of a ticket");
  await goOn.click();
  await expectNothingFound(page, "end of a ticket");
  await window.getByRole("textbox", { name: "Your e-mail" }).fill("nadia@post.example");
  await window.getByRole("button", { name: "Send", exact: true }).click();
  await expect(window).toContainText("Thank you");
  await expectNothingFound(page, "acknowledgement");
}

test("axe finds nothing in any state of a contact, on either side", async ({ newCustomer, newAgent }) => {
  const customer = await newCustomer();
  await customer.openWindow();
  await expect(customer.line).toBeVisible();
  await expectNothingFound(customer.page, "empty");
  await customer.say("My site shows nothing since 10:00");
  await expect(customer.line).toContainText("You’re first in line");
  await customer.line.getByText("Don’t want to wait?").click();
  await customer.line.getByText("Have us call you").click();
  await expectNothingFound(customer.page, "waiting");

  const agent = await newAgent();
  await expectNothingFound(agent.page, "desk with its list");
  await agent.takeNext();
  await agent.say("Hello! Try this:\n\n1. Open *Domains*\n2. Press `Renew`\n\n```\nHTTP/2 503\n```\n\n> So it says");
  await agent.promise(10);
  await expect(customer.window).toContainText("minutes left");
  await expectNothingFound(customer.page, "talking");
  await expectNothingFound(agent.page, "desk with a conversation");

  await agent.endContact();
  await expect(customer.rating.getByRole("button", { name: /^(Bad|Okay|Great)$/ })).toHaveCount(3);
  await expectNothingFound(customer.page, "rating");
  await customer.face("Great").click();
  await expect(customer.window).toContainText("Saved: Great");
  await expectNothingFound(customer.page, "rated");
  await leaveTicket(customer);
});

for (const path of ["/account", "/clubs", "/status", "/together"]) {
  test(`axe finds nothing on ${path}`, async ({ newCustomer }) => {
    const { page } = await newCustomer(path);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    if (path === "/together") await expect(page.getByRole("switch")).toBeVisible();
    // The customer’s page in the frame is looked at above; within another page it repeats its landmarks.
    await expectNothingFound(page, path, path === "/together" ? ["iframe"] : []);
  });
}
