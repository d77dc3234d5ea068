import * as v from "valibot";
import { Id, Instant, LocalizedText, Name } from "./ids.ts";
import { AgentCard } from "./entities.ts";

export const Category = v.object({
  id: Name,
  label: LocalizedText,
  /** Within how many minutes a ticket of this kind gets its first answer. */
  answerWithinMinutes: v.pipe(v.number(), v.integer(), v.minValue(1)),
});
export type Category = v.InferOutput<typeof Category>;

/** The live public state of a site: one versioned document. */
export const SiteState = v.pipe(
  v.object({
    id: Name,
    name: LocalizedText,
    version: v.number(),
    agents: v.array(AgentCard),
    /** How many agents are at their desks now. */
    agentsAvailable: v.number(),
    categories: v.array(Category),
    /** What may be attached to a message; null where nothing may. */
    files: v.nullable(
      v.object({
        /** The largest file in bytes. */
        maxBytes: v.number(),
        /** The most files of one message. */
        maxPerMessage: v.number(),
        /** Media types (`image/png`, `image/*`) and endings (`.pdf`); empty where every kind may. */
        accept: v.array(v.string()),
      }),
    ),
    /** Within how many milliseconds after it was sent its author may change a message or take it back. */
    editMs: v.number(),
    /** Whether only customers whose identity the host signed may write. */
    identityRequired: v.boolean(),
  }),
  v.metadata({ ref: "SiteState" }),
);
export type SiteState = v.InferOutput<typeof SiteState>;

/** Where a visitor stands in line. It changes only by a new one, never by the clock alone. */
export const Wait = v.pipe(
  v.object({
    /** The waiting conversation, or null: the place the visitor would get now. */
    conversationId: v.nullable(Id),
    /** 1 is next. */
    place: v.pipe(v.number(), v.integer(), v.minValue(1)),
    agentsAvailable: v.number(),
    /** The range of the remaining wait in seconds, or null while it cannot be told. */
    bounds: v.nullable(v.object({ lowSeconds: v.number(), highSeconds: v.number() })),
    /** Why `bounds` is null. */
    unknown: v.nullable(v.picklist(["no-history", "nobody-here"])),
    asOf: Instant,
    validUntil: Instant,
  }),
  v.metadata({ ref: "Wait" }),
);
export type Wait = v.InferOutput<typeof Wait>;
