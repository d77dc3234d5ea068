import { act, render, screen, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import type { SupportState } from "@warmline/client";
import theme from "@warmline/theme/standalone.css?inline";
import { afterAll, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { page } from "vitest/browser";
import { createFakeClient } from "../../test/createFakeClient.ts";
import { voice } from "../../test/renderPart.tsx";
import { CHANNEL, chatting, incident, live, NOW, promise, site, troubled, waiting, WINDOW } from "../../test/world.ts";
import { SupportWidget } from "./index.ts";

const WIDTH = 360;
const HEIGHT = 640;
const sheet = document.createElement("style");

beforeAll(async () => {
  sheet.textContent = `${theme} * { animation: none !important; transition: none !important }`;
  document.head.append(sheet);
  await page.viewport(WIDTH, HEIGHT);
});

afterAll(async () => {
  sheet.remove();
  await page.viewport(414, 896);
});

/** What an on-screen keyboard leaves of the page; browsers that are steered have none. */
let visible: EventTarget & { height: number; offsetTop: number; scale: number };

beforeEach(() => {
  visible = Object.assign(new EventTarget(), { height: HEIGHT, offsetTop: 0, scale: 1 });
  vi.spyOn(globalThis, "visualViewport", "get").mockReturnValue(visible as unknown as VisualViewport);
});

function open(state: Partial<SupportState>) {
  const client = createFakeClient(state);
  render(<SupportWidget client={client} voice={voice} />);
  return { client, user: userEvent.setup() };
}

const hours = Array.from({ length: 8 }, (_, at) => ({
  from: WINDOW.from + at * 3_600_000,
  to: WINDOW.to + at * 3_600_000,
}));
const offered = { site: { ...site, callBackWindows: hours, channels: [CHANNEL] } };
const banner = () => screen.getByRole("region", { name: "Your place in line" });
const field = () => screen.getByRole("textbox", { name: "Your message" });
const phone = () => screen.getByRole("textbox", { name: "Your telephone number" });

const isInSight = (element: Element) => {
  const { top, bottom } = element.getBoundingClientRect();
  return top >= 0 && bottom <= HEIGHT;
};

test("on a phone what is folded out scrolls in the banner, and the composer stays in sight", async () => {
  const { user } = open({ ...waiting({ place: 5 }), ...offered });
  await user.click(screen.getByText("Don’t want to wait?"));
  await user.click(screen.getByText("Have us call you"));
  await user.click(screen.getByText("Write to me when it’s my turn"));
  expect(isInSight(field())).toBe(true);
  expect(banner().scrollHeight).toBeGreaterThan(banner().clientHeight);
  act(() => phone().focus());
  expect(isInSight(phone())).toBe(true);
});

test("under the thumbs the banner stays while one writes in it", async () => {
  const { user } = open({ ...waiting(), ...offered });
  await user.click(screen.getByText("Don’t want to wait?"));
  await user.click(screen.getByText("Have us call you"));
  await user.click(phone());
  act(() => {
    visible.height = 300;
    visible.dispatchEvent(new Event("resize"));
  });
  expect(phone().checkVisibility()).toBe(true);
  act(() => field().focus());
  expect(screen.queryByRole("region", { name: "Your place in line" })).toBeNull();
});

test("where more was waited than was told, the other ways are there at once", () => {
  const { client } = open({ ...waiting({ state: "estimate", unknown: null, upperMinutes: 3 }), ...offered });
  expect(screen.getByRole("link", { name: "Call us", hidden: true }).checkVisibility()).toBe(false);
  act(() => client.setState({ ...waiting({ state: "overdue", unknown: null, upperMinutes: 7 }), ...offered }));
  expect(screen.getByRole("link", { name: "Call us" }).checkVisibility()).toBe(true);
});

test("offers nothing else where the site has nothing else", () => {
  open({ ...live, wait: waiting().wait ?? null });
  expect(screen.queryByText("Don’t want to wait?")).toBeNull();
});

test("a promise that was not kept leaves another way", () => {
  const { client } = open(chatting([], { promises: { "promise-1": promise() } }));
  expect(screen.queryByRole("button", { name: "Leave a message" })).toBeNull();
  const lapsed = promise({ state: "lapsed", dueAt: NOW, settledAt: NOW });
  act(() => client.setState({ promises: { "promise-1": lapsed } }));
  expect(screen.getByText(/Olena Bondar needs longer than promised/)).toBeTruthy();
  expect(screen.getByRole("button", { name: "Leave a message" })).toBeTruthy();
});

test("what goes on stands above the talk, and the composer stays in sight", () => {
  const long = { en: "We know. ".repeat(60) };
  open(
    troubled(incident({ severity: "critical", body: long }), incident({ id: "dns", title: "Names resolve slowly" })),
  );
  const region = screen.getByRole("region", { name: "What’s going on" });
  expect(within(region).getByRole("alert").textContent).toBe("Mail arrives late");
  expect(region.getBoundingClientRect().bottom).toBeLessThan(field().getBoundingClientRect().top);
  expect(isInSight(field())).toBe(true);
  expect(region.getBoundingClientRect().height).toBeLessThan(HEIGHT / 2);
});

test("what it is about can be said before the first word", async () => {
  const { client, user } = open(live);
  await user.click(screen.getByRole("radio", { name: "A bill" }));
  await user.type(field(), "Hello{Enter}");
  expect(client.calls.filter(([name]) => name === "chat.setCategory" || name === "chat.send")).toEqual([
    ["chat.setCategory", "billing"],
    ["chat.send", "Hello"],
  ]);
});
