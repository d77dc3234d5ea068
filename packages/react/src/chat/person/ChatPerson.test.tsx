import { act, screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { renderPart } from "../../../test/renderPart.tsx";
import { CHAT, chatting, olena, site, unsent } from "../../../test/world.ts";
import { Chat } from "../index.ts";

const parts = (
  <Chat.Root>
    <Chat.Person />
  </Chat.Root>
);
const program = { ...site, agents: [{ ...olena, bot: true }] };
const asking = () => unsent("", { command: { type: "ask-person", conversationId: CHAT } });

test("a program’s chat always has the way to a person, by keyboard too; a person’s has none", async () => {
  const { client, user } = renderPart(parts, chatting([], { site: program }));
  await user.tab();
  expect(document.activeElement).toBe(screen.getByRole("button", { name: "Talk to a person" }));
  await user.keyboard("{Enter}");
  expect(client.calls).toEqual([["chat.askPerson", CHAT]]);
  act(() => client.setState({ site }));
  expect(screen.queryByRole("button")).toBeNull();
});

test("what was asked for is said, keeps the focus and is not asked for twice", async () => {
  const { client, user } = renderPart(parts, chatting([], { site: program }));
  await user.click(screen.getByRole("button"));
  act(() => client.setState({ outbox: [asking()] }));
  const button = screen.getByRole("button", { name: "A person was asked for" });
  expect(document.activeElement).toBe(button);
  await user.click(button);
  expect(client.calls).toHaveLength(1);
});
