import { expect, test } from "vitest";
import { articlesBot } from "./articles-bot.ts";
import type { BotAction, BotTurn } from "./contract.ts";

const conversation = { id: "01890000-0000-7000-8000-000000000001", category: null, createdAt: 0 };

/** What the program writes before it shows an article that goes like this. */
async function leadIn(body: string): Promise<string> {
  const turn: BotTurn = {
    conversation,
    visitor: { name: null, patronymic: null, locale: "en", timeZone: null },
    messages: [{ id: conversation.id, author: "customer", text: "How do I set up mail?", chosen: null, at: 0 }],
    given: [],
    articles: [{ id: "mail", title: "Set up mail", answer: "Port 993.", body, href: null }],
    signal: new AbortController().signal,
  };
  const actions: BotAction[] = [];
  for await (const action of articlesBot()(turn)) actions.push(action);
  const part = actions.findIndex(({ type }) => type === "part");
  const words = actions.slice(0, part).map((action) => (action.type === "words" ? action.text : ""));
  return words.join("");
}

test("before an article comes what stands alone of its beginning: no list, and nothing that leads to one", async () => {
  const hello = "I’m a program, and I answer from our guides. A person is one press away at any moment.";
  expect(await leadIn("Most programs know it. Yours too.\n\n- In: 993")).toBe(
    `${hello}\n\nMost programs know it. Yours too.`,
  );
  expect(await leadIn("Most programs know it. If yours does not:\n\n- In: 993")).toBe(
    `${hello}\n\nMost programs know it.`,
  );
  expect(await leadIn("1. Open the sign-in\n2. Press *Forgotten?*")).toBe(hello);
});
