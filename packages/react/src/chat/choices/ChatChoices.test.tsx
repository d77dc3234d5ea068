import { act, screen, within } from "@testing-library/react";
import { expect, test } from "vitest";
import type { FakeClient } from "../../../test/createFakeClient.ts";
import { choicesPart } from "../../../test/help.ts";
import { renderPart } from "../../../test/renderPart.tsx";
import { chatting, message, NOW, text } from "../../../test/world.ts";
import { Chat } from "../index.ts";

const tree = (
  <Chat.Root>
    <Chat.List />
  </Chat.Root>
);
const asking = (option?: string) => {
  const chosen = option === undefined ? null : { option, at: NOW };
  return chatting([message(1, "olena", text("Where do you see it?"), choicesPart({ chosen }))]);
};
const answers = () => within(screen.getByRole("group", { name: "Answers to choose from" }));
const chosen = ({ calls }: FakeClient) => calls.filter(([name]) => name === "chat.answerChoice");

test.each([
  ["mouse", "[MouseLeft]"],
  ["touch", "[TouchA]"],
])("one %s press chooses an answer", async (_, keys) => {
  const { client, user } = renderPart(tree, asking());
  await user.pointer({ keys, target: answers().getByRole("button", { name: "On both" }) });
  expect(chosen(client)).toEqual([["chat.answerChoice", "message-1", "both"]]);
});

test("the keys choose, focus stays, and nothing can be chosen after that, while all can be read", async () => {
  const { client, user } = renderPart(tree, asking());
  const laptop = answers().getByRole("button", { name: "On the laptop" });
  laptop.focus();
  await user.keyboard("{Enter}");
  act(() => client.setState(asking("laptop")));
  expect(document.activeElement).toBe(laptop);
  expect(answers().getByRole("button", { pressed: true })).toBe(laptop);
  const all = answers().getAllByRole("button");
  expect(all.map((one) => [one.textContent, one.getAttribute("aria-disabled")])).toEqual([
    ["On the phone", "true"],
    ["On the laptop", "true"],
    ["On both", "true"],
  ]);
  for (const one of all) await user.click(one);
  expect(chosen(client)).toEqual([["chat.answerChoice", "message-1", "laptop"]]);
});
