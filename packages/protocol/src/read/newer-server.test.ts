import { expect, test } from "vitest";
import { readHistoryPage } from "../index.ts";

const ID = "01a3185c-5002-7000-8000-000000000000";

test("F7 fault 46: a part of a newer server is its plain words, or left out without them, and so is a sign; their message and its page stay", () => {
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
  const parts = [{ type: "hologram" }, { type: "dance", plain: "Olena dances.", steps: 3 }];
  const page = { messages: [{ ...message, parts, reactions: [mine, newer] }], earlier: false };
  const known = { ...message, parts: [{ type: "unknown", plain: "Olena dances." }] };
  expect(readHistoryPage(page)).toEqual({ messages: [known], earlier: false });
});
