import type { Conversation, DeskEvent, Id, Inbox } from "@warmline/protocol";
import type { Agent } from "../people/agent.ts";
import type { Frames } from "../people/frames.ts";
import type { World } from "../world/contract.ts";

/** Which conversation a scenario is about. */
export interface About {
  /** @default the latest that is open; without one, the next that somebody begins */
  conversationId?: Id | undefined;
  /** Who of the site’s agents acts. @default whoever has the conversation, else who sits at the desk, else the first who is no bot */
  agentId?: string | undefined;
}

/** Who is there after a scenario. */
export interface Scene {
  agent: Agent;
  conversationId: Id;
  visitorId: Id;
}

type Kind = Conversation["kind"];

// By the machine’s own clock: a world’s may stand still. Test runners give up after five seconds, and say less.
const PATIENCE_MS = 4_000;
const ADVICE = {
  chat: "Nobody has written. Begin a chat first, for example with `await visitor.begin(…)`.",
  ticket: "Nobody has left a ticket. Leave one first, for example with `await visitor.leaveTicket()`.",
};

/**
 * The agent sits down and looks for the customer: the one who is there, or who comes within four seconds.
 *
 * @throws Error if nobody comes
 */
export async function findCustomer(world: World, kind: Kind, { conversationId, agentId }: About = {}): Promise<Scene> {
  const seated = (await world.agents()).find(({ isSeated }) => isSeated);
  const first = agentId === undefined && seated ? seated : await world.agent(agentId);
  await first.sitDown();
  const frames = await first.stream();
  const conversation = await within(search(frames, kind, conversationId), ADVICE[kind], () => void frames.close());
  const { id, visitorId } = conversation;
  const agent = await world.agent(agentId ?? conversation.agentId ?? first.id);
  await agent.sitDown();
  return { agent, conversationId: id, visitorId };
}

/** The agent has the conversation and has read what was said. */
export async function holdConversation(world: World, kind: Kind, about: About = {}): Promise<Scene> {
  const scene = await findCustomer(world, kind, about);
  const { agent, conversationId, visitorId } = scene;
  await agent.take(conversationId);
  const { seq } = await agent.visitor(visitorId);
  await agent.mark(conversationId, { delivered: seq, read: seq });
  return scene;
}

async function search(frames: Frames, kind: Kind, wanted: Id | undefined): Promise<Conversation> {
  const { entries } = (await frames.until("inbox")).data as unknown as Inbox;
  const fits = ({ id, kind: is, state }: Conversation) =>
    wanted === undefined ? is === kind && state !== "ended" : id === wanted;
  const there = entries
    .filter(({ conversation, last }) => fits(conversation) && (wanted !== undefined || last !== null))
    .map(({ conversation }) => conversation)
    .sort((a, b) => b.createdAt - a.createdAt || (a.id < b.id ? 1 : -1));
  if (there[0]) return there[0];
  const known = new Map(entries.map(({ conversation }) => [conversation.id, conversation]));
  for (;;) {
    const { event } = (await frames.until("feed")).data as unknown as DeskEvent;
    if (event.type === "conversation.changed") known.set(event.conversation.id, event.conversation);
    if (event.type !== "message.added" || event.message.author.kind !== "visitor") continue;
    const conversation = known.get(event.message.conversationId);
    if (conversation && fits(conversation)) return conversation;
  }
}

async function within<T>(promise: Promise<T>, advice: string, end: () => void): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(advice)), PATIENCE_MS);
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
    // The search ends with its stream, and nobody hears of it any more.
    promise.catch(() => undefined);
    end();
  }
}
