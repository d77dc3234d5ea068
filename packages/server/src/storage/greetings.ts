import type { Locale, Name } from "@warmline/protocol";
import type { Db } from "./storage.ts";
import type { GreetingRow } from "./tables.ts";

/** What an agent’s card says of a greeting video. */
export interface Greeting {
  agentId: Name;
  digest: string;
  type: string;
  hasPoster: boolean;
  locales: Locale[];
}

/** The greeting videos of a site, without their bytes. */
export async function readGreetings(db: Db, site: Name): Promise<Greeting[]> {
  const rows = await db
    .selectFrom("agent_greeting")
    .select(["agent_id", "digest", "type", "poster_type", "captions"])
    .where("site", "=", site)
    .execute();
  return rows.map((row) => ({
    agentId: row.agent_id,
    digest: row.digest,
    type: row.type,
    hasPoster: row.poster_type !== null,
    locales: Object.keys(JSON.parse(row.captions) as object),
  }));
}

export async function findGreeting(db: Db, site: Name, agentId: Name): Promise<Greeting | undefined> {
  return (await readGreetings(db, site)).find((greeting) => greeting.agentId === agentId);
}

/** Keeps an agent’s greeting video in the place of the one before. */
export async function writeGreeting(db: Db, row: GreetingRow): Promise<void> {
  const { site: _, agent_id: __, ...rest } = row;
  await db
    .insertInto("agent_greeting")
    .values(row)
    .onConflict((c) => c.columns(["site", "agent_id"]).doUpdateSet(rest))
    .execute();
}

export async function removeGreeting(db: Db, site: Name, agentId: Name): Promise<void> {
  await db.deleteFrom("agent_greeting").where("site", "=", site).where("agent_id", "=", agentId).execute();
}

/** A greeting video whole, by the digest in its address. */
export function findGreetingFiles(db: Db, agentId: Name, digest: string): Promise<GreetingRow | undefined> {
  return db
    .selectFrom("agent_greeting")
    .selectAll()
    .where("agent_id", "=", agentId)
    .where("digest", "=", digest)
    .executeTakeFirst();
}
