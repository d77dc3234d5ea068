import type { FeedEvent, Moment } from "@warmline/protocol";
import { expect, onTestFinished, test, vi } from "vitest";
import { chatState } from "../index.ts";
import { settle } from "../test-kit/fake-clock.ts";
import { setUpSupport } from "../test-kit/fake-server.ts";
import { CHAT, chat, ember, id, message, NOON, site, snapshot } from "../test-kit/fixtures.ts";
import { json, unreachable } from "../test-kit/scripted-fetch.ts";

type Delta = Extract<Moment, { type: "message-delta" }>;

const ANSWER = id(1_002);
const question = message(1, "It is slow", { author: { kind: "visitor" } });
const by = { kind: "agent", agentId: "ember" } as const;

const delta = (offset: number, text: string, values: Partial<Delta> = {}): Delta => ({
  type: "message-delta",
  conversationId: CHAT,
  messageId: ANSWER,
  by,
  offset,
  text,
  dropped: false,
  asOf: NOON,
  expiresAt: NOON + 10_000,
  ...values,
});

/** A chat that a program holds and was asked something in. */
async function asked(options: Parameters<typeof setUpSupport>[0] = {}) {
  const setUp = setUpSupport(options);
  const { server, client, stream, open } = setUp;
  server.snapshot = snapshot({
    site: { ...site, agents: [...site.agents, ember] },
    conversations: [chat({ agentId: "ember" })],
    messages: [question],
  });
  server.seq = 1;
  await open();
  const feed = async (event: FeedEvent) => {
    stream().send("feed", event, `epoch:${event.seq}`);
    await settle();
  };
  return {
    ...setUp,
    feed,
    say: async (...deltas: Delta[]) => {
      for (const one of deltas) stream().send("moment", one);
      await settle();
    },
    rows: () => chatState.rows(client.getState()),
    /** What stands in the list behind the question. */
    shown: () =>
      chatState
        .rows(client.getState())
        .slice(1)
        .map(({ text }) => text),
  };
}

test("an answer grows in a row behind the last message, and its message takes the row over", async () => {
  const { client, rows, say, feed } = await asked();
  await say(delta(0, "Press "), delta(6, "restart"));
  const [, writing] = rows();
  expect(writing).toMatchObject({ key: ANSWER, seq: null, agentId: "ember", text: "Press restart", writing: true });
  expect(chatState.unread(client.getState())).toBe(0);
  await feed({ type: "message.added", seq: 2, at: NOON, message: message(2, "Press restart.", { author: by }) });
  expect(rows().slice(1)).toMatchObject([{ key: ANSWER, seq: 2, text: "Press restart.", writing: false }]);
  expect(client.getState().writing).toEqual({});
  await say(delta(13, " again"), delta(0, "Press restart again"));
  expect(rows()).toHaveLength(2);
});

test("words that were heard before are replaced, and behind a hole nothing is added until all is told again", async () => {
  const { shown, say } = await asked();
  await say(delta(4, "too late to begin"));
  expect(shown()).toEqual([]);
  await say(delta(0, "One two"), delta(4, "2 three"));
  expect(shown()).toEqual(["One 2 three"]);
  await say(delta(20, "five"));
  expect(shown()).toEqual(["One 2 three"]);
  await say(delta(0, "One 2 three four five"), delta(21, " six"));
  expect(shown()).toEqual(["One 2 three four five six"]);
});

test("an answer that is given up, or of which nothing more is heard, is taken away", async () => {
  const { clock, shown, say, client } = await asked();
  await say(delta(0, "Perhaps"));
  await say(delta(0, "", { dropped: true }));
  expect(shown()).toEqual([]);
  await say(delta(0, "Perhaps"));
  await clock.advance(9_000);
  await say(delta(7, " so", { expiresAt: clock.now() + 10_000 }));
  await clock.advance(9_000);
  expect(shown()).toEqual(["Perhaps so"]);
  await clock.advance(2_000);
  expect([shown(), client.getState().writing]).toEqual([[], {}]);
});

test("who has handed over, or a conversation that ended, writes nothing more, also where a receipt told it ahead", async () => {
  const { client, server, shown, say, feed } = await asked();
  await say(delta(0, "Let me"));
  server.onPut = () => {
    const conversation = chat({ state: "waiting", agentId: null, waitingSince: NOON });
    return json({ id: null, events: [{ type: "conversation.changed", seq: 5, at: NOON, conversation }] }, 201);
  };
  client.chat.askPerson(CHAT);
  await settle();
  await say(delta(6, " see"), delta(0, "Let me see"));
  expect(shown()).toEqual([]);
  await feed({ type: "conversation.changed", seq: 6, at: NOON, conversation: chat({ agentId: "ember" }) });
  await say(delta(0, "Again"));
  expect(shown()).toEqual(["Again"]);
  await feed({ type: "conversation.changed", seq: 7, at: NOON, conversation: chat({ state: "ended", endedAt: NOON }) });
  expect(shown()).toEqual([]);
});

test("what the customer says meanwhile stands before the answer, which keeps its row when it is stored", async () => {
  const { client, server, shown, say, feed } = await asked();
  server.onPut = unreachable;
  await say(delta(0, "Press"));
  const own = client.chat.send("It is a router");
  expect(shown()).toEqual(["It is a router", "Press"]);
  const stored = message(2, "It is a router", { id: own, author: { kind: "visitor" } });
  await feed({ type: "message.added", seq: 2, at: NOON, message: stored });
  expect(shown()).toEqual(["It is a router", "Press"]);
});

test("nobody is marked as typing whose words are seen", async () => {
  const { client, say, stream } = await asked();
  const typing: Moment = {
    type: "typing",
    conversationId: CHAT,
    by,
    typing: true,
    asOf: NOON,
    expiresAt: NOON + 6_000,
  };
  stream().send("moment", typing);
  await settle();
  expect(chatState.typing(client.getState())).toMatchObject({ id: "ember" });
  await say(delta(0, "Press"));
  expect(chatState.typing(client.getState())).toBeNull();
});

test("the line that was cut goes on with all that was said meanwhile", async () => {
  const { clock, shown, say, stream, streams } = await asked();
  await say(delta(0, "One "));
  stream().end();
  await clock.advance(3_000);
  expect(streams).toHaveLength(2);
  expect(shown()).toEqual(["One "]);
  await say(delta(0, "One two three "), delta(14, "four"));
  expect(shown()).toEqual(["One two three four"]);
});

test("of an answer in 2 000 pieces the state is told once a frame", async () => {
  let frames: (() => void)[] = [];
  vi.stubGlobal("requestAnimationFrame", (callback: () => void) => frames.push(callback));
  vi.stubGlobal("cancelAnimationFrame", () => undefined);
  onTestFinished(() => void vi.unstubAllGlobals());
  const draw = () => {
    const due = frames;
    frames = [];
    for (const callback of due) callback();
  };
  const { client, shown, say } = await asked();
  draw();
  draw();
  let told = 0;
  client.subscribe(() => (told += 1));
  let text = "";
  for (let frame = 0; frame < 50; frame += 1) {
    const before = told;
    const pieces = Array.from({ length: 40 }, (_, piece) => {
      const word = `${frame}.${piece} `;
      text += word;
      return delta(text.length - word.length, word);
    });
    await say(...pieces);
    draw();
    expect(told - before).toBeLessThanOrEqual(frame === 0 ? 2 : 1);
  }
  expect(shown()).toEqual([text]);
  expect(told).toBeLessThanOrEqual(51);
});
