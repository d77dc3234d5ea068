import type { Id, Locale, Name } from "@warmline/protocol";
import type { VisitorClaims } from "../identity/tokens.ts";
import { refuse, type Refusal } from "../service/command.ts";
import type { SiteFile } from "../sites/site-file.ts";
import type { VisitorRow } from "../storage/tables.ts";

/** Why a record that was erased takes nothing in any more. */
export const ERASED = "Everything of this customer was erased at their wish.";

/** What is known of a visitor before the first write. */
export interface NewVisitor {
  locale: Locale;
  timeZone: string | null;
}

/**
 * Why a visitor’s token opens this record no more, or null. A record that became a customer’s opens to the customer alone, not
 * to what was handed out while it was anonymous.
 */
export function checkRecord(row: VisitorRow | undefined, claims: VisitorClaims): Refusal | null {
  const { identifiedUntil, siteId } = claims;
  if (!row)
    return identifiedUntil === null ? null : refuse("session-ended", "The customer’s record is no longer here.");
  if (row.erased_at !== null) return refuse("session-ended", ERASED);
  if (row.site !== siteId) return refuse("not-found", "There is no such visitor at this site.");
  const isCustomers = row.external_id !== null && identifiedUntil === null;
  if (row.moved_to !== null || isCustomers) return refuse("session-ended", "The visitor has signed in meanwhile.");
  return null;
}

/** The visitor’s own row, or a blank one if this is the first write; or why the token opens none. */
export function ownRow(
  found: VisitorRow | undefined,
  site: SiteFile,
  claims: VisitorClaims,
  mayBegin: boolean,
  now: number,
): VisitorRow | Refusal {
  const refusal = checkRecord(found, claims);
  if (refusal) return refusal;
  if (site.identity.required && (found?.external_id ?? null) === null)
    return refuse("identity-required", "Identify the visitor first.");
  if (found) return found;
  // A new visitor’s first write is to open a conversation; nothing else can be theirs yet.
  if (!mayBegin) return refuse("not-found", "There is no such conversation.");
  return blankVisitor(claims.visitorId, site.id, claims, now);
}

/** A visitor of whom nothing is known yet. */
export function blankVisitor(id: Id, siteId: Name, { locale, timeZone }: NewVisitor, now: number): VisitorRow {
  return {
    id,
    site: siteId,
    external_id: null,
    name: null,
    patronymic: null,
    name_answered_at: null,
    email: null,
    locale,
    time_zone: timeZone,
    created_at: now,
    seq: 0,
    feed_after: 0,
    moved_to: null,
    erased_at: null,
  };
}
