export { startScriptedAgent } from "../scripted-agent/scripted-agent.ts";
export { ask } from "../people/ask.ts";
import { openSqlite } from "@warmline/server/node";
import type { World, WorldOptions } from "../world/contract.ts";
import { buildWorld } from "../world/world.ts";

/** A whole server in memory, on Node’s own SQLite. */
export function createWorld(options: Omit<WorldOptions, "dialect"> = {}): Promise<World> {
  return buildWorld({ ...options, dialect: openSqlite(":memory:").dialect });
}
