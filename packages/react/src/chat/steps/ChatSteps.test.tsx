import { act, screen } from "@testing-library/react";
import type { StepState } from "@warmline/client";
import { expect, test } from "vitest";
import type { FakeClient } from "../../../test/createFakeClient.ts";
import { stepsPart } from "../../../test/help.ts";
import { renderPart } from "../../../test/renderPart.tsx";
import { chatting, conversation, message, NOW } from "../../../test/world.ts";
import { Chat } from "../index.ts";

const tree = (
  <Chat.Root>
    <Chat.List />
  </Chat.Root>
);
const steps = (...states: (StepState | null)[]) => {
  const part = stepsPart();
  const said = part.steps.map((step, index) => ({ ...step, state: states[index] ?? null, at: NOW }));
  return chatting([message(1, "olena", { ...part, steps: said })]);
};
const button = (name: string) => screen.getByRole("button", { name });
const ticks = ({ calls }: FakeClient) => calls.filter(([name]) => name === "chat.tick").map(([, ...given]) => given);

test("a press, a key and a tap say of a step that it is done, and take it back", async () => {
  const { client, user } = renderPart(tree, steps());
  await user.click(button("Done: step 1"));
  act(() => client.setState(steps("done")));
  expect(button("Done: step 1").getAttribute("aria-pressed")).toBe("true");
  expect(document.activeElement).toBe(button("Done: step 1"));
  await user.keyboard("{Enter}");
  await user.pointer({ keys: "[TouchA]", target: button("Done: step 2") });
  expect(ticks(client)).toEqual([
    ["message-1", 0, "done"],
    ["message-1", 0, null],
    ["message-1", 1, "done"],
  ]);
});

test("where one is stuck is said once, and answered at the step", async () => {
  const { client, user } = renderPart(tree, steps("done"));
  const seen = "Thanks for telling us. We can see where you’re stuck.";
  expect(screen.queryByText(seen)).toBeNull();
  await user.click(button("Stuck here: step 2"));
  expect(ticks(client)).toEqual([["message-1", 1, "stuck"]]);
  act(() => client.setState(steps("done", "stuck")));
  expect(screen.getByText(seen).closest("li")).toBe(screen.getAllByRole("listitem")[1]);
  expect(screen.getByText("1 of 3 done").getAttribute("role")).toBe("status");
  await user.click(button("Stuck here: step 2"));
  expect(ticks(client).at(-1)).toEqual(["message-1", 1, null]);
});

test("the steps can be ticked when the conversation has ended too", async () => {
  const state = { ...steps(), conversations: { "chat-1": conversation({ state: "ended", endedAt: NOW }) } };
  const { client, user } = renderPart(tree, state);
  await user.click(button("Done: step 3"));
  expect(ticks(client)).toEqual([["message-1", 2, "done"]]);
});
