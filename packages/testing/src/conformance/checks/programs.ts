import { path, type FeedEvent, type Id, type Moment } from "@warmline/protocol";
import { newId } from "../../people/server.ts";
import type { Visitor } from "../../people/visitor.ts";
import { check } from "../check.ts";
import { insist } from "../findings.ts";
import type { Probe } from "../probe.ts";

type Delta = Extract<Moment, { type: "message-delta" }>;

/** A chat that begins with a program. */
async function begin(probe: Probe): Promise<{ visitor: Visitor; chat: Id }> {
  const visitor = await probe.visitor();
  return { visitor, chat: await visitor.openChat(newId(), { category: probe.programCategory }) };
}

async function insistOnProgram(probe: Probe, visitor: Visitor, chat: Id, done: string): Promise<void> {
  const { conversations, site, wait } = await probe.snapshot(visitor);
  const held = conversations.find(({ id }) => id === chat);
  const holder = site.agents.find(({ id }) => id === held?.agentId);
  const isHeld = held?.state === "active" && holder?.bot === true;
  insist(isHeld, done, "a chat that a program holds", `${held?.state ?? "none"}, ${holder?.id ?? "nobody"}`);
  insist(wait.conversationId === null, done, "no place in line", `place ${wait.place}`);
}

const handedOver = (why: string) => (event: FeedEvent) =>
  event.type === "message.added" &&
  event.message.parts.some((part) => part.type === "notice" && part.notice === "handed-over" && part.why === why);

export const PROGRAMS = [
  check("G1", "a chat that begins with a program", { program: true }, async (probe) => {
    const { visitor, chat } = await begin(probe);
    await insistOnProgram(probe, visitor, chat, "A chat was opened that a program takes");
    await visitor.leave(chat);
  }),

  check("G2", "an answer that is being written", { program: true }, async (probe) => {
    const { visitor, chat } = await begin(probe);
    const watch = await probe.watch(visitor);
    await watch.until("moment", "A stream was opened");
    await visitor.say(chat, "Hello!");
    const done = "A program answered";
    const isAnswer = (event: Record<string, unknown>) =>
      event["type"] === "message.added" &&
      (event["message"] as { author: { kind: string } } | undefined)?.author.kind === "agent";
    const { data } = await watch.until("feed", done, isAnswer);
    const { message } = data as unknown as Extract<FeedEvent, { type: "message.added" }>;
    const moments = watch.arrived.map((frame) => frame.data as unknown as Moment);
    const deltas = moments.filter((moment): moment is Delta => moment.type === "message-delta");
    const words = message.parts.map((part) => (part.type === "text" ? part.text : "")).join("");
    const [first] = deltas;
    const isIts = first?.messageId === message.id && first.text !== "" && words.startsWith(first.text);
    insist(isIts, done, "its first words before the whole, under its id", `${deltas.length} deltas; ${watch.story()}`);
    await watch.close();
    await visitor.leave(chat);
  }),

  check("G3", "a customer who asks for a person", { program: true, alone: true }, async (probe) => {
    const { visitor, chat } = await begin(probe);
    const asking = () => visitor.put(path("personRequest", { conversationId: chat, requestId: newId() }), {});
    const done = "A customer asked for a person";
    const { events } = await probe.accepted(await asking(), done, 201);
    insist(events.some(handedOver("asked")), done, "a notice `handed-over`", JSON.stringify(events));
    const { conversations, wait } = await probe.snapshot(visitor);
    const state = conversations.find(({ id }) => id === chat)?.state;
    insist(state === "waiting" && wait.conversationId === chat, done, "a chat in line", String(state));
    const again = await probe.accepted(await asking(), `${done} once more`);
    insist(again.events.length === 0, `${done} once more`, "nothing", JSON.stringify(again.events));
    await visitor.leave(chat);
    await probe.refused(await asking(), "wrong-state", `${done} in a chat that has ended`);
  }),

  check("G7", "a chat with a program that begins again", { program: true }, async (probe) => {
    const { visitor, chat } = await begin(probe);
    await visitor.leave(chat);
    await visitor.say(chat, "Hello!");
    await insistOnProgram(probe, visitor, chat, "A customer wrote again");
    await visitor.leave(chat);
  }),

  check("G8", "an agent who claims what a program holds", { program: true, desk: true }, async (probe) => {
    const { visitor, chat } = await begin(probe);
    const agent = await probe.agent();
    const claim = path("deskClaim", { conversationId: chat, claimId: newId() });
    const done = "An agent claimed what a program held";
    const { events } = await probe.accepted(await agent.put(claim, {}), done, 201);
    insist(events.some(handedOver("passed-on")), done, "a notice `handed-over`", JSON.stringify(events));
    const { conversations } = await probe.record(agent, visitor);
    const holder = conversations.find(({ id }) => id === chat)?.agentId;
    insist(holder === agent.id, done, `a chat of ${agent.id}`, String(holder));
    await agent.end(chat);
  }),
];
