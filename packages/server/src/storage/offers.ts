import type { Id, Offer } from "@warmline/protocol";
import { toOffer } from "./rows.ts";
import type { Db } from "./storage.ts";

export async function findOffer(db: Db, id: Id): Promise<Offer | null> {
  const row = await db.selectFrom("offer").selectAll().where("id", "=", id).executeTakeFirst();
  return row ? toOffer(row) : null;
}
