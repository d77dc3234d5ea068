import type { TimeWindow } from "@warmline/protocol";
import type { SiteFile } from "../sites/site-file.ts";

/** The times at which a site offers to call its customers, from `now` on. */
export function callBackWindowsOf(_site: SiteFile, _now: number): readonly TimeWindow[] {
  return [];
}
