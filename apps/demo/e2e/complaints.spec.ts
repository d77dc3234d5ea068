import { execFileSync } from "node:child_process";
import { dirname } from "node:path";
import { saveBy } from "./stage/downloads.ts";
import { expect, test } from "./stage/stage.ts";
import { comeBack, keepPrints, leaveTicket, openTicket, setStatus, takeTicket } from "./stage/tickets.ts";

const GIST = "I was cut off twice — “sorry”, they said";
const DETAILS = "On Friday and on Monday.\nШе й українською: ніхто не передзвонив. 😕";

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
  const own = await saveBy(ticket.getByRole("button", { name: "Save as a file" }), "customer");
  const ours = await saveBy(entry.getByRole("button", { name: "Download" }), "desk");
  expect(own.name).toBe(ours.name);
  expect(own.bytes.equals(ours.bytes)).toBe(true);
  const text = own.bytes.toString();
  for (const line of [GIST, ...DETAILS.split("\n"), "A call", "Nadia", "nadia@post.example"])
    expect(text).toContain(line);

  await ticket.getByText("Check that both are alike").click();
  const command = (await ticket.getByText(/^sha256sum /).textContent()) ?? "";
  const [program = "", file = ""] = command.split(" ");
  const [fingerprint = ""] = execFileSync(program, [file], { cwd: dirname(own.path), encoding: "utf8" }).split(" ");
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
  const printed = await agent.page.pdf();
  expect(printed.toString("latin1").match(/\/Type \/Page\b/g)).toHaveLength(2);
});
