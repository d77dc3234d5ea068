import { expect, test } from "vitest";
import { readFeedEvent } from "./readers.generated.ts";

const event = {
  type: "message.added",
  seq: 1,
  at: 1_800_000_000_000,
  message: {
    id: "01a3185c-5002-7000-8000-000000000000",
    conversationId: "01a3185c-5002-7000-8000-000000000001",
    seq: 1,
    author: { kind: "agent", agentId: "olena" },
    at: 1_800_000_000_000,
    parts: [{ type: "text", text: "Hi", tree: [{ type: "paragraph", children: [{ type: "text", value: "Hi" }] }] }],
    editedAt: null,
    removedAt: null,
    reactions: [],
  },
};

test("what holds nothing but what is known is given as it came: a long history is not held twice", () => {
  expect(readFeedEvent(event)).toBe(event);
});

test("what holds more is given without it, beside what came", () => {
  const { message } = event;
  const newer = { ...event, message: { ...message, mood: "sunny", parts: [...message.parts, { type: "hologram" }] } };
  const read = readFeedEvent(newer);
  expect(read).toEqual(event);
  expect(newer.message.mood).toBe("sunny");
  expect(newer.message.parts).toHaveLength(2);
});

test("a list that only its length tells apart is not taken for what was read", () => {
  const [part] = event.message.parts;
  const doubled = { ...event, message: { ...event.message, parts: [part, part, null] } };
  expect(readFeedEvent(doubled)).toMatchObject({ message: { parts: [part, part] } });
});
