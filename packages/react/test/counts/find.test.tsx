import { screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { Chat } from "../../src/chat/index.ts";
import { renderPart } from "../renderPart.tsx";
import { chatting } from "../world.ts";
import { frames } from "./frames.ts";
import { talk } from "./talk.tsx";

async function show() {
  renderPart(
    <Chat.Root style={{ height: 480, width: 360 }}>
      <Chat.List style={{ height: 400, overflow: "auto" }} />
    </Chat.Root>,
    chatting(talk(1_000)),
  );
  await frames(3);
  return screen.getByRole("log", { name: "Conversation" });
}

/**
 * Finds in the page, by what a browser’s own search goes by: it is old and in no standard. A page that is steered is not scrolled
 * to what was found, so that is done as the browser would. Gives where it is, or null.
 */
function find(words: string): Range | null {
  getSelection()?.removeAllRanges();
  if (!(window as unknown as { find: (words: string) => boolean }).find(words)) return null;
  const found = getSelection()!.getRangeAt(0);
  found.startContainer.parentElement!.scrollIntoView({ block: "center" });
  return found;
}

const topOf = (log: Element, found: Range) => found.getBoundingClientRect().top - log.getBoundingClientRect().top;

test("the browser finds words in each of 1 000 messages, and they stay in view", async () => {
  const log = await show();
  for (const line of [998, 3, 517, 250]) {
    const found = find(`Line ${line} of`);
    expect(found?.toString()).toBe(`Line ${line} of`);
    await frames(4);
    const top = topOf(log, found!);
    expect(top).toBeGreaterThanOrEqual(0);
    expect(top).toBeLessThan(log.clientHeight);
    await frames(10);
    expect(Math.abs(topOf(log, found!) - top)).toBeLessThanOrEqual(0.5);
  }
  expect(find("Line 1001 of")).toBeNull();
});

test("all 1 000 messages can be selected and copied, in their order", async () => {
  const log = await show();
  getSelection()!.selectAllChildren(log);
  await frames(2);
  const copied = getSelection()!.toString();
  const lines = [...copied.matchAll(/Line (\d+) of a long talk/g)].map(([, line]) => Number(line));
  expect(lines).toEqual(Array.from({ length: 1_000 }, (_, index) => index + 1));
  getSelection()!.removeAllRanges();
});

test("a selection from one message to another far away has the words between them", async () => {
  await show();
  const [from, to] = ["Line 101 of a long talk", "Line 900 of a long talk"].map((words) => screen.getByText(words));
  getSelection()!.setBaseAndExtent(from!, 0, to!, 1);
  const copied = getSelection()!.toString();
  expect(copied.match(/Line \d+ of a long talk/g)).toHaveLength(800);
  expect(copied).toContain("Line 101 of");
  expect(copied).toContain("Line 900 of");
  getSelection()!.removeAllRanges();
});
