import { act, screen } from "@testing-library/react";
import type { ChatRow } from "@warmline/client";
import theme from "@warmline/theme/standalone.css?inline";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { Chat } from "../../src/chat/index.ts";
import { renderPart } from "../renderPart.tsx";
import { CHAT, chatting, message, unsent, text } from "../world.ts";
import { frames, jumpOf, topIn } from "./frames.ts";
import { talk } from "./talk.tsx";

/** What no eye can see. */
const STILL_PX = 0.5;

const sheet = document.createElement("style");

beforeAll(() => {
  // What moves on purpose would be measured as well.
  sheet.textContent = `${theme} [data-wl="chat-message"] { transition: none; }`;
  document.head.append(sheet);
});

afterAll(() => sheet.remove());

/** A picture whose size nobody knows before it is here. */
const Late = ({ row }: { row: ChatRow }) => (
  <Chat.Message row={row}>
    <img alt={row.text} style={{ display: "block" }} />
    <Chat.Text />
  </Chat.Message>
);
const drawLate = (row: ChatRow) => <Late row={row} />;

function show(count: number, from = 200, children?: typeof drawLate) {
  const all = talk(count + from).slice(from);
  const result = renderPart(
    <Chat.Root style={{ height: 480, width: 360 }}>
      <Chat.List>{children}</Chat.List>
      <Chat.Latest />
    </Chat.Root>,
    chatting(all),
  );
  const log = screen.getByRole("log", { name: "Conversation" });
  const setMessages = (messages: readonly ReturnType<typeof message>[]) =>
    act(() => result.client.setState({ messages: { [CHAT]: messages } }));
  const distance = () => log.scrollHeight - log.scrollTop - log.clientHeight;
  return { ...result, log, all, older: talk(count + from).slice(0, from), setMessages, distance };
}

/** Goes to a place as a reader does, and waits until everything there is laid out. */
async function readAt(log: HTMLElement, top: number): Promise<void> {
  log.scrollTop = top;
  await frames(6);
}

/** The words of the first message that begins in the view. */
function firstInView(log: HTMLElement): HTMLElement {
  const rows = [...log.querySelectorAll("[data-wl=chat-message]")];
  const first = rows.find((row) => topIn(log, row) >= 0 && row.getBoundingClientRect().height > 0);
  const words = first?.querySelector<HTMLElement>("[data-wl=chat-text]");
  if (!words) throw new Error("Nothing begins in the view.");
  return words;
}

describe("when 50 earlier messages are put in front, what one reads does not move", () => {
  test.each([
    ["at the very top of 400", 400, () => 0],
    ["at the very top of 1 000", 1_000, () => 0],
    ["a little below it", 1_000, () => 300],
    ["in the middle", 400, (log: HTMLElement) => log.scrollHeight / 2],
    ["near the end", 400, (log: HTMLElement) => log.scrollHeight - log.clientHeight - 100],
  ])("%s", async (_, length, place) => {
    const { log, all, older, setMessages } = show(length);
    await frames(3);
    await readAt(log, place(log));
    const first = firstInView(log);
    const before = log.scrollHeight;
    expect(await jumpOf(log, first, () => setMessages([...older.slice(-50), ...all]))).toBeLessThanOrEqual(STILL_PX);
    expect(log.scrollHeight).toBeGreaterThan(before + 500);
    expect(await jumpOf(log, first, () => setMessages([...older.slice(-100), ...all]))).toBeLessThanOrEqual(STILL_PX);
  });
});

test("at the end one stays at the end when earlier messages come", async () => {
  const { log, all, older, setMessages, distance } = show(60);
  await frames(3);
  const last = log.querySelector("[data-wl-key=message-260]");
  expect(await jumpOf(log, last!, () => setMessages([...older.slice(-50), ...all]))).toBeLessThanOrEqual(STILL_PX);
  expect(distance()).toBeLessThanOrEqual(1);
});

test("a picture of unknown size that arrives above moves nothing, wherever one reads", async () => {
  const { log } = show(200, 0, drawLate);
  await frames(3);
  for (const place of [0.3, 0.6, 0.9]) {
    await readAt(log, log.scrollHeight * place);
    const first = firstInView(log);
    const rows = [...log.querySelectorAll("[data-wl=chat-message]")];
    const above = rows[rows.indexOf(first.closest("article")!) - 1]?.querySelector("img");
    const height = above!.parentElement!.getBoundingClientRect().height;
    const arrive = async () => {
      above!.src = picture(120, 173);
      await above!.decode();
    };
    expect(await jumpOf(log, first, arrive)).toBeLessThanOrEqual(STILL_PX);
    expect(above!.parentElement!.getBoundingClientRect().height).toBeGreaterThan(height + 100);
  }
});

test("who goes up through what was never laid out sees it pass steadily", async () => {
  const { log } = show(2_000, 0);
  await frames(3);
  const steps: number[] = [];
  for (let step = 0; step < 60; step += 1) {
    const row = firstInView(log);
    const before = topIn(log, row);
    log.scrollTop -= 170;
    await frames(2);
    if (log.scrollTop > 0) steps.push(topIn(log, row) - before);
  }
  expect(steps.length).toBe(60);
  for (const step of steps) expect(Math.abs(step - 170)).toBeLessThanOrEqual(1);
});

test("a message above that grows or goes moves nothing", async () => {
  const { log, all, setMessages } = show(120, 0);
  await frames(3);
  await readAt(log, log.scrollHeight / 2);
  const first = firstInView(log);
  const at = all.findIndex(({ id }) => id === first.closest("article")?.getAttribute("data-wl-key")) - 1;
  const long = { ...all[at]!, parts: [text("A far longer text than before. ".repeat(20))] };
  expect(await jumpOf(log, first, () => setMessages(all.with(at, long)))).toBeLessThanOrEqual(STILL_PX);
  expect(await jumpOf(log, first, () => setMessages(all.toSpliced(at, 1)))).toBeLessThanOrEqual(STILL_PX);
});

test("when the list gets narrower or lower, one goes on reading at the same message", async () => {
  const { log } = show(200, 0);
  await frames(3);
  await readAt(log, log.scrollHeight / 2);
  const first = firstInView(log);
  const root = log.parentElement!;
  expect(await jumpOf(log, first, () => void (root.style.width = "250px"))).toBeLessThanOrEqual(STILL_PX);
  expect(await jumpOf(log, first, () => void (root.style.height = "300px"))).toBeLessThanOrEqual(STILL_PX);
});

describe("following the newest", () => {
  const streamed = (count: number) => text(Array.from({ length: count }, (_, word) => `word ${word}`).join(" "));

  test("500 streamed updates keep the end in view in every frame", async () => {
    const { log, all, setMessages, distance } = show(100, 0);
    await frames(3);
    for (let update = 1; update <= 500; update += 1) {
      setMessages([...all, message(101, "olena", streamed(update))]);
      if (update % 5 !== 0) continue;
      await frames(1);
      expect(distance()).toBeLessThanOrEqual(1);
    }
    expect(log.scrollHeight).toBeGreaterThan(log.clientHeight * 2);
  });

  test("a reader who has gone up is left alone by 500 streamed updates, and by a message", async () => {
    const { log, all, setMessages } = show(100, 0);
    await frames(3);
    log.dispatchEvent(new WheelEvent("wheel", { deltaY: -40, bubbles: true }));
    await readAt(log, log.scrollTop - 40);
    const first = firstInView(log);
    const jump = await jumpOf(log, first, async () => {
      for (let update = 1; update <= 500; update += 1) {
        setMessages([...all, message(101, "olena", streamed(update))]);
        if (update % 10 === 0) await frames(1);
      }
      setMessages([...all, message(101, "olena", streamed(500)), message(102, "olena", text("Another"))]);
    });
    expect(jump).toBeLessThanOrEqual(STILL_PX);
    expect(screen.getByRole("button", { name: /new message/ })).toBeTruthy();
  });

  test("who asks for the way up is not pulled back before the scrolling begins", async () => {
    const { log, all, setMessages } = show(100, 0);
    await frames(3);
    const top = log.scrollTop;
    log.dispatchEvent(new WheelEvent("wheel", { deltaY: -40, bubbles: true }));
    setMessages([...all, message(101, "olena", streamed(200))]);
    expect(log.scrollTop).toBe(top);
  });

  test("who asks for the way up and does not go stays with the newest", async () => {
    const { log, all, setMessages, distance } = show(100, 0);
    await frames(3);
    log.dispatchEvent(new WheelEvent("wheel", { deltaY: -40, bubbles: true }));
    setMessages([...all, message(101, "olena", streamed(200))]);
    await expect.poll(distance).toBeLessThanOrEqual(1);
    expect(screen.queryByRole("button")).toBeNull();
  });

  test("a picture that arrives at the end is followed", async () => {
    const { log, distance } = show(40, 0, drawLate);
    await frames(3);
    const pictures = log.querySelectorAll("img");
    const last = pictures[pictures.length - 1]!;
    last.src = picture(100, 260);
    await last.decode();
    await frames(2);
    expect(distance()).toBeLessThanOrEqual(1);
  });

  test("one’s own words lead back to the end from anywhere", async () => {
    const { client, log, distance } = show(1_000, 0);
    await frames(3);
    await readAt(log, 200);
    act(() => client.setState({ outbox: [unsent("I am back")] }));
    await frames(3);
    expect(distance()).toBeLessThanOrEqual(1);
    expect(topIn(log, screen.getByText("I am back"))).toBeGreaterThan(0);
  });
});

/** A picture of this size in pixels. */
function picture(width: number, height: number): string {
  const canvas = document.createElement("canvas");
  Object.assign(canvas, { width, height });
  return canvas.toDataURL();
}
