import type { FeedEvent } from "@warmline/protocol";
import type { VisitorClaims } from "../identity/tokens.ts";
import { takeVisitors } from "../storage/around.ts";
import { writeFeed, type Batch } from "../storage/changes.ts";
import { toVisitor } from "../storage/rows.ts";
import type { VisitorRow } from "../storage/tables.ts";
import { findVisitor } from "../storage/visitors.ts";
import type { AppOptions } from "./contract.ts";
import { checkRecord } from "./own-record.ts";

/** Writes down the language and the time zone that a visitor came back with, where they are other than before. */
export async function refreshLocale(
  { storage, clock }: Pick<AppOptions, "storage" | "clock">,
  claims: VisitorClaims,
): Promise<Batch[]> {
  const { visitorId, siteId, locale } = claims;
  if (isSame(await findVisitor(storage.db, visitorId), claims)) return [];
  return storage.transaction(async (tx) => {
    const [row] = await takeVisitors(tx, [visitorId], { skip: false });
    if (!row || isSame(row, claims) || checkRecord(row, claims)) return [];
    const visitor = { ...toVisitor(row), locale };
    const event: FeedEvent = { type: "visitor.changed", seq: row.seq + 1, at: clock.now(), visitor };
    const changed = { ...row, time_zone: claims.timeZone ?? row.time_zone };
    return [await writeFeed(tx, siteId, changed, locale === row.locale ? [] : [event])];
  });
}

function isSame(row: VisitorRow | undefined, { locale, timeZone }: VisitorClaims): boolean {
  return row === undefined || (row.locale === locale && (timeZone ?? row.time_zone) === row.time_zone);
}
