import type { Id } from "@warmline/protocol";
import type { Agent } from "../people/agent.ts";
import type { Visitor } from "../people/visitor.ts";
import type { World } from "../world/contract.ts";
import { linesFor } from "./lines.ts";

// Who comes in the same millisecond stands in line by id, which is chance.
const BETWEEN_TWO_MS = 1_000;

/** Somebody who stands in line. */
export interface Waiting {
  visitor: Visitor;
  conversationId: Id;
}

export interface QueueOptions {
  /** Who comes fifth. @default nobody yet: whoever writes next */
  visitor?: Visitor | undefined;
  /** In which language the others write. @default "en" */
  locale?: string | undefined;
}

/**
 * Four others stand in line, each having come a second after the one before, and an agent is at the desk. Whoever writes
 * next, or the given visitor, who writes now, is fifth.
 *
 * @returns the agent, the others in their order, and the given visitor’s chat
 * @throws Error if the given visitor has a chat already: nobody else can come before who is there
 */
export async function queueOfFive(
  world: World,
  { visitor, locale = "en" }: QueueOptions = {},
): Promise<{ agent: Agent; others: Waiting[]; fifth: Waiting | null }> {
  const open = (await visitor?.look())?.conversations.some(({ kind, state }) => kind === "chat" && state !== "ended");
  if (open) throw new Error("This visitor has a chat already. Let the others come first, then let the visitor write.");
  const agent = await world.agent();
  await agent.sitDown();
  const others: Waiting[] = [];
  for (const text of linesFor(locale).waiting) {
    const other = await world.visitor({ locale });
    others.push({ visitor: other, conversationId: await other.begin(text) });
    await world.turn(BETWEEN_TWO_MS);
  }
  const text = linesFor(visitor?.session.snapshot.visitor.locale ?? locale).waiting[0];
  const fifth = visitor ? { visitor, conversationId: await visitor.begin(text) } : null;
  await world.settled();
  return { agent, others, fifth };
}

/**
 * Every agent that the world knows gets up from the desk; what they have stays with them. Scripted agents stay: stop them.
 *
 * @returns who got up, and the way to let them sit down again
 */
export async function nobodyIsAtTheDesk(world: World): Promise<{ agents: Agent[]; comeBack(): Promise<void> }> {
  const agents = (await world.agents()).filter(({ isSeated }) => isSeated);
  for (const agent of agents) await agent.getUp();
  await world.settled();
  return {
    agents,
    comeBack: async () => {
      for (const agent of agents) await agent.sitDown();
      await world.settled();
    },
  };
}
