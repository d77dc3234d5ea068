import * as v from "valibot";
import { Id, Instant, LocalizedText, Name } from "./ids.ts";
import { AgentCard } from "./entities.ts";
import { Incident } from "./incidents.ts";
import { Scale } from "./parts.ts";
import { Severity } from "./severity.ts";
import { TicketKind } from "./ticket-kinds.ts";

/** A fact that is needed to help with a category. */
export const CategoryField = v.object({
  id: Name,
  label: LocalizedText,
  /** How it is asked: one line, several lines, a telephone number, or one of `choices`. */
  input: v.picklist(["line", "lines", "phone", "choice"]),
  required: v.boolean(),
  /** Where to find it; null where that is clear. */
  where: v.nullable(LocalizedText),
  /** What it looks like, such as HH-1042; null where it has no form. */
  example: v.nullable(v.string()),
  /** A regular expression (flag `u`) that the whole value matches; null where everything does. */
  pattern: v.nullable(v.string()),
  choices: v.array(v.object({ id: Name, label: LocalizedText })),
});
export type CategoryField = v.InferOutput<typeof CategoryField>;

/** What customers can look at themselves before they write; every one may be passed over. */
export const CategoryCheck = v.object({
  id: Name,
  /** A question with yes or no: "Is the cable in?" */
  text: LocalizedText,
  /** What to do if not; null where there is nothing to say. */
  help: v.nullable(LocalizedText),
});
export type CategoryCheck = v.InferOutput<typeof CategoryCheck>;

/** What is not in a category’s scope, and who can help instead. */
export const CategoryScope = v.object({
  text: LocalizedText,
  ways: v.array(v.object({ label: LocalizedText, href: v.string() })),
});
export type CategoryScope = v.InferOutput<typeof CategoryScope>;

export const Category = v.object({
  id: Name,
  label: LocalizedText,
  /** Within how many minutes a ticket of this kind gets its first answer; of business hours, unless it is an emergency. */
  answerWithinMinutes: v.pipe(v.number(), v.integer(), v.minValue(1)),
  /** Whether chats about it go before all others, and its tickets are answered round the clock. */
  emergency: v.boolean(),
  severity: Severity,
  fields: v.array(CategoryField),
  checks: v.array(CategoryCheck),
  scope: v.nullable(CategoryScope),
});
export type Category = v.InferOutput<typeof Category>;

/** Another way to be helped, such as a telephone number or a messenger. */
export const Channel = v.object({
  id: Name,
  kind: v.picklist(["email", "phone", "messenger", "page"]),
  label: LocalizedText,
  /** `https:`, `mailto:` or `tel:`. */
  href: v.string(),
});
export type Channel = v.InferOutput<typeof Channel>;

/** A stretch of time from one moment to another. */
export const TimeWindow = v.object({ from: Instant, to: Instant });
export type TimeWindow = v.InferOutput<typeof TimeWindow>;

/** The live public state of a site: one versioned document. */
export const SiteState = v.pipe(
  v.object({
    id: Name,
    name: LocalizedText,
    version: v.number(),
    agents: v.array(AgentCard),
    /** How many agents are at their desks now and take chats. */
    agentsAvailable: v.number(),
    /** Business hours as they are now: open without an end where a site has none. */
    hours: v.object({
      open: v.boolean(),
      /** When it opens or closes next; null where it never does. */
      changesAt: v.nullable(Instant),
      /** The zone in which the hours are meant (IANA name). */
      timeZone: v.string(),
    }),
    /** Other ways to be helped. */
    channels: v.array(Channel),
    /** The next times at which customers can be called back; none where that is not offered. */
    callBackWindows: v.array(TimeWindow),
    /** What goes on or was over lately, the gravest first. */
    incidents: v.array(Incident),
    /** Whether the status page that incidents are read from has not answered for long: then nobody may say that all is well. */
    incidentsStale: v.boolean(),
    categories: v.array(Category),
    /** Programs that talk with customers before people do, and the chats they take; null are all chats. */
    programs: v.array(v.object({ agentId: Name, categories: v.nullable(v.array(Name)) })),
    /** The kinds of tickets that the site takes, the usual one first. */
    ticketKinds: v.array(TicketKind),
    /** How contacts are rated, and what one may say beside the face. */
    rating: v.object({ scale: Scale, reasons: v.array(v.object({ id: Name, label: LocalizedText })) }),
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

/** Who stands in line, as the desk sees it: in fair order. */
export const DeskLine = v.pipe(
  v.object({
    places: v.array(
      v.object({
        conversationId: Id,
        /** Since when nothing has been heard of the customer; null while they are here. */
        awaySince: v.nullable(Instant),
        /** Until when the turn is kept for a customer who is away and was called; null if not called. */
        turnUntil: v.nullable(Instant),
        /** What the customer was told last, as in `Wait`. */
        upperMinutes: v.nullable(v.number()),
        /** By when it should be over, as it was told first. */
        toldUntil: v.nullable(Instant),
      }),
    ),
    /** Who is at the desk now. */
    here: v.array(Name),
    /** How many more chats the agents who are here can take. */
    freeSlots: v.number(),
    asOf: Instant,
  }),
  v.metadata({ ref: "DeskLine" }),
);
export type DeskLine = v.InferOutput<typeof DeskLine>;

/** Why somebody has to wait longer than was told before. */
export const WaitReason = v.picklist(["agent-left", "urgent-ahead", "came-back", "taken-first", "slower"]);
export type WaitReason = v.InferOutput<typeof WaitReason>;

/**
 * Why nothing can be said about a wait: nothing has been learned yet, nobody who could help is here, what could be said would be
 * too uncertain, or it may well not be before closing.
 */
export const WaitUnknown = v.picklist(["no-history", "nobody-here", "unsure", "closes-first"]);
export type WaitUnknown = v.InferOutput<typeof WaitUnknown>;

/** Where a visitor stands in line. It changes only by a new one, never by the clock alone. */
export const Wait = v.pipe(
  v.object({
    /** The waiting conversation, or null: the place the visitor would get now. */
    conversationId: v.nullable(Id),
    /** 1 is next. */
    place: v.pipe(v.number(), v.integer(), v.minValue(1)),
    agentsAvailable: v.number(),
    /**
     * What can be said: less than a minute, a range, more than an hour, nothing (see `unknown`), nothing while support itself is
     * disturbed, nothing while it is closed, that it takes longer than was told, or that an agent waits for the customer.
     */
    state: v.picklist(["soon", "estimate", "long", "unknown", "paused", "closed", "overdue", "your-turn"]),
    /** Half of the customers wait at most so many minutes from `asOf`; null where that is not said. */
    typicalMinutes: v.nullable(v.number()),
    /** Nine of ten customers wait at most so many minutes from `asOf`; null where that is not said. */
    upperMinutes: v.nullable(v.number()),
    /** Why nothing can be said. */
    unknown: v.nullable(WaitUnknown),
    /** Why it is more than was told before; null where it is not. */
    reason: v.nullable(WaitReason),
    /** The moment by which it should be over, as it was told first; null where nothing was told. */
    toldUntil: v.nullable(Instant),
    /** Until when an agent’s turn is kept for a customer who is away; null unless `your-turn`. */
    turnUntil: v.nullable(Instant),
    asOf: Instant,
    validUntil: Instant,
  }),
  v.metadata({ ref: "Wait" }),
);
export type Wait = v.InferOutput<typeof Wait>;
