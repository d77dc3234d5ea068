import { Agent, type World } from "../src/index.ts";

/** An agent of the example site at the desk. */
export async function signIn(world: World, agentId = "olena"): Promise<Agent> {
  return Agent.signIn(world, await world.app.agents.createSignInLink("fernhost", agentId));
}
