import { toJsonSchema } from "@valibot/to-json-schema";
import { Email, LIMITS, Locale, LocalizedText, Name, SUPPORT_ITSELF } from "@warmline/protocol";
import * as v from "valibot";
import { AmendsGuide, RatingRules, SiteSnippets } from "./amends.ts";
import { SiteBots } from "./bots.ts";
import { SiteArticles, SiteForms, SiteGlossary } from "./guide.ts";
import { problemsOf, type SiteFileProblem } from "./problems.ts";
import { ChatRules, FileRules, SiteGreetings } from "./talk.ts";
import { ALL_KINDS, SiteCategory, SiteTicketKinds } from "./tickets.ts";
import { CallBackRules, SiteChannels, SiteHours, SitePage, StatusPage, WaitPriors } from "./waiting.ts";

/** A public key (EdDSA, ES256, RS256) or a secret (HS256) as JWK, and the one algorithm it may be used with. */
const IdentityKey = v.pipe(
  v.strictObject({
    kid: v.pipe(v.string(), v.minLength(1), v.maxLength(64)),
    alg: v.picklist(["EdDSA", "ES256", "RS256", "HS256"]),
    key: v.optional(v.pipe(v.record(v.string(), v.unknown()), v.description("The key itself as JWK."))),
    keyFile: v.optional(v.pipe(v.string(), v.description("Or a file with the JWK, relative to the site file."))),
  }),
  v.check((key) => (key.key === undefined) !== (key.keyFile === undefined), "needs either `key` or `keyFile`"),
);

const Origin = v.pipe(
  v.string(),
  v.check(
    (text) => URL.canParse(text) && new URL(text).origin === text,
    "must be an origin such as https://www.example.com",
  ),
);

const SiteAgent = v.strictObject({
  id: Name,
  name: v.pipe(v.string(), v.regex(/\S/, "must not be empty"), v.maxLength(LIMITS.name)),
  signature: v.optional(v.pipe(LocalizedText, v.description("The warm line under the name.")), ""),
  languages: v.optional(v.array(Locale), []),
  photoFile: v.optional(
    v.pipe(v.string(), v.description("A PNG, JPEG or WebP file of at most 256 KiB, relative to the site file.")),
  ),
  skills: v.optional(v.pipe(v.array(Name), v.description("What the agent can do, as categories ask for it.")), []),
  slots: v.optional(
    v.pipe(
      v.number(),
      v.integer("must be a whole number"),
      v.minValue(1, "must be at least 1"),
      v.maxValue(20, "must be at most 20"),
      v.description("How many chats the agent holds at once."),
    ),
    3,
  ),
  greeting: v.optional(
    v.pipe(
      v.strictObject({
        videoFile: v.pipe(v.string(), v.description("A WebM or MP4 film of at most 4 MiB.")),
        posterFile: v.optional(v.pipe(v.string(), v.description("What stands in its place until it plays."))),
        captions: v.pipe(
          v.record(Locale, v.string()),
          v.minEntries(1, "needs captions in one language"),
          v.description("WebVTT files by language: not everybody hears."),
        ),
      }),
      v.description("A film in which the agent says hello; its files are relative to the site file."),
    ),
  ),
  bot: v.optional(v.pipe(v.boolean(), v.description("Whether a program answers; customers are told.")), false),
});

/** What the product team of one site decides. */
export const SiteFile = v.pipe(
  v.strictObject({
    $schema: v.optional(v.string()),
    id: v.pipe(Name, v.description("The site’s name on this server: lower-case letters, digits and hyphens.")),
    name: v.pipe(LocalizedText, v.description("What customers call the company.")),
    origins: v.pipe(v.array(Origin), v.description("Pages that may hold the widgets: exact origins.")),
    page: v.optional(SitePage),
    identity: v.optional(
      v.strictObject({
        required: v.optional(
          v.pipe(v.boolean(), v.description("Whether only customers whose identity the host signed may write.")),
          false,
        ),
        keys: v.pipe(
          v.array(IdentityKey),
          v.maxLength(10),
          v.description("Public keys, or shared secrets, that the host signs identities with."),
        ),
      }),
      { required: false, keys: [] },
    ),
    agents: v.pipe(
      v.array(SiteAgent),
      v.minLength(1, "needs at least one agent"),
      v.description("Cards to begin with; an agent’s own changes at the desk go before them."),
    ),
    tickets: v.strictObject({
      answerer: v.pipe(Name, v.description("The id of the agent who answers tickets.")),
      prefix: v.pipe(
        v.string(),
        v.regex(/^[A-Z]{2,4}$/, "must be two to four capital letters"),
        v.description("Stands before the number of every ticket, e.g. HH-7H3K-M2QX."),
      ),
      kinds: v.optional(
        v.pipe(SiteTicketKinds, v.description("The kinds of tickets that are taken, the usual one first.")),
        ALL_KINDS,
      ),
      categories: v.pipe(v.array(SiteCategory), v.minLength(1, "needs at least one category")),
    }),
    rating: v.optional(RatingRules, {}),
    amends: v.optional(
      v.pipe(AmendsGuide, v.description("What agents may offer to make amends; without this, nothing.")),
      { offers: [], guide: [] },
    ),
    snippets: v.optional(v.pipe(SiteSnippets, v.description("Short texts that agents begin with.")), []),
    articles: v.optional(v.pipe(SiteArticles, v.description("What can be read about how things are done.")), []),
    glossary: v.optional(v.pipe(SiteGlossary, v.description("Words of the trade, and what they mean.")), []),
    forms: v.optional(v.pipe(SiteForms, v.description("Questions that belong together.")), []),
    bots: v.optional(v.pipe(SiteBots, v.description("Programs that talk with customers before people do.")), []),
    chat: v.optional(ChatRules, {}),
    files: v.optional(
      v.pipe(v.nullable(FileRules), v.description("What may be attached to a message; null where nothing may.")),
      {},
    ),
    greetings: v.optional(
      v.pipe(SiteGreetings, v.description("First words for those who stay on a page; each is said once.")),
      [],
    ),
    hours: v.optional(v.pipe(SiteHours, v.description("When people are there; without this, always."))),
    wait: v.optional(
      v.pipe(WaitPriors, v.description("What waits are like, until the server has seen enough of them.")),
    ),
    channels: v.optional(v.pipe(SiteChannels, v.description("Other ways to be helped, shown to those who wait.")), []),
    callBacks: v.optional(
      v.pipe(CallBackRules, v.description("When customers can be called back; without this, never.")),
    ),
    statusPage: v.optional(v.pipe(StatusPage, v.description("Where incidents are read from."))),
    letters: v.strictObject({
      from: v.pipe(Email, v.description("The address that letters come from.")),
    }),
  }),
  v.forward(
    v.partialCheck(
      [["agents"], ["tickets", "answerer"]],
      ({ agents, tickets }) => agents.some(({ id }) => id === tickets.answerer),
      "must be the id of one of the agents",
    ),
    ["tickets", "answerer"],
  ),
  v.forward(
    v.partialCheck(
      [["agents"], ["bots"]],
      ({ agents, bots }) => bots.every((each) => agents.some(({ id, bot }) => bot && id === each.agent)),
      "must speak as agents that are programs (`bot`)",
    ),
    ["bots"],
  ),
  v.forward(
    v.partialCheck(
      [["agents"], ["greetings"]],
      ({ agents, greetings }) =>
        greetings.every(({ agent }) => agent === undefined || agents.some(({ id }) => id === agent)),
      "must be said by one of the agents, or by nobody",
    ),
    ["greetings"],
  ),
  v.forward(
    v.partialCheck(
      [["tickets", "categories"], ["statusPage"]],
      ({ tickets, statusPage }) => {
        const known = new Set([SUPPORT_ITSELF, ...tickets.categories.map(({ id }) => id)]);
        return Object.values(statusPage?.components ?? {}).every((touched) => touched.every((id) => known.has(id)));
      },
      `must name categories of this site, or "${SUPPORT_ITSELF}"`,
    ),
    ["statusPage"],
  ),
);
export type SiteFile = v.InferOutput<typeof SiteFile>;

export type SiteFileResult = { ok: true; site: SiteFile } | { ok: false; problems: SiteFileProblem[] };

/** Checks the parsed JSON of a site file. */
export function parseSiteFile(json: unknown): SiteFileResult {
  const result = v.safeParse(SiteFile, json);
  return result.success ? { ok: true, site: result.output } : { ok: false, problems: problemsOf(result.issues) };
}

/** The JSON Schema of a site file, for editors. */
export function siteFileJsonSchema(): object {
  const schema = toJsonSchema(SiteFile, {
    target: "draft-2020-12",
    errorMode: "ignore",
    typeMode: "input",
    // A schema’s name in the API reference means nothing to an editor.
    overrideAction: ({ valibotAction, jsonSchema }) => {
      if (valibotAction.type !== "metadata") return undefined;
      const { ref: _, ...standard } = jsonSchema as typeof jsonSchema & { ref?: unknown };
      return standard;
    },
  });
  return { ...schema, title: "Warmline site file" };
}
