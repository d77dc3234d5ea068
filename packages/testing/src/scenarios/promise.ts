import type { AgentPromise } from "@warmline/protocol";
import { ofType } from "../people/receipt.ts";
import type { World } from "../world/contract.ts";
import type { About } from "./customer.ts";
import { linesFor } from "./lines.ts";

type Which = Pick<About, "conversationId">;

/**
 * Who made the latest open promise takes more time for it and says why: fifteen minutes from now, unless told otherwise.
 *
 * @returns the promise as it is then
 * @throws Error if there is no open promise, or if it gives as much time already
 */
export async function agentTakesMoreTime(
  world: World,
  { minutes = 15, reason, ...which }: Which & { minutes?: number | undefined; reason?: string | undefined } = {},
): Promise<AgentPromise> {
  const { promise, locale } = await findPromise(world, which);
  const agent = await world.agent(promise.agentId);
  const words = reason ?? linesFor(locale).moreTime;
  const { events } = await agent.extend(promise.conversationId, promise.id, minutes, words);
  await world.settled();
  return ofType(events, "promise.changed")[0]?.promise ?? promise;
}

/**
 * Time goes on until the latest open promise is due, and nobody answers: it lapses.
 *
 * @returns the promise as it was
 * @throws Error if there is no open promise
 */
export async function clockPassesThePromise(world: World, which: Which = {}): Promise<AgentPromise> {
  const { promise } = await findPromise(world, which);
  await world.turnTo(promise.dueAt);
  return promise;
}

/** The open promise that was made last, and its customer’s language. */
async function findPromise(
  world: World,
  { conversationId }: Which,
): Promise<{ promise: AgentPromise; locale: string }> {
  const seated = (await world.agents()).find(({ isSeated }) => isSeated);
  const agent = seated ?? (await world.agent());
  const { entries } = await agent.inbox();
  const [latest] = entries
    .flatMap(({ promise, visitor: { locale } }) => (promise?.state === "open" ? [{ promise, locale }] : []))
    .filter(({ promise }) => conversationId === undefined || promise.conversationId === conversationId)
    .sort((a, b) => b.promise.madeAt - a.promise.madeAt);
  if (!latest) throw new Error('There is no open promise. Make one first, for example with `play("agent promises")`.');
  return latest;
}
