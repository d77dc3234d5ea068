import { act, render, screen, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import type { SupportState } from "@warmline/client";
import theme from "@warmline/theme/standalone.css?inline";
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { page } from "vitest/browser";
import { createFakeClient } from "../../test/createFakeClient.ts";
import { voice } from "../../test/renderPart.tsx";
import {
  CHANNEL,
  chatting,
  incident,
  live,
  message,
  NOW,
  promise,
  site,
  text,
  troubled,
  waiting,
  WINDOW,
} from "../../test/world.ts";
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

describe("in a low window", () => {
  const { messages = {} } = chatting([message(1, "me", text("I cannot change my plan"))]);
  const late = { ...waiting({ state: "overdue", unknown: null, upperMinutes: 45, reason: "slower" }), ...offered };

  test.each([
    [390, 600],
    [320, 560],
  ])("an arrow says in the fading that what is unfolded goes on, until its end: %d × %d", async (width, height) => {
    await page.viewport(width, height);
    visible.height = height;
    open({ ...late, messages });
    const link = screen.getByRole("link", { name: "Call us" });
    const end = () => banner().getBoundingClientRect().bottom;
    expect(banner().scrollHeight).toBeGreaterThan(banner().clientHeight);
    expect(link.getBoundingClientRect().top).toBeGreaterThan(end());
    const fade = getComputedStyle(banner(), "::after");
    expect(fade.maskImage).toContain("linear-gradient");
    expect(fade.backgroundColor).toBe(getComputedStyle(banner()).backgroundColor);
    const isGone = () => fade.color.endsWith("/ 0)") || fade.color.endsWith(", 0)");
    await vi.waitFor(() => expect(isGone()).toBe(false));
    banner().scrollTop = banner().scrollHeight;
    await vi.waitFor(() => expect(isGone()).toBe(true));
    const rest = Number.parseFloat(fade.height) + Number.parseFloat(fade.marginBlockStart);
    expect(link.getBoundingClientRect().bottom).toBeLessThanOrEqual(end() - rest);
    expect(field().getBoundingClientRect().bottom).toBeLessThanOrEqual(height);
    await page.viewport(WIDTH, HEIGHT);
  });

  test("the way to the newest lies over no message", async () => {
    open({ ...late, messages });
    const log = screen.getByRole("log", { name: "Conversation" });
    await vi.waitFor(() => expect(log.scrollTop).toBeGreaterThan(0));
    log.dispatchEvent(new WheelEvent("wheel", { deltaY: -100 }));
    log.scrollTop = 0;
    const newest = await screen.findByRole("button", { name: "Newest messages" });
    expect(newest.getBoundingClientRect().top).toBeGreaterThanOrEqual(log.getBoundingClientRect().bottom);
    expect(newest.getBoundingClientRect().bottom).toBeLessThan(field().getBoundingClientRect().top);
  });
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
