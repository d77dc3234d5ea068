import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { basename, dirname } from "node:path";
import type { Locator, Page } from "@playwright/test";
import { expect, test } from "./stage/stage.ts";
import { comeBack, keepPrints, leaveTicket, openTicket, setStatus, takeTicket } from "./stage/tickets.ts";

const GIST = "I was cut off twice — “sorry”, they said";
const DETAILS = "On Friday and on Monday.\nШе й українською: ніхто не передзвонив. 😕";

/** The file that a press on a button brings. */
async function saved(page: Page, button: Locator): Promise<string> {
  const download = page.waitForEvent("download");
  await button.click();
  const file = await download;
  const path = test
    .info()
    .outputPath(`${page.url().includes("desk") ? "desk" : "page"}-${Date.now()}`, file.suggestedFilename());
  await file.saveAs(path);
  return path;
}

test("a complaint is registered, and both sides hold, save and print the same document, letter for letter", async ({
  newCustomer,
  newAgent,
}) => {
  const customer = await newCustomer();
  await customer.openWindow();
  await leaveTicket(customer, { kind: "A complaint", gist: GIST, details: DETAILS, wanted: "A call", name: "Nadia" });
  await expect(customer.window).toContainText(/Complaint no\. 1 of \d{4}/);
  const ticket = await openTicket(customer, GIST);
  const agent = await newAgent();
  await takeTicket(agent, GIST);
  await setStatus(agent, "Being examined");
  await expect(ticket).toContainText("Being examined");
  for (const { page } of [customer, agent]) await keepPrints(page);
  await Promise.all([comeBack(customer), agent.page.reload()]);
  await openTicket(customer, GIST);

  await ticket.getByText(/^Complaint no\. 1 of \d{4}$/).click();
  const entry = agent.page.getByRole("region", { name: "Complaint", exact: true });
  const own = await saved(customer.page, ticket.getByRole("button", { name: "Save as a file" }));
  const ours = await saved(agent.page, entry.getByRole("button", { name: "Download" }));
  expect(basename(own)).toBe(basename(ours));
  expect(readFileSync(own).equals(readFileSync(ours))).toBe(true);
  const text = readFileSync(own, "utf8");
  for (const line of [GIST, ...DETAILS.split("\n"), "A call", "Nadia", "nadia@post.example"])
    expect(text).toContain(line);

  await ticket.getByText("Check that both are alike").click();
  const command = (await ticket.getByText(/^sha256sum /).textContent()) ?? "";
  const [program = "", file = ""] = command.split(" ");
  const [fingerprint = ""] = execFileSync(program, [file], { cwd: dirname(own), encoding: "utf8" }).split(" ");
  await expect(ticket.getByText(fingerprint, { exact: true })).toBeVisible();
  await expect(entry.getByText(fingerprint, { exact: true })).toBeVisible();

  await ticket.getByRole("button", { name: "Print two copies" }).click();
  const paper = customer.page.frameLocator("iframe[aria-hidden]");
  await expect(paper.getByRole("heading")).toHaveText(["Your copy", "Our copy"]);
  expect(await paper.locator("pre").allTextContents()).toEqual([text, text]);
  await entry.getByRole("button", { name: "Print two copies" }).click();
  await agent.page.emulateMedia({ media: "print" });
  const sheets = agent.page.locator("pre").filter({ visible: true });
  await expect(sheets).toHaveCount(2);
  expect(await sheets.allTextContents()).toEqual([text, text]);
  await expect(agent.page.getByRole("main")).toBeHidden();
});
