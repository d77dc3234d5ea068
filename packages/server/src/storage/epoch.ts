import type { Kysely } from "kysely";
import type { Random } from "../environment.ts";
import type { Tables } from "./tables.ts";

/** The epoch of a store, made with it. */
export async function readEpoch(db: Kysely<Tables>, random: Random): Promise<string> {
  const known = await db.selectFrom("meta").select("value").where("key", "=", "epoch").executeTakeFirst();
  if (known) return known.value;
  const bytes = new Uint8Array(9);
  random(bytes);
  const epoch = Array.from(bytes, (byte) => byte.toString(36).padStart(2, "0")).join("");
  await db.insertInto("meta").values({ key: "epoch", value: epoch }).execute();
  return epoch;
}
