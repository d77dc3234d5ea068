import type { Name } from "@warmline/protocol";
import { engineOf } from "./engine.ts";
import type { Db } from "./storage.ts";

/** The complaints of one site in one year. */
export interface Register {
  siteId: Name;
  year: number;
}

/**
 * The last number of each register, 0 of an empty one. Where several processes write, the registers are this transaction’s until its
 * end: two that entered a complaint at a time would give one number twice, and try again.
 */
export async function readRegisters(db: Db, registers: readonly Register[]): Promise<(Register & { last: number })[]> {
  const { lockNamed } = engineOf(db);
  const last: (Register & { last: number })[] = [];
  // In one order for everybody, so that no two transactions wait for each other.
  for (const { siteId, year } of registers.toSorted((a, b) => (a.siteId < b.siteId ? -1 : 1))) {
    await lockNamed(db, `register ${siteId} ${year}`);
    const row = await db
      .selectFrom("complaint")
      .select((e) => e.fn.max("number").as("last"))
      .where("site", "=", siteId)
      .where("year", "=", year)
      .executeTakeFirst();
    last.push({ siteId, year, last: row?.last ?? 0 });
  }
  return last;
}
