import { chatState, createSupport, supportState, type SupportClient } from "@warmline/client";
import type { DraftPart } from "@warmline/protocol";
import { afterEach, expect, test } from "vitest";
import { createWorld } from "../src/node/index.ts";
import { PUBLIC_URL, type World } from "../src/index.ts";
import { signIn } from "./sign-in.ts";

const clients: SupportClient[] = [];

function open(world: World, kept: Map<string, string>): SupportClient {
  const client = createSupport({
    server: PUBLIC_URL,
    site: "fernhost",
    storage: {
      get: (key) => kept.get(key) ?? null,
      set: (key, value) => void kept.set(key, value),
      remove: (key) => void kept.delete(key),
    },
    fetch: (input, init) => world.app.fetch(new Request(input, init)),
  });
  clients.push(client);
  client.support.open();
  return client;
}

afterEach(() => {
  for (const client of clients.splice(0)) client.destroy();
});

const question = { required: true, hint: null, example: null, pattern: null, choices: [] };
const PARTS: readonly DraftPart[] = [
  { type: "article", articleId: "move-domain", answer: "Change the DNS first." },
  { type: "steps", title: null, steps: ["Copy them", "Press Save"].map((text) => ({ text, image: null })) },
  {
    type: "choices",
    options: [
      { id: "yes", label: "It works" },
      { id: "no", label: "Not yet" },
    ],
  },
  {
    type: "form",
    title: null,
    fields: [
      { ...question, id: "order", label: "Order", input: "line", pattern: "[A-Z]{2}-\\d+" },
      { ...question, id: "phone", label: "Phone", input: "phone", required: false },
    ],
  },
];

test("what a customer does with the parts of messages is the same here, at the server and after a reload", async () => {
  const world = await createWorld();
  const kept = new Map<string, string>();
  const client = open(world, kept);
  client.chat.send("How do I move my domain?");
  await expect.poll(() => chatState.rows(client.getState())[0]?.status).toBe("sent");
  const chat = chatState.presentId(client.getState()) ?? "";
  const agent = await signIn(world);
  await agent.take(chat);
  const ids: string[] = [];
  for (const part of PARTS) ids.push(await agent.help(chat, part));
  const [, steps = "", choices = "", form = ""] = ids;
  const partOf = (id: string, of = client) =>
    chatState.rows(of.getState()).find((row) => row.id === id && row.seq !== null)?.parts[0];
  const isIdle = () => client.getState().outbox.every(({ status }) => status === "failed");
  await expect.poll(() => partOf(form)?.type).toBe("form");

  client.support.article("move-domain");
  await expect
    .poll(() => supportState.article(client.getState(), "move-domain"))
    .toMatchObject({ status: "ready", locale: "en", article: { title: "Moving a domain to us" } });

  client.chat.tick(steps, 0, "done");
  client.chat.tick(steps, 1, "done");
  client.chat.tick(steps, 1, "stuck");
  client.chat.answerChoice(choices, "no");
  client.chat.answerForm(form, { order: "12", phone: " " });
  await expect.poll(isIdle).toBe(true);
  const refused = chatState.answer(client.getState(), form)!;
  expect([refused.status, chatState.problemAt(refused)]).toEqual(["failed", "order"]);
  expect(client.chat.getFormDraft(form)?.answers).toEqual({ order: "12", phone: " " });
  client.chat.answerForm(form, { order: "FH-12", phone: " " });
  const shown = chatState.rows(client.getState()).at(-1)?.text;
  await expect.poll(() => client.getState().outbox).toEqual([]);
  expect(chatState.rows(client.getState()).at(-1)?.text).toBe(shown);
  expect(client.chat.getFormDraft(form)).toBeNull();

  expect(supportState.shouldAskName(client.getState())).toBe(true);
  client.support.giveName({ name: "Maria", patronymic: null });
  await expect.poll(() => client.getState().visitor?.name).toBe("Maria");

  const seen = await agent.visitor(client.getState().visitor?.id ?? "");
  expect(seen.messages.find(({ id }) => id === steps)?.parts[0]).toEqual(partOf(steps));
  client.destroy();
  const again = open(world, kept);
  await expect.poll(() => partOf(form, again)).toMatchObject({ answers: [{ field: "order", value: "FH-12" }] });
  expect(partOf(steps, again)).toMatchObject({ steps: [{ state: "done" }, { state: "stuck" }] });
  expect(partOf(choices, again)).toMatchObject({ chosen: { option: "no" } });
  const own = chatState.rows(again.getState()).filter(({ author }) => author === "me");
  expect(own.map(({ text }) => text)).toEqual(["How do I move my domain?", "Not yet", "Order: FH-12"]);
  expect(supportState.shouldAskName(again.getState())).toBe(false);
});
