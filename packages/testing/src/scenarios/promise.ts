import type { AgentPromise } from "@warmline/protocol";
import type { World } from "../world/contract.ts";
import type { About } from "./customer.ts";

/**
 * Time goes on until the latest open promise is due, and nobody answers: it lapses.
 *
 * @returns the promise as it was
 * @throws Error if there is no open promise
 */
export async function clockPassesThePromise(
  world: World,
  { conversationId }: Pick<About, "conversationId"> = {},
): Promise<AgentPromise> {
  const seated = (await world.agents()).find(({ isSeated }) => isSeated);
  const agent = seated ?? (await world.agent());
  const { entries } = await agent.inbox();
  const [latest] = entries
    .flatMap(({ promise }) => (promise?.state === "open" ? [promise] : []))
    .filter((promise) => conversationId === undefined || promise.conversationId === conversationId)
    .sort((a, b) => b.madeAt - a.madeAt);
  if (!latest) throw new Error('There is no open promise. Make one first, for example with `play("agent promises")`.');
  await world.turnTo(latest.dueAt);
  return latest;
}
