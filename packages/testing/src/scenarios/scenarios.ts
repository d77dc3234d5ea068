import type { World } from "../world/contract.ts";
import { agentAnswers, agentEndsTheChat, agentIsTyping, agentPicksUp, agentPromises } from "./chat.ts";
import { nobodyIsAtTheDesk, queueOfFive } from "./line.ts";
import { agentTakesMoreTime, clockPassesThePromise } from "./promise.ts";
import { aTicketIsAnswered } from "./ticket.ts";
import { networkIsSlow, phoneLosesSignalForAMinute, serverGoesAway, serverRestarts } from "./trouble.ts";

/** Every scenario by its name. */
export const SCENARIOS = {
  "agent picks up": agentPicksUp,
  "agent answers": agentAnswers,
  "agent promises": agentPromises,
  "agent takes more time": agentTakesMoreTime,
  "agent is typing": agentIsTyping,
  "agent ends the chat": agentEndsTheChat,
  "queue of five": queueOfFive,
  "nobody is at the desk": nobodyIsAtTheDesk,
  "a ticket is answered": aTicketIsAnswered,
  "clock passes the promise": clockPassesThePromise,
  "server restarts": serverRestarts,
  "server goes away": serverGoesAway,
  "network is slow": networkIsSlow,
  "phone loses signal for a minute": phoneLosesSignalForAMinute,
} as const;

type Scenarios = typeof SCENARIOS;

/** What can be played. */
export type ScenarioName = keyof Scenarios;

/** What a scenario can be told. */
export type ScenarioOptions<N extends ScenarioName> =
  Parameters<Scenarios[N]> extends [World] ? undefined : Parameters<Scenarios[N]>[1];

/** What a scenario gives. */
export type ScenarioResult<N extends ScenarioName> = Awaited<ReturnType<Scenarios[N]>>;

/** @throws Error if there is no such scenario, or if what it needs is not there */
export async function playScenario<N extends ScenarioName>(
  world: World,
  name: N,
  options?: ScenarioOptions<N>,
): Promise<ScenarioResult<N>> {
  const scenario = SCENARIOS[name] as ((world: World, options?: unknown) => Promise<unknown>) | undefined;
  if (!scenario) throw new Error(`There is no scenario "${name}". There are: ${Object.keys(SCENARIOS).join(", ")}.`);
  return (await scenario(world, options)) as ScenarioResult<N>;
}
