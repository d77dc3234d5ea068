import {
  DeskNumbers,
  LIMITS,
  path,
  readAs,
  type Conversation,
  type DeskLine,
  type Id,
  type Wait,
} from "@warmline/protocol";
import type { Agent } from "../../people/agent.ts";
import { newId } from "../../people/server.ts";
import type { Visitor } from "../../people/visitor.ts";
import { check } from "../check.ts";
import { insist, NotSeen } from "../findings.ts";
import { json, type Probe } from "../probe.ts";
import { excerpt } from "../wire.ts";

const MINUTE = 60_000;
const KEPT_MS = 30 * MINUTE;
const LADDER = [1, 2, 3, 5, 7, 10, 15, 20, 30, 45, 60];

const waitOf = async (probe: Probe, visitor: Visitor): Promise<Wait> => (await probe.snapshot(visitor)).wait;

async function chatOf(probe: Probe, visitor: Visitor, chat: Id, done: string): Promise<Conversation> {
  const found = (await probe.snapshot(visitor)).conversations.find(({ id }) => id === chat);
  insist(found, done, "the chat in the snapshot", "none");
  return found;
}

async function placeOf(agent: Agent, chat: Id, done: string): Promise<DeskLine["places"][number]> {
  const line = await agent.line();
  const place = line.places.find(({ conversationId }) => conversationId === chat);
  insist(place, done, `the chat ${chat} in the desk’s line`, excerpt(JSON.stringify(line)));
  return place;
}

async function beHere(probe: Probe, visitor: Visitor, done: string): Promise<void> {
  const answer = await visitor.put(path("presence"), {});
  insist(answer.status === 204, done, "204", probe.seen(answer));
}

/** The notices of a chat, in order. */
async function noticesOf(probe: Probe, visitor: Visitor, chat: Id): Promise<string[]> {
  const told = await probe.told(visitor, chat);
  return told
    .flatMap((event) => (event.type === "message.added" ? event.message.parts : []))
    .flatMap((part) => (part.type === "notice" ? [part.notice] : []));
}

export const LINE = [
  check("Q1", "an emergency", { alone: true }, async (probe) => {
    const first = await probe.visitor();
    const { categories } = first.session.snapshot.site;
    const emergency = categories.find((category) => category.emergency)?.id;
    if (emergency === undefined) throw new NotSeen("the site has no category that is an emergency; use one that has");
    await first.openChat();
    const before = await waitOf(probe, first);
    const second = await probe.visitor();
    await second.openChat(newId(), { category: emergency });
    const done = "A visitor waited, and another one came with an emergency";
    const [one, two] = [await waitOf(probe, first), await waitOf(probe, second)];
    insist(two.place < one.place, done, "the emergency in front", `places ${two.place} and ${one.place}`);
    insist(one.place === before.place + 1, done, `the first one at ${before.place + 1}`, `at ${one.place}`);
    insist(one.reason === "urgent-ahead", done, "the reason `urgent-ahead`", String(one.reason));
  }),

  check("Q2", "an agent who takes no more chats", { desk: true, alone: true }, async (probe) => {
    const agent = await probe.agent();
    const visitor = await probe.visitor();
    const count = async () => (await probe.snapshot(visitor)).site.agentsAvailable;
    const set = async (taking: boolean) => {
      const answer = await agent.put(path("deskStatus"), { taking });
      insist(answer.ok, "An agent said whether chats are taken", "200", probe.seen(answer));
    };
    await set(true);
    const watch = await probe.watchDesk(agent);
    await watch.until("inbox", "The desk’s stream was opened");
    const taking = await count();
    try {
      await set(false);
      const done = "An agent at the desk takes no more chats";
      const after = await count();
      insist(after === taking - 1, done, `${taking - 1} agents available`, `${after}`);
    } finally {
      await set(true);
    }
  }),

  check("Q3", "silence", { desk: true, clock: true }, async (probe) => {
    const agent = await probe.agent();
    const visitor = await probe.visitor();
    const chat = await visitor.openChat();
    await probe.watch(visitor);
    await probe.turn(LIMITS.awayMs - MINUTE);
    await beHere(probe, visitor, "A visitor in line answered a heartbeat");
    const answeredAt = await probe.now();
    await probe.turn(LIMITS.awayMs + 1_000);
    const silent = `A visitor in line answered heartbeats, and then only held a stream open for ${LIMITS.awayMs} ms`;
    const { awaySince } = await placeOf(agent, chat, silent);
    const isSince = awaySince !== null && awaySince >= answeredAt - 1_000;
    insist(isSince, silent, `a visitor who is away since ${answeredAt}`, String(awaySince));
    await beHere(probe, visitor, `${silent}, and answered again`);
    const back = await placeOf(agent, chat, silent);
    insist(back.awaySince === null, `${silent}, and answered again`, "here", excerpt(JSON.stringify(back)));
  }),

  check("Q4", "a place that is given on", { clock: true }, async (probe) => {
    const visitor = await probe.visitor();
    const chat = await visitor.openChat();
    const { toldUntil, asOf } = await waitOf(probe, visitor);
    const kept = toldUntil === null ? LIMITS.awayMs + KEPT_MS : Math.max(LIMITS.awayMs, toldUntil - asOf);
    await probe.turn(kept - 1_000);
    const done = `A visitor in line was silent for ${kept} ms`;
    const before = await chatOf(probe, visitor, chat, done);
    insist(before.leftLineAt === null, `${done} less a second`, "the place as before", String(before.leftLineAt));
    await probe.turn(20_000);
    const { leftLineAt, state } = await chatOf(probe, visitor, chat, done);
    insist(leftLineAt !== null && state === "waiting", done, "`leftLineAt`, still waiting", `${leftLineAt}, ${state}`);
    await beHere(probe, visitor, `${done} and came back`);
    await probe.turn(1_000);
    const back = await chatOf(probe, visitor, chat, done);
    insist(back.leftLineAt === null, `${done} and came back`, "a place in line", `left at ${back.leftLineAt}`);
    const notices = (await noticesOf(probe, visitor, chat)).join(", ");
    insist(notices === "left-line, back-in-line", done, "left-line, back-in-line", notices);
  }),

  check("Q5", "the turn of somebody who is away", { desk: true, clock: true }, async (probe) => {
    const agent = await probe.agent();
    const visitor = await probe.visitor();
    const other = await probe.visitor();
    const chat = await visitor.openChat();
    await probe.turn(LIMITS.awayMs);
    const next = await other.openChat();
    await agent.take(next);
    await probe.turn(1_000);
    const done = "An agent went on with the next one, as the first in line was away";
    const called = await waitOf(probe, visitor);
    const isKept = called.state === "your-turn" && called.turnUntil !== null && called.turnUntil > called.asOf;
    insist(isKept, done, "a wait `your-turn` with `turnUntil`", excerpt(JSON.stringify(called)));
    await beHere(probe, visitor, `${done}; then they came back`);
    const back = await placeOf(agent, chat, done);
    insist(back.awaySince === null && back.turnUntil === null, done, "here again", excerpt(JSON.stringify(back)));
    const { place, state } = await waitOf(probe, visitor);
    insist(place === 1 && state !== "your-turn", `${done}; then they came back`, "the front", `${place}, ${state}`);
  }),

  check("Q6", "what a wait says", {}, async (probe) => {
    const visitor = await probe.visitor();
    await visitor.openChat();
    const wait = await waitOf(probe, visitor);
    const done = "A visitor waited in line";
    const minutes = [wait.typicalMinutes, wait.upperMinutes].filter((each) => each !== null);
    const isTold = wait.state === "soon" || wait.state === "estimate";
    const right =
      minutes.every((each) => LADDER.includes(each)) &&
      (wait.unknown === null) === (wait.state !== "unknown") &&
      (wait.upperMinutes !== null) === isTold;
    insist(right, done, "numbers of the ladder, or why there are none", excerpt(JSON.stringify(wait)));
  }),

  check("Q6", "a wait while support itself is disturbed", { desk: true, alone: true }, async (probe) => {
    const agent = await probe.agent();
    const visitor = await probe.visitor();
    await visitor.openChat();
    const id = newId();
    await agent.tell({ severity: "info", affects: ["support"], title: "Conformance: nothing happened" }, id);
    try {
      const wait = await waitOf(probe, visitor);
      const isPaused = wait.state === "paused" || wait.state === "closed";
      const done = "An incident affects support itself";
      insist(isPaused && wait.upperMinutes === null, done, "a wait `paused`", excerpt(JSON.stringify(wait)));
    } finally {
      await agent.tell({ severity: "info", affects: ["support"], title: "Nothing", phase: "resolved" }, id);
    }
  }),

  check("D3", "the numbers", { desk: true }, async (probe) => {
    const agent = await probe.agent();
    const visitor = await probe.visitor();
    const chat = await visitor.openChat();
    const { createdAt } = await chatOf(probe, visitor, chat, "A chat was opened");
    await agent.take(chat);
    await agent.say(chat, "Hello");
    await agent.end(chat);
    const ask = (from: number, to: number) =>
      probe.fetch(`${path("deskNumbers")}?from=${from}&to=${to}`, {
        token: agent.token,
      });
    const done = "A chat was taken and answered, and the numbers were read";
    const answer = await ask(createdAt, createdAt + MINUTE);
    const numbers = answer.ok ? readAs(DeskNumbers, await json(answer)) : null;
    insist(numbers, done, "a body of the schema `DeskNumbers`", probe.seen(answer));
    const { waits, firstAnswer } = numbers;
    const isCounted = waits.count > 0 && firstAnswer.count > 0;
    insist(isCounted, done, "its wait and its first answer", excerpt(JSON.stringify({ waits, firstAnswer })));
    await probe.refused(await ask(2, 1), "invalid-request", "Numbers were asked for from a moment to an earlier one");
  }),

  check("D4", "the line at the desk", { desk: true }, async (probe) => {
    const agent = await probe.agent();
    const watch = await probe.watchDesk(agent);
    await watch.until("inbox", "The desk’s stream was opened");
    const visitor = await probe.visitor();
    const chat = await visitor.openChat();
    const done = "A visitor came into line, and the desk’s stream was read";
    const has = (data: Record<string, unknown>) =>
      data["type"] === "line" &&
      (data["line"] as DeskLine).places.some(({ conversationId }) => conversationId === chat);
    await watch.until("moment", `${done} for a \`line\` with the chat`, has);
  }),
];
