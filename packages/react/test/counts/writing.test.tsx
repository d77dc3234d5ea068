import { screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { CHAT, chatting, NOW } from "../world.ts";
import { countWork } from "./countWork.tsx";
import { chat, talk } from "./talk.tsx";

test("an answer that grows under 1 000 messages is one commit and at most three components each time", async () => {
  const grown = (text: string) => ({
    writing: { "answer-1": { conversationId: CHAT, agentId: "olena", text, at: NOW, expiresAt: NOW + 10_000 } },
  });
  const { client, count } = countWork(chat, chatting(talk(1_000)));
  await count(() => client.setState(grown("One")));
  for (const words of ["One two", "One two three", "One two three four"]) {
    const work = await count(() => client.setState(grown(words)));
    expect(work.commits).toBe(1);
    expect(work.components.length).toBeLessThanOrEqual(3);
    expect(screen.getByText(words)).toBeTruthy();
  }
});
