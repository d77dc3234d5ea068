import type { Id, Seq } from "@warmline/protocol";
import type { Storage } from "./storage.ts";

/**
 * Takes some of the events from before `before` out of the feeds, and notes in each feed how far they went. What they changed
 * stays. Returns how many are gone; 0 when there are none left.
 */
export async function removeOldEvents({ db, transaction }: Storage, before: number, limit: number): Promise<number> {
  const old = await db
    .selectFrom("event")
    .select(["visitor_id", "seq"])
    .where("at", "<", before)
    .orderBy("at")
    .limit(limit)
    .execute();
  const last = new Map<Id, Seq>();
  for (const { visitor_id: id, seq } of old) last.set(id, Math.max(seq, last.get(id) ?? 0));
  // Visitors in the order of their ids, as everybody takes them.
  const ends = [...last].sort(([a], [b]) => (a < b ? -1 : 1));
  if (ends.length === 0) return 0;
  return transaction(async (tx) => {
    let gone = 0;
    for (const [id, seq] of ends) {
      await tx
        .updateTable("visitor")
        .set((e) => ({
          feed_after: e.case().when("feed_after", "<", seq).then(seq).else(e.ref("feed_after")).end(),
        }))
        .where("id", "=", id)
        .execute();
      const { numDeletedRows } = await tx
        .deleteFrom("event")
        .where("visitor_id", "=", id)
        .where("seq", "<=", seq)
        .where("at", "<", before)
        .executeTakeFirst();
      gone += Number(numDeletedRows);
    }
    return gone;
  });
}

/** Takes away incidents that were over before `before`, and with them who followed them and the addresses left for that. */
export async function removeOldIncidents({ transaction }: Storage, before: number): Promise<void> {
  await transaction(async (tx) => {
    const gone = await tx.deleteFrom("incident").where("resolved_at", "<", before).returning(["site", "id"]).execute();
    for (const { site, id } of gone) {
      await tx.deleteFrom("incident_follow").where("site", "=", site).where("incident_id", "=", id).execute();
    }
  });
}

/** Takes away waits that were over before `before`: nobody asks for their numbers any more. */
export async function removeOldWaits({ db }: Storage, before: number): Promise<void> {
  await db.deleteFrom("wait").where("ended_at", "<", before).execute();
}
