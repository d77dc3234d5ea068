import type { TimeWindow } from "@warmline/protocol";
import { hoursOf } from "../sites/hours.ts";
import type { SiteFile } from "../sites/site-file.ts";

const MINUTE = 60_000;
const DAY = 1_440 * MINUTE;

/** The times at which a site offers to call its customers, from `now` on; none where it does not call. */
export function callBackWindowsOf(site: SiteFile, now: number): readonly TimeWindow[] {
  const { callBacks } = site;
  if (!callBacks) return [];
  const { windowMinutes, leadMinutes, days, most } = callBacks;
  const windows = hoursOf(site).windows(now + leadMinutes * MINUTE, most, windowMinutes * MINUTE);
  return windows.filter(({ from }) => from < now + days * DAY);
}
