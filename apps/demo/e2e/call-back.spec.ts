import type { SiteJson } from "./stage/server.ts";
import { expect, test } from "./stage/stage.ts";

const DAYS = ["Su", "Mo", "Tu", "We", "Th", "Fr", "Sa"];
const DAY_MS = 86_400_000;

/** Open on one day a week, which is not today. */
function closedToday({ hours }: SiteJson): void {
  const day = DAYS[new Date(Date.now() + 2 * DAY_MS).getDay()] ?? "Mo";
  hours.open = `${day} 10:00-12:00`;
}

test.use({ site: { change: closedToday } });

test("outside business hours one reads when it opens, and asks to be called at a time of one’s own", async ({
  newCustomer,
  newAgent,
}) => {
  const customer = await newCustomer("/", { timezoneId: "America/New_York" });
  await customer.openWindow();
  await expect(customer.line).toContainText("We’re closed right now.");
  await expect(customer.line).toContainText(/We open on \w+,? \d+ \w+ at \d\d?:\d\d/);
  await customer.say("Can somebody explain the invoice to me?");
  await expect(customer.message("explain the invoice")).toContainText("Sent");

  await customer.line.getByText("Don’t want to wait?").click();
  await expect(customer.line.getByRole("link", { name: /0800 555 0142/ })).toHaveAttribute("href", /^tel:/);
  await customer.line.getByText("Have us call you").click();
  const phone = customer.line.getByRole("textbox", { name: "Your telephone number" });
  const when = customer.line.getByRole("combobox", { name: "When may we call?" });
  await phone.fill("+1 212 555 0142");
  const [, first] = await when.getByRole("option").allTextContents();
  // Ten in Kyiv is the night in New York.
  expect(first).toMatch(/^0?[34]:00/);
  await when.selectOption({ index: 1 });
  await customer.line.getByRole("button", { name: "Please call me" }).click();
  await expect(customer.line).toContainText(/We’ll call .?\+1 212 555 0142.?: /);
  await customer.page.reload();
  await customer.openWindow();
  await expect(customer.line).toContainText(/We’ll call .?\+1 212 555 0142.?: /);
  await expect(customer.line).toContainText("You’re first in line");

  const agent = await newAgent();
  const calls = agent.page.getByRole("region", { name: /^Call back/ });
  await calls.getByRole("link").click();
  const card = agent.page.getByRole("region", { name: "Asked to be called" });
  await expect(card.getByRole("link", { name: "Call +1 212 555 0142" })).toHaveAttribute("href", "tel:+12125550142");
  await expect(card).toContainText("By your clock");
  await expect(card).toContainText("By theirs");
  await card.getByRole("button", { name: "Nobody answered" }).click();
  await expect(card).toBeHidden();
  await expect(agent.page.getByText(/^Nobody answered the call ·/)).toBeVisible();
  await expect(customer.line).toContainText("We called you and didn’t get through. Shall we try again?");
});
