import type { World } from "../src/index.ts";

const TABLES = [
  "visitor",
  "conversation",
  "contact",
  "message",
  "promise",
  "rating",
  "event",
  "operation",
  "outbox",
  "incident",
  "incident_follow",
] as const;

/** How many rows each table holds: equal before and after means that nothing was stored. */
export async function counts({ store }: World): Promise<Record<string, number>> {
  const found: Record<string, number> = {};
  for (const table of TABLES) {
    found[table] = (await store.db.selectFrom(table).selectAll().execute()).length;
  }
  return found;
}
