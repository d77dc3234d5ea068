import * as v from "valibot";
import { Id, Instant, Locale, LocalizedText, Name } from "./ids.ts";
import { LIMITS } from "./limits.ts";

/** Desk-made ones are UUIDs, those of a status page begin with its name. */
export const IncidentId = v.pipe(v.string(), v.regex(/^[A-Za-z0-9][\w:.-]{0,127}$/));

export const IncidentKind = v.picklist(["incident", "maintenance"]);
export const IncidentSeverity = v.picklist(["info", "minor", "major", "critical"]);
export const IncidentPhase = v.picklist(["scheduled", "investigating", "identified", "monitoring", "resolved"]);

/** Something that many customers feel at once, or will. */
export const Incident = v.pipe(
  v.object({
    id: IncidentId,
    kind: IncidentKind,
    severity: IncidentSeverity,
    phase: IncidentPhase,
    title: LocalizedText,
    /** What is known by now; may be empty. Plain text. */
    body: LocalizedText,
    /** The language of `title` and `body` where they are one text for all; null where that is not known. */
    language: v.nullable(Locale),
    /** Ids of categories, or `support` for support itself; empty where everything may be touched. */
    affects: v.array(Name),
    startedAt: Instant,
    updatedAt: Instant,
    resolvedAt: v.nullable(Instant),
    /** When it should be over; null where nobody said. */
    expectedEnd: v.nullable(Instant),
    /** By when there is news; null where nobody said. */
    nextUpdateAt: v.nullable(Instant),
    /** Where more is told, or null. */
    url: v.nullable(v.string()),
    source: v.picklist(["desk", "status-page"]),
  }),
  v.metadata({ ref: "Incident" }),
);
export type Incident = v.InferOutput<typeof Incident>;

const words = (longest: number) => {
  const one = v.pipe(v.string(), v.trim(), v.maxLength(longest));
  return v.union([one, v.pipe(v.record(Locale, one), v.maxEntries(12))]);
};

/** Body of `PUT /v1/desk/incidents/{incidentId}`: the whole incident as an agent tells it. Idempotent by nature. */
export const TellIncident = v.pipe(
  v.strictObject({
    kind: IncidentKind,
    severity: IncidentSeverity,
    phase: IncidentPhase,
    title: v.pipe(
      words(LIMITS.incidentTitle),
      v.check(
        (text) =>
          typeof text === "string" ? text !== "" : Object.keys(text).length > 0 && !Object.values(text).includes(""),
        "must not be empty",
      ),
    ),
    body: words(LIMITS.text),
    affects: v.pipe(v.array(Name), v.maxLength(50)),
    expectedEnd: v.nullable(Instant),
    nextUpdateAt: v.nullable(Instant),
    /** Conversations about it: each is told in a notice, and follows it from then on. */
    conversationIds: v.optional(v.pipe(v.array(Id), v.maxLength(200))),
  }),
  v.metadata({ ref: "TellIncident" }),
);
export type TellIncident = v.InferOutput<typeof TellIncident>;

/** Open conversations whose first words are alike. */
export const SimilarGroups = v.pipe(
  v.object({
    groups: v.array(
      v.object({
        conversationIds: v.array(Id),
        /** The first words of the oldest one. */
        words: v.string(),
      }),
    ),
  }),
  v.metadata({ ref: "SimilarGroups" }),
);
export type SimilarGroups = v.InferOutput<typeof SimilarGroups>;
