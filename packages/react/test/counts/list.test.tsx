import { screen } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { expect, test } from "vitest";
import { CHAT, chatting, message, NOW, text } from "../world.ts";
import { countWork } from "./countWork.tsx";
import { chat, talk } from "./talk.tsx";

const LIST = /^(Chat\.(List|Message|Text|Time|Status|AgentName|Day)|Group|Chunk|LogRows)$/;

const answer = (seq: number, words: string) => ({ ...message(seq, "olena", text(words)), at: NOW });

test.each([
  [1_000, 75],
  [10_000, 100],
])("with %i messages one that comes is one commit, at most 8 components and %i nodes", async (length, most) => {
  let messages = talk(length);
  const { client, count, container } = countWork(chat, chatting(messages));
  expect(container.querySelectorAll("[data-wl=chat-message]")).toHaveLength(length);
  // As many as fill a chunk: the last of them stands among the most, the next one in a chunk of its own.
  for (let come = 1; come <= 26; come += 1) {
    messages = [...messages, answer(length + come, `Answer ${come}`)];
    const work = await count(() => client.setState({ messages: { [CHAT]: messages } }));
    expect(work.commits).toBe(1);
    expect(work.components.length).toBeLessThanOrEqual(8);
    expect(work.fibres).toBeLessThanOrEqual(most);
  }
  expect(screen.getByText("Answer 26")).toBeTruthy();
});

test("with 10 000 messages a key press is one commit of the field, and the list is not touched", async () => {
  const { count } = countWork(chat, chatting(talk(10_000)));
  const field = screen.getByRole("textbox");
  field.focus();
  const user = userEvent.setup();
  await user.keyboard("a");
  const work = await count(() => user.keyboard("b"));
  expect(work.commits).toBe(1);
  expect(work.components).toHaveLength(1);
  expect(work.components.filter((name) => LIST.test(name))).toEqual([]);
});

test("words that stream into one of 1 000 messages run three components each time", async () => {
  const messages = talk(1_000);
  const { client, count } = countWork(chat, chatting(messages));
  const at = 998;
  for (const words of ["One", "One two", "One two three"]) {
    const streamed = { ...messages[at]!, parts: [text(words)] };
    const work = await count(() => client.setState({ messages: { [CHAT]: messages.with(at, streamed) } }));
    expect(work.commits).toBe(1);
    expect(work.components.length).toBeLessThanOrEqual(3);
    expect(screen.getByText(words)).toBeTruthy();
  }
});
