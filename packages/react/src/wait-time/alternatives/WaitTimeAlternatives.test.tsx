import { act, screen } from "@testing-library/react";
import type { LaneItem, OutboxCommand, SupportState } from "@warmline/client";
import { expect, test } from "vitest";
import { renderPart } from "../../../test/renderPart.tsx";
import {
  callBack,
  CHANNEL,
  CHAT,
  inLine,
  live,
  NOW,
  site,
  unsent,
  wait,
  waiting,
  WINDOW,
} from "../../../test/world.ts";
import { WaitTime } from "../index.ts";

const HOUR_MS = 3_600_000;
const TOMORROW = { from: WINDOW.from + 24 * HOUR_MS, to: WINDOW.to + 24 * HOUR_MS };
const FRIDAY = { from: WINDOW.from + 48 * HOUR_MS, to: WINDOW.to + 48 * HOUR_MS };

const parts = (
  <WaitTime.Root>
    <WaitTime.CallBackState />
    <WaitTime.CallBackCancel />
    <WaitTime.LetterState />
    <WaitTime.LetterCancel />
    <WaitTime.Alternatives>
      <WaitTime.AlternativesButton />
      <WaitTime.Way way="call-back" />
      <WaitTime.Way way="letter" />
      <WaitTime.Channels />
    </WaitTime.Alternatives>
  </WaitTime.Root>
);
const offered: Partial<SupportState> = {
  ...waiting(),
  site: { ...site, callBackWindows: [WINDOW, TOMORROW, FRIDAY], channels: [CHANNEL] },
};
const chat = (change: Parameters<typeof inLine>[0]) => ({ conversations: { [CHAT]: inLine(change) } });
const sending = (command: OutboxCommand, change: Partial<LaneItem<OutboxCommand>> = {}) =>
  unsent("", { command, ...change });
const ask = {
  type: "ask-call-back",
  conversationId: CHAT,
  phone: "+380441234567",
  timeZone: "UTC",
  ...WINDOW,
} as const;

const phone = () => screen.getByRole<HTMLInputElement>("textbox", { name: "Your telephone number" });
const times = () => screen.getByRole<HTMLSelectElement>("combobox", { name: "When may we call?" });
const email = () => screen.getByRole<HTMLInputElement>("textbox", { name: "Your e-mail" });
const press = (name: string) => screen.getByText(name);

async function openWay(user: ReturnType<typeof renderPart>["user"], name: string): Promise<void> {
  await user.click(press("Don’t want to wait?"));
  await user.click(press(name));
}

test("asks for a call at one of the times, which stand by day in the customer’s own time", async () => {
  const { client, user } = renderPart(parts, offered);
  await openWay(user, "Have us call you");
  await user.type(phone(), " +380 44 123 45 67 ");
  expect([...times().querySelectorAll("optgroup")].map(({ label }) => label)).toEqual([
    "Today",
    "Tomorrow",
    "Friday, March 13",
  ]);
  const [, today] = [...times().options];
  expect(today?.text).toMatch(/^2:00\s–\s3:00\sPM$/u);
  await user.selectOptions(times(), today ?? "");
  await user.click(screen.getByRole("button", { name: "Please call me" }));
  expect(client.calls).toEqual([["waitTime.askCallBack", { phone: "+380 44 123 45 67", ...WINDOW }]]);
});

test("says what is missing, focuses the first such field and asks for nothing", async () => {
  const { client, user } = renderPart(parts, offered);
  await openWay(user, "Have us call you");
  await user.type(phone(), "12345");
  await user.click(screen.getByRole("button", { name: "Please call me" }));
  expect(document.activeElement).toBe(phone());
  const described = phone().getAttribute("aria-describedby") ?? "";
  expect(document.getElementById(described)?.textContent).toBe("Please check the number: it needs 6 to 15 digits.");
  expect(screen.getByText("Please choose a time.")).toBeTruthy();
  await user.type(phone(), "6");
  expect(screen.queryByText("Please check the number: it needs 6 to 15 digits.")).toBeNull();
  expect(client.calls).toEqual([]);
});

test("a call that was asked for is told in place of the form, has the focus, and can be cancelled", async () => {
  const { client, user } = renderPart(parts, offered);
  await openWay(user, "Have us call you");
  await user.type(phone(), "+380441234567");
  await user.selectOptions(times(), String(WINDOW.from));
  await user.click(screen.getByRole("button", { name: "Please call me" }));
  await act(async () => client.setState({ outbox: [sending(ask)] }));
  expect(document.activeElement?.textContent).toBe("Asking for the call…");
  expect(screen.queryByText("Have us call you")).toBeNull();
  await act(async () => client.setState({ outbox: [], ...chat({ callBack: callBack() }) }));
  const told = /^We’ll call \u2066\+380 44 123 45 67\u2069: today, 2:00\s–\s3:00\sPM\.$/u;
  expect(document.activeElement?.textContent).toMatch(told);
  await user.click(screen.getByRole("button", { name: "Cancel the call" }));
  expect(client.calls.at(-1)).toEqual(["waitTime.cancelCallBack"]);
  expect(document.activeElement).toBe(screen.getByRole("region", { name: "Your place in line" }));
});

test.each([
  [TOMORROW, "tomorrow"],
  [FRIDAY, "Friday, March 13"],
])("names the day of the call that comes: %#", (window, day) => {
  renderPart(parts, { ...offered, ...chat({ callBack: callBack(window) }) });
  expect(screen.getByText(/^We’ll call /u).textContent).toContain(`: ${day}, 2:00`);
});

test("what was typed is there after the call was refused, and another time can be chosen", async () => {
  const { client, user } = renderPart(parts, offered);
  await openWay(user, "Have us call you");
  await user.type(phone(), "+380441234567");
  await user.selectOptions(times(), String(WINDOW.from));
  await user.click(screen.getByRole("button", { name: "Please call me" }));
  const failure = { code: "window-gone", title: "", retryable: false };
  await act(async () =>
    client.setState({
      outbox: [sending(ask, { status: "failed", failure })],
      site: { ...site, callBackWindows: [TOMORROW] },
    }),
  );
  expect(screen.getByText("We couldn’t arrange that. Please choose another time.")).toBeTruthy();
  await user.click(press("Have us call you"));
  expect(phone().value).toBe("+380441234567");
  expect(times().value).toBe("");
});

test.each([
  [{ offline: true, outbox: [sending(ask)] }, "We’ll ask for it once we’re connected."],
  [chat({ callBack: callBack({ state: "missed" }) }), "We called you and didn’t get through. Shall we try again?"],
])("tells where the call stands: %#", (change, words) => {
  renderPart(parts, { ...offered, ...change });
  expect(screen.getByText(words)).toBeTruthy();
});

test("a call can be asked for before the first word, such as outside of the hours", async () => {
  const closed = wait({ conversationId: null, state: "closed", unknown: null });
  const { client, user } = renderPart(parts, { ...live, ...offered, conversations: {}, wait: closed });
  await openWay(user, "Have us call you");
  await user.type(phone(), "044 123 45 67");
  await user.selectOptions(times(), String(TOMORROW.from));
  await user.keyboard("{Tab}{Enter}");
  expect(client.calls).toEqual([["waitTime.askCallBack", { phone: "044 123 45 67", ...TOMORROW }]]);
  expect(screen.queryByText("Write to me when it’s my turn")).toBeNull();
});

test("offers no call where the site calls nobody", () => {
  renderPart(parts, { ...offered, site: { ...site, callBackWindows: [] } });
  expect(screen.queryByText("Have us call you")).toBeNull();
});

test("says whose time it is where the site is elsewhere", async () => {
  const hours = { open: true, changesAt: null, timeZone: "Pacific/Kiritimati" };
  const { user } = renderPart(parts, { ...offered, site: { ...site, callBackWindows: [WINDOW], hours } });
  await openWay(user, "Have us call you");
  const hint = document.getElementById(times().getAttribute("aria-describedby") ?? "");
  expect(hint?.textContent).toBe("These times are in your own time zone.");
});

test("asks for a letter, says where it goes, and takes it back", async () => {
  const { client, user } = renderPart(parts, offered);
  await openWay(user, "Write to me when it’s my turn");
  await user.type(email(), "maria@");
  await user.click(screen.getByRole("button", { name: "Write to me" }));
  expect(screen.getByText("Please check the e-mail: it needs an @ and a domain.")).toBeTruthy();
  await user.type(email(), "example.com{Enter}");
  await act(async () => client.setState(chat({ turnEmail: "maria@example.com" })));
  expect(document.activeElement?.textContent).toBe("We’ll write to maria@example.com when it’s your turn.");
  await user.click(screen.getByRole("button", { name: "No letter after all" }));
  expect(client.calls).toEqual([
    ["waitTime.writeWhenItIsMyTurn", "maria@example.com"],
    ["waitTime.writeWhenItIsMyTurn", null],
  ]);
});

test.each([
  [{ offline: true }, "We’ll ask for it once we’re connected."],
  [{ status: "failed" }, "We couldn’t arrange that. Please try again."],
] as const)("a letter that is not arranged does not say that it is: %o", (change, words) => {
  const status = "status" in change ? change.status : "queued";
  const item = sending({ type: "turn-letter", conversationId: CHAT, email: "maria@example.com" }, { status });
  renderPart(parts, { ...offered, offline: "offline" in change, outbox: [item] });
  expect(screen.getByText(words)).toBeTruthy();
});

test("one form does not forget what was typed in the other", async () => {
  const { client, user } = renderPart(parts, offered);
  await openWay(user, "Have us call you");
  await user.type(phone(), "044");
  await user.click(press("Write to me when it’s my turn"));
  await user.type(email(), "maria");
  await user.type(phone(), "5");
  expect(client.waitTime.getDraft()).toEqual({ phone: "0445", email: "maria" });
});

test("a signed-in customer’s address is filled in", async () => {
  const visitor = {
    id: "v",
    name: null,
    patronymic: null,
    nameAnsweredAt: null,
    email: "maria@example.com",
    identified: true,
    locale: "en",
    createdAt: NOW,
  };
  const { user } = renderPart(parts, { ...offered, visitor });
  await openWay(user, "Write to me when it’s my turn");
  expect(email().value).toBe("maria@example.com");
});

test("names the other ways as links", async () => {
  const { user } = renderPart(parts, offered);
  await user.click(press("Don’t want to wait?"));
  expect(screen.getByRole("list", { name: "Other ways to reach us" })).toBeTruthy();
  expect(screen.getByRole("link", { name: "Call us" }).getAttribute("href")).toBe("tel:+380441234567");
});
