import type { FeedEvent } from "@warmline/protocol";
import type { VisitorClaims } from "../identity/tokens.ts";
import { appendEvents } from "../storage/feed.ts";
import { toVisitor } from "../storage/rows.ts";
import { findVisitor, updateVisitor } from "../storage/visitors.ts";
import type { AppOptions } from "./contract.ts";
import type { Batch } from "./identify.ts";
import { checkRecord } from "./own-record.ts";

/** Writes down the language and the time zone that a visitor came back with, where they are other than before. */
export function refreshLocale(
  { storage, clock }: Pick<AppOptions, "storage" | "clock">,
  claims: VisitorClaims,
): Promise<Batch[]> {
  const { visitorId, siteId, locale, timeZone } = claims;
  return storage.transaction(async (tx) => {
    const row = await findVisitor(tx, visitorId);
    if (!row || checkRecord(row, claims)) return [];
    if (timeZone !== null && timeZone !== row.time_zone) await updateVisitor(tx, visitorId, { time_zone: timeZone });
    if (locale === row.locale) return [];
    const seq = row.seq + 1;
    const event: FeedEvent = { type: "visitor.changed", seq, at: clock.now(), visitor: { ...toVisitor(row), locale } };
    const events = [{ visitorId, siteId, seq, audience: "both" as const, event }];
    await appendEvents(tx, events, null);
    return [{ visitorId, prev: row.seq, events }];
  });
}
