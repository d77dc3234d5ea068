import { screen } from "@testing-library/react";
import type { ChatRow } from "@warmline/client";
import { expect, test } from "vitest";
import { renderPart } from "../../../test/renderPart.tsx";
import { CHAT, chatting, conversation, message, text, unsent } from "../../../test/world.ts";
import { Chat } from "../index.ts";

const failure = { code: "invalid-request", title: "", retryable: false };
const by = { kind: "agent", agentId: "olena" } as const;
const state = chatting(
  [
    message(1, "olena", text("Hello"), { type: "promise", promiseId: "p", minutes: 5, dueAt: 0 }),
    message(2, "olena", text("One more thing")),
    { ...message(3, "me", text("Thanks")), reactions: [{ by, emoji: "👍" }], editedAt: 5 },
    { ...message(4, "me"), removedAt: 6 },
    { ...message(5, "olena"), removedAt: 6 },
    message(6, "system", { type: "notice", notice: "joined", agentId: "olena" }),
    message(7, "me", text("Read")),
  ],
  {
    conversations: {
      [CHAT]: conversation({ marks: { visitor: { delivered: 0, read: 0 }, agent: { delivered: 7, read: 7 } } }),
    },
    outbox: [unsent("On its way"), unsent("Refused", { status: "failed", failure })],
  },
);

const byParts = (row: ChatRow) => (
  <Chat.Message row={row}>
    {row.author === "agent" && row.startsGroup && <Chat.AgentName />}
    {row.removedAt === null ? <Chat.Text /> : <Chat.Removed />}
    {row.removedAt === null && <Chat.Files />}
    <Chat.Reactions />
    {row.author !== "system" && <Chat.Time />}
    <Chat.Edited />
    <Chat.Status />
    <Chat.Retry />
    <Chat.Discard />
    <Chat.Unchanged />
    <Chat.Notice />
  </Chat.Message>
);

/** Every message as it stands in the page. */
function drawn(draw?: typeof byParts): readonly string[] {
  const { container, unmount } = renderPart(
    <Chat.Root>
      <Chat.List>{draw}</Chat.List>
    </Chat.Root>,
    state,
  );
  const rows = [...container.querySelectorAll("article")].map((row) => row.outerHTML);
  unmount();
  return rows;
}

test("a message that nobody has put together is what its parts would render", () => {
  const rows = drawn();
  expect(rows).toHaveLength(9);
  expect(rows).toEqual(drawn(byParts));
});

test("what only says how it stands with a ticket is a line of its own; beside other words it stands under them", () => {
  const working = { type: "notice", notice: "status", agentId: "olena", status: "working" } as const;
  const messages = [message(1, "olena", text("Let me look."), working), message(2, "olena", working)];
  renderPart(
    <Chat.Root>
      <Chat.List />
    </Chat.Root>,
    chatting(messages),
  );
  const [beside, alone] = screen.getAllByRole("article");
  expect(alone?.textContent).toBe("Olena Bondar is working on it.");
  expect(alone?.getAttribute("data-wl-author")).toBe("system");
  expect(beside?.textContent).toMatch(/^Olena BondarLet me look\.Olena Bondar is working on it\.\d/);
  expect(beside?.getAttribute("data-wl-author")).toBe("agent");
});
