import { LIMITS, Locale, Name } from "@warmline/protocol";
import * as v from "valibot";
import { ownIds } from "./own-ids.ts";
import { SiteField } from "./tickets.ts";

const words = (most: number) => v.pipe(v.string(), v.regex(/\S/, "must not be empty"), v.maxLength(most));
const localWords = (most: number) => v.union([words(most), v.record(Locale, words(most))]);

/** What customers can read, and what agents and programs answer from. */
export const SiteArticles = v.pipe(
  v.array(
    v.strictObject({
      id: Name,
      title: localWords(200),
      answer: v.pipe(
        localWords(1_000),
        v.description("The short answer, in Markdown: what stands in the chat itself."),
      ),
      body: v.pipe(localWords(16_000), v.description("The whole of it, in Markdown, for who wants to read more.")),
      href: v.optional(
        v.pipe(
          v.nullable(v.pipe(v.string(), v.maxLength(2_000), v.startsWith("https://"))),
          v.description("Where the same stands on the site’s own pages."),
        ),
        null,
      ),
    }),
  ),
  v.maxLength(500),
  ownIds(),
);

/** Words of the trade, explained in plain ones wherever they stand in a message. */
export const SiteGlossary = v.pipe(
  v.array(
    v.strictObject({
      forms: v.pipe(
        v.record(Locale, v.pipe(v.array(words(80)), v.minLength(1), v.maxLength(20))),
        v.description("Every form of the word in each language, such as DNS record and DNS records."),
      ),
      text: v.pipe(localWords(500), v.description("What it means, as one would say it to a neighbour.")),
    }),
  ),
  v.maxLength(500),
);

/** A question that a message can carry. */
const FormQuestion = v.pipe(
  v.strictObject({
    ...SiteField.entries,
    label: v.pipe(localWords(LIMITS.gist), v.description("What is asked for, such as Order number.")),
    where: v.optional(v.pipe(v.nullable(localWords(LIMITS.reason)), v.description("Where to find it.")), null),
    choices: v.optional(
      v.pipe(
        v.array(v.strictObject({ id: Name, label: localWords(LIMITS.option) })),
        v.maxLength(LIMITS.options),
        ownIds(),
        v.description("What can be chosen, for the input `choice`."),
      ),
      [],
    ),
  }),
  v.check(
    ({ input, choices }) => (input === "choice") === choices.length > 1,
    "needs choices where one is chosen, and only there",
  ),
);

/** Questions that agents and programs can ask in one go; customers see them one at a time. */
export const SiteForms = v.pipe(
  v.array(
    v.strictObject({
      id: Name,
      title: localWords(200),
      fields: v.pipe(v.array(FormQuestion), v.minLength(1), v.maxLength(LIMITS.formFields), ownIds()),
    }),
  ),
  v.maxLength(50),
  ownIds(),
);
