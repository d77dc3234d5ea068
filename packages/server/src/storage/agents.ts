import type { Name } from "@warmline/protocol";
import { engineOf } from "./engine.ts";
import type { Db } from "./storage.ts";
import type { AgentRow, Tables } from "./tables.ts";

export function readAgents(db: Db, site: Name): Promise<AgentRow[]> {
  return db.selectFrom("agent").selectAll().where("site", "=", site).orderBy("created_at").orderBy("id").execute();
}

/** Who the agents of some sites are. */
export async function readNames(
  db: Db,
  sites: readonly Name[],
): Promise<Pick<AgentRow, "site" | "id" | "name" | "bot">[]> {
  if (sites.length === 0) return [];
  return db
    .selectFrom("agent")
    .select(["site", "id", "name", "bot"])
    .where(engineOf(db).among("site", sites))
    .execute();
}

export function findAgent(db: Db, site: Name, id: Name): Promise<AgentRow | undefined> {
  return db.selectFrom("agent").selectAll().where("site", "=", site).where("id", "=", id).executeTakeFirst();
}

export async function insertAgent(db: Db, row: AgentRow): Promise<void> {
  await db.insertInto("agent").values(row).execute();
}

export async function updateAgent(db: Db, site: Name, id: Name, change: Partial<AgentRow>): Promise<void> {
  await db.updateTable("agent").set(change).where("site", "=", site).where("id", "=", id).execute();
}

export type PhotoRow = Tables["agent_photo"];

export async function writePhoto(db: Db, row: PhotoRow): Promise<void> {
  const { digest, type, data } = row;
  await db
    .insertInto("agent_photo")
    .values(row)
    .onConflict((c) => c.columns(["site", "agent_id"]).doUpdateSet({ digest, type, data }))
    .execute();
}

export function findPhoto(db: Db, agentId: Name, digest: string): Promise<PhotoRow | undefined> {
  return db
    .selectFrom("agent_photo")
    .selectAll()
    .where("agent_id", "=", agentId)
    .where("digest", "=", digest)
    .executeTakeFirst();
}

/** Keeps a new sign-in link and forgets those whose time is over. */
export async function insertSignInLink(db: Db, row: Tables["sign_in_link"], now: number): Promise<void> {
  await db.deleteFrom("sign_in_link").where("expires_at", "<=", now).execute();
  await db.insertInto("sign_in_link").values(row).execute();
}

/** Uses up a sign-in link; undefined if it is unknown, used or expired. */
export async function useSignInLink(
  db: Db,
  hash: string,
  now: number,
): Promise<{ site: Name; agentId: Name } | undefined> {
  const row = await db
    .updateTable("sign_in_link")
    .set({ used_at: now })
    .where("secret_hash", "=", hash)
    .where("used_at", "is", null)
    .where("expires_at", ">", now)
    .returning(["site", "agent_id"])
    .executeTakeFirst();
  return row && { site: row.site, agentId: row.agent_id };
}

/** Keeps a new sign-in and forgets those whose time is over. */
export async function insertDeskSession(db: Db, row: Tables["desk_session"]): Promise<void> {
  await db.deleteFrom("desk_session").where("expires_at", "<=", row.created_at).execute();
  await db.insertInto("desk_session").values(row).execute();
}

/** Whether an agent’s sign-in still holds. */
export async function isSignedIn(db: Db, hash: string, site: Name, agentId: Name, now: number): Promise<boolean> {
  const row = await db
    .selectFrom("desk_session")
    .innerJoin("agent", (join) =>
      join.onRef("agent.site", "=", "desk_session.site").onRef("agent.id", "=", "desk_session.agent_id"),
    )
    .select("desk_session.secret_hash")
    .where("desk_session.secret_hash", "=", hash)
    .where("desk_session.site", "=", site)
    .where("desk_session.agent_id", "=", agentId)
    .where("desk_session.expires_at", ">", now)
    .executeTakeFirst();
  return row !== undefined;
}

export async function findDeskSession(
  db: Db,
  hash: string,
  now: number,
): Promise<{ site: Name; agentId: Name } | undefined> {
  const row = await db
    .selectFrom("desk_session")
    .select(["site", "agent_id"])
    .where("secret_hash", "=", hash)
    .where("expires_at", ">", now)
    .executeTakeFirst();
  return row && { site: row.site, agentId: row.agent_id };
}

export async function deleteDeskSession(db: Db, hash: string): Promise<void> {
  await db.deleteFrom("desk_session").where("secret_hash", "=", hash).execute();
}
