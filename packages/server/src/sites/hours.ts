import { openingHours, type OpeningHours } from "../hours/opening-hours.ts";
import { parseOpeningHours } from "../hours/parse.ts";
import type { SiteFile } from "./site-file.ts";

/** The zone of a site that names none. */
const NOWHERE = "UTC";

/** When people of a site are there: always where its file does not say. */
export function hoursOf({ hours }: Pick<SiteFile, "hours">): OpeningHours {
  const read = parseOpeningHours(hours?.open ?? "24/7");
  // The site file was checked with the same parser.
  if (!read.ok) throw new Error("the hours of a site file cannot be read");
  return openingHours({ rules: read.rules, holidays: hours?.holidays ?? [], zone: timeZoneOf({ hours }) });
}

/** Which year it is where a site is. */
export function yearOf(site: Pick<SiteFile, "hours">, at: number): number {
  const year = new Intl.DateTimeFormat("en-US", { year: "numeric", calendar: "gregory", timeZone: timeZoneOf(site) });
  return Number(year.format(at));
}

/** The zone in which the hours of a site are meant. */
export function timeZoneOf({ hours }: Pick<SiteFile, "hours">): string {
  return hours?.timeZone ?? NOWHERE;
}
