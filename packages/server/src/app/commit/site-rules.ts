import { complaintDocument } from "../../documents/complaint.ts";
import { fingerprintOf } from "../../documents/fingerprint.ts";
import type { Random } from "../../environment.ts";
import type { Surroundings } from "../../service/command.ts";
import { makeReference } from "../../service/reference.ts";
import type { AmendsRules, RatingRules, TalkRules, TicketRules } from "../../service/rules.ts";
import { hoursOf, timeZoneOf, yearOf } from "../../sites/hours.ts";
import { teamOf } from "../../sites/amends.ts";
import type { SiteFile } from "../../sites/site-file.ts";
import { explainer } from "../../text/explainer.ts";

const DAY = 86_400_000;
const MINUTE = 60_000;

/** What a site file says of talk, tickets, ratings and amends, as decisions ask for it. */
export function siteRules(site: SiteFile, random: Random): Pick<Surroundings, "talk" | "ticket" | "rating" | "amends"> {
  return {
    talk: talkRules(site),
    ticket: ticketRules(site, random),
    rating: ratingRules(site),
    amends: amendsRules(site, random),
  };
}

function talkRules({ articles, glossary }: SiteFile): TalkRules {
  return {
    article: (id) => articles.find((article) => article.id === id),
    explainer: (locale) => explainer(glossary, locale),
  };
}

function ratingRules(site: SiteFile): RatingRules {
  const { rating, name } = site;
  const { scale, reasons, popUpDays, followUpDays } = rating;
  return {
    scale,
    hasReason: (id) => reasons.some((reason) => reason.id === id),
    team(chosen) {
      const team = teamOf(site, chosen);
      return { name: team?.name ?? name, hasAddress: (team?.email ?? null) !== null };
    },
    popUpMs: popUpDays * DAY,
    followUpMs: followUpDays * DAY,
  };
}

function amendsRules({ amends, tickets }: SiteFile, random: Random): AmendsRules {
  return {
    offer(id, severity) {
      const fits = amends.guide.some((row) => row.severity === severity && row.offers.includes(id));
      return fits ? amends.offers.find((offer) => offer.id === id) : undefined;
    },
    code: () => makeReference(tickets.prefix, random),
  };
}

/** A reference that is taken shows when it is written: then all is decided anew, with another one. */
function ticketRules(site: SiteFile, random: Random): TicketRules {
  const { prefix, kinds, categories, answerer } = site.tickets;
  const category = (id: string) => categories.find((each) => each.id === id);
  return {
    reference: () => makeReference(prefix, random),
    kinds,
    category,
    answerer: (id) => category(id)?.answerer ?? answerer,
    answerBy(id, at) {
      // A category that the site no longer has gets no less time than any other.
      const longest = Math.max(...categories.map(({ answerWithinMinutes }) => answerWithinMinutes));
      const { answerWithinMinutes = longest, emergency = false } = category(id) ?? {};
      const length = answerWithinMinutes * MINUTE;
      return (emergency ? null : hoursOf(site).addWorking(at, length)) ?? at + length;
    },
    timeZone: timeZoneOf(site),
    yearAt: (at) => yearOf(site, at),
    document: (facts) => complaintDocument(site, facts),
    fingerprint: fingerprintOf,
  };
}
