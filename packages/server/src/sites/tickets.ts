import { Category, CategoryField, LocalizedText, Name, TICKET_KINDS, TicketKind } from "@warmline/protocol";
import * as v from "valibot";
import { compilePattern } from "../text/pattern.ts";
import { ownIds } from "./own-ids.ts";

const MOST = 20;

const Words = v.pipe(v.string(), v.regex(/\S/, "must not be empty"), v.maxLength(500));
const LocalWords = v.union([Words, v.record(v.string(), Words)]);

/** A fact that the product team asks for. */
export const SiteField = v.strictObject({
  id: Name,
  label: v.pipe(LocalizedText, v.description("What is asked for, such as Order number.")),
  input: v.optional(CategoryField.entries.input, "line"),
  required: v.optional(v.boolean(), false),
  where: v.optional(v.pipe(v.nullable(LocalizedText), v.description("Where to find it.")), null),
  example: v.optional(
    v.pipe(v.nullable(v.pipe(v.string(), v.maxLength(80))), v.description("What it looks like, such as HH-1042.")),
    null,
  ),
  pattern: v.optional(
    v.pipe(
      v.nullable(
        v.pipe(
          v.string(),
          v.maxLength(200),
          v.check(
            (text) => compilePattern(text) !== null,
            "must be a regular expression that neither looks around nor refers back",
          ),
        ),
      ),
      v.description("A regular expression that the whole value matches."),
    ),
    null,
  ),
  choices: v.optional(
    v.pipe(
      v.array(v.strictObject({ id: Name, label: LocalizedText })),
      v.maxLength(50),
      ownIds(),
      v.description("What can be chosen, for the input `choice`."),
    ),
    [],
  ),
});

const SiteCheck = v.strictObject({
  id: Name,
  text: v.pipe(LocalWords, v.description("A question with yes or no, such as Is the cable in?")),
  help: v.optional(v.pipe(v.nullable(LocalWords), v.description("What to do where the answer is no.")), null),
});

const SiteScope = v.strictObject({
  text: v.pipe(LocalWords, v.description("What cannot be helped with here, and why.")),
  ways: v.optional(
    v.pipe(
      v.array(
        v.strictObject({
          label: LocalWords,
          href: v.pipe(
            v.string(),
            v.maxLength(2_000),
            v.check(
              (text) => URL.canParse(text) && ["https:", "mailto:", "tel:"].includes(new URL(text).protocol),
              "must be an address such as https://…, mailto:… or tel:…",
            ),
          ),
        }),
      ),
      v.maxLength(6),
      v.description("Who can help instead."),
    ),
    [],
  ),
});

/** What a ticket or a chat can be about. */
export const SiteCategory = v.strictObject({
  ...Category.entries,
  emergency: v.optional(
    v.pipe(
      v.boolean(),
      v.description("Whether chats about it go before all others, and its tickets are answered round the clock."),
    ),
    false,
  ),
  severity: v.optional(v.pipe(Category.entries.severity, v.description("How much it hurts.")), "minor"),
  answerer: v.optional(
    v.pipe(Name, v.description("The id of the agent who answers its tickets, where it is not the usual one.")),
  ),
  fields: v.optional(
    v.pipe(v.array(SiteField), v.maxLength(MOST), ownIds(), v.description("Facts that are needed.")),
    [],
  ),
  checks: v.optional(
    v.pipe(
      v.array(SiteCheck),
      v.maxLength(MOST),
      ownIds(),
      v.description("What customers can look at themselves first; every one may be passed over."),
    ),
    [],
  ),
  scope: v.optional(v.pipe(v.nullable(SiteScope), v.description("What is out of scope, and who can help.")), null),
  skills: v.optional(
    v.pipe(v.array(Name), v.description("What an agent must be able to do to take it; empty where everybody can.")),
    [],
  ),
});

/** The kinds of tickets that are taken, the usual one first. */
export const SiteTicketKinds = v.pipe(
  v.array(TicketKind),
  v.minLength(1, "needs at least one kind"),
  v.check((kinds) => new Set(kinds).size === kinds.length, "each kind once"),
);

export const ALL_KINDS = Object.keys(TICKET_KINDS) as TicketKind[];
