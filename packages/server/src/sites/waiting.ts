import { LocalizedText, Name, SUPPORT_ITSELF, TimeZone } from "@warmline/protocol";
import * as v from "valibot";
import { parseIsoDay } from "../hours/calendar.ts";
import { parseOpeningHours } from "../hours/parse.ts";
import { whole } from "./whole.ts";

const MINUTES_OF_DAY = 1_440;

const OpeningHoursText = v.pipe(
  v.string(),
  v.maxLength(2_000),
  v.rawCheck(({ dataset, addIssue }) => {
    if (!dataset.typed) return;
    const result = parseOpeningHours(dataset.value);
    if (result.ok) return;
    for (const { at, message } of result.problems) addIssue({ message: `at character ${at + 1}: ${message}` });
  }),
  v.description("Such as Mo-Fr 09:00-18:00; Sa 10:00-14:00; PH off; 2026 Dec 31 09:00-13:00, or 24/7."),
);

const IsoDay = v.pipe(
  v.string(),
  v.check((text) => parseIsoDay(text) !== null, "must be a day such as 2026-12-25"),
);

/** When people are there. */
export const SiteHours = v.strictObject({
  timeZone: v.pipe(TimeZone, v.description("The zone in which the hours are meant, such as Europe/Kyiv.")),
  open: OpeningHoursText,
  holidays: v.optional(
    v.pipe(v.array(IsoDay), v.maxLength(500), v.description("The days that PH stands for, such as 2026-12-25.")),
    [],
  ),
});

/** What is known of waits before the server has seen any. */
export const WaitPriors = v.strictObject({
  handlingMinutes: v.pipe(
    v.number(),
    v.minValue(0.1, "must be at least 0.1"),
    v.maxValue(MINUTES_OF_DAY, `must be at most ${MINUTES_OF_DAY}`),
    v.description("How long a chat takes on average, in minutes."),
  ),
  patienceMinutes: v.pipe(
    v.number(),
    v.minValue(0.1, "must be at least 0.1"),
    v.maxValue(MINUTES_OF_DAY, `must be at most ${MINUTES_OF_DAY}`),
    v.description("How long customers wait on average before they give up, in minutes."),
  ),
});

/** Within what customers may ask to be called back. */
export const CallBackRules = v.strictObject({
  windowMinutes: v.optional(
    v.pipe(
      whole(15, 480, "How long the time is within which a customer is called."),
      v.check((minutes) => MINUTES_OF_DAY % minutes === 0, "must divide a day: 15, 20, 30, 60, 90, 120 …"),
    ),
    60,
  ),
  leadMinutes: v.optional(whole(0, 10_080, "How long before it begins a time can be chosen."), 30),
  days: v.optional(whole(1, 31, "How many days ahead times are offered."), 7),
  most: v.optional(whole(1, 50, "The most times that are offered at once."), 12),
});

const SCHEMES = ["https:", "mailto:", "tel:"];

const SiteChannel = v.strictObject({
  id: Name,
  kind: v.picklist(["email", "phone", "messenger", "page"]),
  label: LocalizedText,
  href: v.pipe(
    v.string(),
    v.maxLength(2_000),
    v.check(
      (text) => URL.canParse(text) && SCHEMES.includes(new URL(text).protocol),
      "must be an address such as https://…, mailto:… or tel:…",
    ),
  ),
});

/** Other ways to be helped. */
export const SiteChannels = v.pipe(
  v.array(SiteChannel),
  v.maxLength(12),
  v.check((channels) => new Set(channels.map(({ id }) => id)).size === channels.length, "each needs an id of its own"),
);

/** A path of the server itself, as where a backend of its own process serves the page. */
const OWN_PATH = /^\/(?![/\\])/;

function isSafePage(text: string): boolean {
  if (OWN_PATH.test(text)) return true;
  if (!URL.canParse(text)) return false;
  const { protocol, hostname, username, password } = new URL(text);
  if (username !== "" || password !== "") return false;
  return protocol === "https:" || (protocol === "http:" && ["localhost", "127.0.0.1", "[::1]"].includes(hostname));
}

/** Where customers find the widgets, for letters that ask them to come. */
export const SitePage = v.pipe(
  v.string(),
  v.maxLength(1_000),
  v.check(
    isSafePage,
    "must be an address that begins with https://, without a name or password, or a path of this server",
  ),
  v.description(
    "The page that letters lead to, such as https://www.example.com/help, or a path of this server’s own public address.",
  ),
);

/** A status page that incidents are read from. */
export const StatusPage = v.strictObject({
  url: v.pipe(
    v.string(),
    v.maxLength(1_000),
    v.check(
      isSafePage,
      "must be an address that begins with https://, without a name or password, or a path of this server",
    ),
    v.description(
      "The page itself, such as https://status.example.com, or a path of this server’s own public address; the server adds the path of its data.",
    ),
  ),
  provider: v.pipe(
    v.picklist(["statuspage", "incident-io", "instatus"]),
    v.description("Who runs it: Atlassian Statuspage, incident.io or Instatus."),
  ),
  seconds: v.optional(whole(60, 3_600, "How often it is read."), 60),
  components: v.optional(
    v.pipe(
      v.record(v.string(), v.pipe(v.array(Name), v.maxLength(50))),
      v.description(
        `The ids or names of its components with the ids of the categories they touch, or "${SUPPORT_ITSELF}". What touches none of them is not shown. Without this every incident may touch everything.`,
      ),
    ),
  ),
});
export type StatusPage = v.InferOutput<typeof StatusPage>;
