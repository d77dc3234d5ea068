import type { World, WorldOptions } from "../world/contract.ts";
import { buildWorld } from "../world/world.ts";
import { openWasm } from "./wasm.ts";

/** A whole server in memory inside the page, on SQLite compiled to WebAssembly. */
export async function createWorld(options: Omit<WorldOptions, "dialect"> = {}): Promise<World> {
  return buildWorld({ ...options, dialect: await openWasm() });
}
