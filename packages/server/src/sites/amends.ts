import { Email, Locale, LocalizedText, Name, Scale, SEVERITIES, Severity } from "@warmline/protocol";
import * as v from "valibot";
import { ownIds } from "./own-ids.ts";
import { whole } from "./whole.ts";

const SUPPORT = "support";

const Team = v.strictObject({
  name: v.pipe(LocalizedText, v.description("What customers read: the people who keep our servers.")),
  email: v.optional(v.pipe(v.nullable(Email), v.description("Where remarks go as a letter too."))),
});

/** How contacts are rated, and who reads what is said beside the face. */
export const RatingRules = v.strictObject({
  scale: v.optional(v.pipe(Scale, v.description("Three faces, or five.")), "faces-3"),
  reasons: v.optional(
    v.pipe(
      v.array(
        v.strictObject({
          id: Name,
          label: v.pipe(LocalizedText, v.description("Worded neutrally: it is asked after every face.")),
          team: v.optional(v.pipe(Name, v.description("The id of the team that reads it."))),
        }),
      ),
      v.maxLength(5, "at most five"),
      ownIds(),
    ),
    [],
  ),
  teams: v.optional(
    v.pipe(v.record(Name, Team), v.description("Who reads remarks, by id. `support` reads what names no other.")),
    {},
  ),
  popUpDays: v.optional(
    whole(1, 365, "How many days lie between two questions outside the window, for one customer."),
    30,
  ),
  followUpDays: v.optional(whole(1, 90, "How many days after amends customers are asked whether it is all right."), 7),
});

/** The team that reads what is said about some reasons: that of the first one with a team, else `support`. */
export function teamOf({ rating }: { rating: v.InferOutput<typeof RatingRules> }, chosen: readonly string[]) {
  const { reasons, teams } = rating;
  const { team = SUPPORT } = reasons.find(({ id, team }) => team !== undefined && chosen.includes(id)) ?? {};
  return teams[team] ?? teams[SUPPORT];
}

const SiteOffer = v.strictObject({
  id: Name,
  label: v.pipe(LocalizedText, v.description("What is offered, such as One month free.")),
  note: v.optional(v.pipe(v.nullable(LocalizedText), v.description("What comes with it.")), null),
  days: v.optional(whole(1, 365, "For how many days it can be claimed."), 30),
});

/** What amends are made with, by how much it hurt. */
export const AmendsGuide = v.pipe(
  v.strictObject({
    offers: v.pipe(v.array(SiteOffer), v.maxLength(50), ownIds()),
    guide: v.pipe(
      v.array(
        v.strictObject({
          severity: Severity,
          when: v.pipe(v.string(), v.maxLength(300), v.description("What belongs here, for agents.")),
          offers: v.pipe(v.array(Name), v.maxLength(20), v.description("Ids of the offers that fit.")),
        }),
      ),
      v.maxLength(SEVERITIES.length),
      v.check((rows) => new Set(rows.map(({ severity }) => severity)).size === rows.length, "each severity once"),
    ),
  }),
  v.check(
    ({ offers, guide }) => guide.every((row) => row.offers.every((id) => offers.some((offer) => offer.id === id))),
    "the guide may only name offers that are there",
  ),
);

/** Short texts that agents begin with. */
export const SiteSnippets = v.pipe(
  v.array(
    v.strictObject({
      id: Name,
      title: v.pipe(v.string(), v.regex(/\S/, "must not be empty"), v.maxLength(80)),
      text: v.pipe(
        v.union([v.pipe(v.string(), v.maxLength(1_000)), v.record(Locale, v.pipe(v.string(), v.maxLength(1_000)))]),
        v.description(
          "`{name}` stands for the customer’s name; a sentence with it is left out where that is not known.",
        ),
      ),
    }),
  ),
  v.maxLength(200),
  ownIds(),
);
