import { act, render, screen, waitFor } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import theme from "@warmline/theme/standalone.css?inline";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { cdp, page } from "vitest/browser";
import { createFakeClient } from "../../test/createFakeClient.ts";
import { voice } from "../../test/renderPart.tsx";
import { chatting, message, text, visitor } from "../../test/world.ts";
import { SupportWidget } from "./index.ts";

const sheet = document.createElement("style");
const touch = (enabled: boolean) =>
  (cdp() as unknown as { send(method: string, params: object): Promise<unknown> }).send(
    "Emulation.setTouchEmulationEnabled",
    { enabled },
  );

beforeAll(async () => {
  sheet.textContent = `${theme} * { animation: none !important; transition: none !important }`;
  document.head.append(sheet);
  await touch(true);
});

afterAll(async () => {
  sheet.remove();
  await touch(false);
  await page.viewport(414, 896);
});

/** What an on-screen keyboard leaves of the page; browsers that are steered have none. */
let visible: EventTarget & { height: number; offsetTop: number; scale: number };

beforeEach(() => {
  visible = Object.assign(new EventTarget(), { height: 0, offsetTop: 0, scale: 1 });
  vi.spyOn(globalThis, "visualViewport", "get").mockReturnValue(visible as unknown as VisualViewport);
});

afterEach(() => globalThis.scrollTo(0, 0));

async function open(width: number, height: number) {
  await page.viewport(width, height);
  Object.assign(visible, { height, offsetTop: 0 });
  const lines = Array.from({ length: 30 }, (_, at) => message(at + 1, "olena", text(`Line ${at + 1}`)));
  const client = createFakeClient({ ...chatting(lines), window: { open: false } });
  render(<SupportWidget client={client} voice={voice} />);
  await userEvent.click(screen.getByRole("button", { name: /^Talk to us/ }));
  return { client, window: screen.getByRole("dialog"), field: screen.getByRole("textbox", { name: "Your message" }) };
}

function keyboard(height: number, offsetTop = 0): void {
  Object.assign(visible, { height, offsetTop });
  act(() => void visible.dispatchEvent(new Event("resize")));
}

const box = (element: Element) => element.getBoundingClientRect();
const composer = (field: HTMLElement) => field.closest("form")!;

test.each([
  [320, 568],
  [375, 740],
])("on a phone of %i × %i the window is the page, and nothing is cut off", async (width, height) => {
  const { window, field } = await open(width, height);
  expect(box(window)).toMatchObject({ x: 0, y: 0, width, height });
  expect(box(composer(field)).bottom).toBeLessThanOrEqual(height);
  const controls = [...window.querySelectorAll("button, textarea, summary")].filter((one) => one.checkVisibility());
  for (const element of controls) {
    const { left, right, height: tall } = box(element);
    expect(left).toBeGreaterThanOrEqual(0);
    expect(right).toBeLessThanOrEqual(width);
    expect(tall).toBeGreaterThanOrEqual(24);
  }
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
});

test.each([
  [320, 480, 480],
  [375, 667, 300],
])(
  "with files and a long text the button that sends is in sight: %i × %i, of which %i are",
  async (width, height, left) => {
    const { client, field, window } = await open(width, height);
    const one = { mediaType: "text/plain", size: 2_000, sent: 2_000, failure: null, image: null, previewUrl: null };
    const uploads = ["a", "b", "c", "d", "e"].map((id) => ({
      ...one,
      id,
      name: `${id}.txt`,
      status: "done" as const,
      tray: "chat" as const,
      messageId: null,
    }));
    await userEvent.click(field);
    await userEvent.paste("word ".repeat(795));
    act(() => client.setState({ uploads }));
    keyboard(left);
    const send = window.querySelector('[data-wl="chat-send"]')!;
    await waitFor(() => expect(box(send).bottom).toBeLessThanOrEqual(left));
    expect(box(field).height).toBeGreaterThanOrEqual(44);
  },
);

test.each([
  ["upright", 375, 740, 400],
  ["on its side", 740, 375, 200],
])("the keyboard of a phone %s never hides the composer", async (_, width, height, left) => {
  const { window, field } = await open(width, height);
  keyboard(left);
  expect(box(window).top).toBeGreaterThanOrEqual(0);
  expect(box(composer(field)).bottom).toBeLessThanOrEqual(left);
  // The browser shifts the page under the keyboard too.
  Object.assign(visible, { offsetTop: 60 });
  act(() => void visible.dispatchEvent(new Event("scroll")));
  expect(box(window).top).toBeGreaterThanOrEqual(60);
  expect(box(composer(field)).bottom).toBeLessThanOrEqual(60 + left);
  keyboard(height);
  expect(box(composer(field)).bottom).toBeGreaterThan(left);
});

test("under a keyboard the question for the name gives way to whoever writes, and is there for whoever answers it", async () => {
  const { client, window, field } = await open(375, 667);
  act(() => client.setState(chatting([message(1, "me", text("Hello"))], { visitor })));
  const question = screen.getByRole("form", { name: "What may we call you?" });
  const name = screen.getByRole("textbox", { name: "What may we call you?" });
  expect(box(question).height).toBeGreaterThan(80);
  keyboard(300);
  await userEvent.click(field);
  await waitFor(() => expect(box(question).height).toBe(0));
  expect(box(composer(field)).bottom).toBeLessThanOrEqual(300);
  act(() => name.focus());
  await waitFor(() => expect(box(question).height).toBeGreaterThan(80));
  const { top, bottom } = box(name);
  expect(top).toBeGreaterThanOrEqual(box(window).top);
  expect(bottom).toBeLessThanOrEqual(Math.min(300, box(composer(field)).top));
});

test.each([
  [375, 740],
  [740, 375],
])("a page of %i × %i does not zoom into a field: its letters have 16 pixels", async (width, height) => {
  const { client, window } = await open(width, height);
  expect(matchMedia("(pointer: coarse)").matches).toBe(true);
  for (const view of ["chat", "ticket", "conversations"] as const) {
    act(() => client.support.open({ view }));
    for (const field of window.querySelectorAll<HTMLElement>("textarea, input, select")) {
      if (field.hidden || field.matches("[type=file], [type=radio], [type=checkbox]")) continue;
      expect(Number.parseFloat(getComputedStyle(field).fontSize)).toBeGreaterThanOrEqual(16);
    }
  }
});

test("the host’s page keeps its styles and its place, and what is scrolled inside does not move it", async () => {
  const tall = document.body.appendChild(document.createElement("div"));
  tall.style.height = "3000px";
  await page.viewport(375, 740);
  globalThis.scrollTo(0, 500);
  const before = [document.documentElement, document.body].map((element) => element.getAttribute("style"));
  const { window } = await open(375, 740);
  keyboard(400);
  const styles = [document.documentElement, document.body].map((element) => element.getAttribute("style"));
  expect(styles).toEqual(before);
  expect(globalThis.scrollY).toBe(500);
  for (const element of [window, screen.getByRole("log", { name: "Conversation" })]) {
    expect(getComputedStyle(element).overscrollBehaviorY).toBe("contain");
  }
  await userEvent.click(screen.getByRole("button", { name: "Close" }));
  await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
  expect(globalThis.scrollY).toBe(500);
  tall.remove();
});

test("opened by a tap, the window has focus and no field does: the keyboard stays down", async () => {
  const { window } = await open(375, 740);
  await waitFor(() => expect(document.activeElement).toBe(window));
});
