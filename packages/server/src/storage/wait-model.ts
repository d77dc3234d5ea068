import type { Instant, Name } from "@warmline/protocol";
import type { Db } from "./storage.ts";

/** What a site has learned of its waits, or null before anything was saved. What cannot be read counts as nothing. */
export async function readWaitModel(db: Db, siteId: Name): Promise<unknown> {
  const row = await db.selectFrom("wait_model").select("state").where("site", "=", siteId).executeTakeFirst();
  if (!row) return null;
  try {
    return JSON.parse(row.state) as unknown;
  } catch {
    return null;
  }
}

export async function saveWaitModel(db: Db, siteId: Name, state: unknown, at: Instant): Promise<void> {
  const row = { site: siteId, state: JSON.stringify(state), at };
  await db
    .insertInto("wait_model")
    .values(row)
    .onConflict((c) => c.column("site").doUpdateSet({ state: row.state, at }))
    .execute();
}
