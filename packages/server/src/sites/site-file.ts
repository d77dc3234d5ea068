import { toJsonSchema } from "@valibot/to-json-schema";
import { Category, Email, LIMITS, Locale, LocalizedText, Name } from "@warmline/protocol";
import * as v from "valibot";

/** A public key (EdDSA, ES256, RS256) or a secret (HS256) as JWK, and the one algorithm it may be used with. */
const IdentityKey = v.pipe(
  v.strictObject({
    kid: v.pipe(v.string(), v.minLength(1), v.maxLength(64)),
    alg: v.picklist(["EdDSA", "ES256", "RS256", "HS256"]),
    /** The key itself as JWK. */
    key: v.optional(v.record(v.string(), v.unknown())),
    /** Or a file with the JWK, relative to the site file. */
    keyFile: v.optional(v.string()),
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
  name: v.pipe(v.string(), v.minLength(1), v.maxLength(LIMITS.name)),
  signature: v.optional(LocalizedText, ""),
  languages: v.optional(v.array(Locale), []),
  /** A PNG, JPEG or WebP file, relative to the site file. */
  photoFile: v.optional(v.string()),
  bot: v.optional(v.boolean(), false),
});

/** What the product team of one site decides. */
export const SiteFile = v.pipe(
  v.strictObject({
    $schema: v.optional(v.string()),
    id: Name,
    name: LocalizedText,
    /** Pages that may hold the widgets: exact origins. */
    origins: v.array(Origin),
    identity: v.optional(
      v.strictObject({
        /** Whether only customers whose identity the host signed may write. */
        required: v.optional(v.boolean(), false),
        keys: v.pipe(v.array(IdentityKey), v.maxLength(10)),
      }),
      { required: false, keys: [] },
    ),
    /** Cards to begin with; an agent’s own changes at the desk go before them. */
    agents: v.pipe(v.array(SiteAgent), v.minLength(1, "needs at least one agent")),
    tickets: v.strictObject({
      /** The agent who answers tickets. */
      answerer: Name,
      /** Before the number of every ticket, e.g. `HH-7H3K-M2QX`. */
      prefix: v.pipe(v.string(), v.regex(/^[A-Z]{2,4}$/, "must be two to four capital letters")),
      categories: v.pipe(v.array(Category), v.minLength(1, "needs at least one category")),
    }),
    letters: v.strictObject({
      /** Address the letters come from. */
      from: Email,
    }),
  }),
  v.check(
    (site) => site.agents.some((agent) => agent.id === site.tickets.answerer),
    "tickets.answerer must be one of the agents",
  ),
);
export type SiteFile = v.InferOutput<typeof SiteFile>;

export interface SiteFileProblem {
  /** Where in the file, e.g. `tickets.categories.0.id`; empty for the whole. */
  path: string;
  message: string;
}

export type SiteFileResult = { ok: true; site: SiteFile } | { ok: false; problems: SiteFileProblem[] };

/** Checks the parsed JSON of a site file. */
export function parseSiteFile(json: unknown): SiteFileResult {
  const result = v.safeParse(SiteFile, json);
  if (result.success) return { ok: true, site: result.output };
  const problems = result.issues.map((issue) => ({ path: v.getDotPath(issue) ?? "", message: issue.message }));
  return { ok: false, problems };
}

/** The JSON Schema of a site file, for editors. */
export function siteFileJsonSchema(): object {
  return toJsonSchema(SiteFile, { target: "draft-2020-12", errorMode: "ignore", typeMode: "input" });
}
