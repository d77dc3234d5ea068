import { expect, test } from "vitest";
import { readHistoryPage } from "../index.ts";

const ID = "01a3185c-5002-7000-8000-000000000000";

test("F7 fault 46: a part and a sign of a newer server are left out, and their message and its page stay", () => {
  const mine = { by: { kind: "visitor" }, emoji: "👍" };
  const message = {
    id: ID,
    conversationId: ID,
    seq: 1,
    author: { kind: "agent", agentId: "olena" },
    at: 1,
    parts: [],
    editedAt: null,
    removedAt: null,
    reactions: [mine],
  };
  const newer = { ...mine, by: { kind: "agent", agentId: "olena" }, emoji: "🦄" };
  const page = { messages: [{ ...message, parts: [{ type: "hologram" }], reactions: [mine, newer] }], earlier: false };
  expect(readHistoryPage(page)).toEqual({ messages: [message], earlier: false });
});
