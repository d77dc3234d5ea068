import * as v from "valibot";
import { Id, Instant, Locale, LocalizedText, Name, Seq } from "./ids.ts";
import { AgentCard, AgentPromise, Contact, Conversation, Message, Note, Offer, Rating, Visitor } from "./entities.ts";
import { FeedEvent } from "./frames.ts";
import { LIMITS } from "./limits.ts";
import { Face, RatingOccasion, Scale } from "./parts.ts";
import { Severity } from "./severity.ts";
import { CategoryField, SiteState } from "./site.ts";
import { PersonName } from "./typed.ts";

/** Body of `POST /v1/desk/sign-in`: the secret of a one-time link. */
export const DeskSignIn = v.pipe(
  v.strictObject({ link: v.pipe(v.string(), v.maxLength(256)) }),
  v.metadata({ ref: "DeskSignIn" }),
);
export type DeskSignIn = v.InferOutput<typeof DeskSignIn>;

/** What the product team wrote for its agents. */
export const DeskGuide = v.pipe(
  v.object({
    /** How amends are made, by how much it hurt. */
    amends: v.array(
      v.object({
        severity: Severity,
        /** What belongs here, for agents. */
        when: v.string(),
        offers: v.array(
          v.object({ id: Name, label: LocalizedText, note: v.nullable(LocalizedText), days: v.number() }),
        ),
      }),
    ),
    articles: v.array(v.object({ id: Name, title: LocalizedText, answer: LocalizedText })),
    /** Forms to ask with, as they are asked. */
    forms: v.array(v.object({ id: Name, title: LocalizedText, fields: v.array(CategoryField) })),
    /** Words of the trade that are explained wherever they stand: the forms of each in a language. */
    glossary: v.array(v.object({ forms: v.record(Locale, v.array(v.string())), text: LocalizedText })),
    /** Short texts to begin with: `{name}` stands for the customer’s name. */
    snippets: v.array(v.object({ id: Name, title: v.string(), text: LocalizedText })),
  }),
  v.metadata({ ref: "DeskGuide" }),
);
export type DeskGuide = v.InferOutput<typeof DeskGuide>;

/** Answer of `POST /v1/desk/session`, which the desk’s cookie opens: a short bearer token. */
export const DeskSession = v.pipe(
  v.object({
    token: v.string(),
    expiresAt: Instant,
    now: Instant,
    agent: AgentCard,
    /** Whether the agent takes new chats; otherwise those at hand are finished. */
    taking: v.boolean(),
    /** The site’s categories that ask for something this agent has not learned. */
    cannotServe: v.array(Name),
    guide: DeskGuide,
    site: SiteState,
  }),
  v.metadata({ ref: "DeskSession" }),
);
export type DeskSession = v.InferOutput<typeof DeskSession>;

const WarmLine = v.pipe(v.string(), v.trim(), v.maxLength(LIMITS.signature));

/** Body of `PUT /v1/desk/card`: what customers see of the agent. Idempotent by nature. */
export const EditCard = v.pipe(
  v.strictObject({
    name: PersonName,
    /** The warm line under the name: one for all, or one per language. */
    signature: v.union([WarmLine, v.pipe(v.record(Locale, WarmLine), v.maxEntries(12))]),
    languages: v.pipe(v.array(Locale), v.maxLength(12)),
  }),
  v.metadata({ ref: "EditCard" }),
);
export type EditCard = v.InferOutput<typeof EditCard>;

/** Body of `PUT /v1/desk/status`. Idempotent by nature. */
export const SetDeskStatus = v.pipe(v.strictObject({ taking: v.boolean() }), v.metadata({ ref: "SetDeskStatus" }));
export type SetDeskStatus = v.InferOutput<typeof SetDeskStatus>;

/** Answer of `PUT /v1/desk/status`: whether the agent takes new chats. */
export const DeskStatus = v.pipe(v.object({ taking: v.boolean() }), v.metadata({ ref: "DeskStatus" }));
export type DeskStatus = v.InferOutput<typeof DeskStatus>;

/** One line of the inbox. */
export const InboxEntry = v.pipe(
  v.object({
    conversation: Conversation,
    visitor: Visitor,
    /** The last message that somebody wrote, or null. */
    last: v.nullable(Message),
    /** The open promise, or null. */
    promise: v.nullable(AgentPromise),
    /** What the customer said of the last contact, or null. */
    rating: v.nullable(Rating),
  }),
  v.metadata({ ref: "InboxEntry" }),
);
export type InboxEntry = v.InferOutput<typeof InboxEntry>;

/** The first frame after `hello` on the desk’s stream: everything that is open, and what ended lately. */
export const Inbox = v.pipe(
  v.object({
    entries: v.array(InboxEntry),
    /** The last `seq` of each visitor in `entries`, taken before the entries. */
    heads: v.record(Id, Seq),
    site: SiteState,
  }),
  v.metadata({ ref: "Inbox" }),
);
export type Inbox = v.InferOutput<typeof Inbox>;

/** An event on the desk’s stream; `prev` is the visitor’s event before it, so that a hole shows at once. */
export const DeskEvent = v.pipe(
  v.object({ visitorId: Id, seq: Seq, prev: Seq, event: FeedEvent }),
  v.metadata({ ref: "DeskEvent" }),
);
export type DeskEvent = v.InferOutput<typeof DeskEvent>;

/** Every 30 s: the last `seq` of every visitor with an open conversation, from storage. */
export const Digest = v.pipe(v.object({ heads: v.record(Id, Seq) }), v.metadata({ ref: "Digest" }));
export type Digest = v.InferOutput<typeof Digest>;

/** Answer of `GET /v1/desk/visitors/{visitorId}`: one visitor’s whole record as of `seq`. */
export const DeskVisitor = v.pipe(
  v.object({
    seq: Seq,
    visitor: Visitor,
    conversations: v.array(Conversation),
    contacts: v.array(Contact),
    messages: v.array(Message),
    notes: v.array(Note),
    promises: v.array(AgentPromise),
    ratings: v.array(Rating),
    offers: v.array(Offer),
  }),
  v.metadata({ ref: "DeskVisitor" }),
);
export type DeskVisitor = v.InferOutput<typeof DeskVisitor>;

/** Answer of `GET /v1/desk/visitors/{visitorId}/feed?after=seq`. */
export const DeskFeed = v.pipe(v.object({ events: v.array(DeskEvent) }), v.metadata({ ref: "DeskFeed" }));
export type DeskFeed = v.InferOutput<typeof DeskFeed>;

/** A count of durations, by how long they were. Seconds. */
const Durations = v.object({
  count: v.number(),
  /** Null where there is none. */
  median: v.nullable(v.number()),
  p90: v.nullable(v.number()),
  /** How many took at most so long and longer than the one before; `upTo` is null for the last. */
  buckets: v.array(v.object({ upTo: v.nullable(v.number()), count: v.number() })),
});

/** Answer of `GET /v1/desk/numbers?from=&to=`: how it went between two moments. */
export const DeskNumbers = v.pipe(
  v.object({
    from: Instant,
    to: Instant,
    /** From the customer’s joining the line to the first word of a person. */
    firstAnswer: Durations,
    /** By how they were settled; extended ones are counted in these too. */
    promises: v.object({ kept: v.number(), missed: v.number(), released: v.number(), extended: v.number() }),
    /** From joining the line to being taken, of those who were. */
    waits: Durations,
    /** Who left the line before that. */
    abandoned: v.number(),
    /** How what was told came true, of those who were taken. */
    estimate: v.object({
      count: v.number(),
      /** Whose wait was within the middle half of what was expected. */
      within50: v.number(),
      /** Whose wait was within nine tenths of what was expected. */
      within90: v.number(),
      /** Who were told an upper bound first, and of them those who were taken within it. */
      told: v.number(),
      held: v.number(),
    }),
    /** Contacts that began, by the hour. */
    contacts: v.array(v.object({ from: Instant, count: v.number() })),
    /** Contacts that ended, by why; one that another agent went on with is none of them. */
    endings: v.object({ solved: v.number(), left: v.number(), abusive: v.number() }),
  }),
  v.metadata({ ref: "DeskNumbers" }),
);
export type DeskNumbers = v.InferOutput<typeof DeskNumbers>;

/** A share of some answers with its Wilson interval at 95 %; the interval is null under ten answers. */
const Share = v.object({
  satisfied: v.number(),
  answers: v.number(),
  interval: v.nullable(v.object({ low: v.number(), high: v.number() })),
});

/** How one scale was answered. What was said on different scales, or on different occasions, is never added up. */
export const ScaleNumbers = v.pipe(
  v.object({
    scale: Scale,
    occasion: RatingOccasion,
    /** How many were asked, and of them who waved it away. */
    asked: v.number(),
    dismissed: v.number(),
    /** How many answered with each face. */
    faces: v.array(v.object({ face: Face, count: v.number() })),
    share: Share,
    /** The same time before this one. */
    before: v.object({
      asked: v.number(),
      share: Share,
      /** The difference of the shares, now less before (Newcombe, 95 %); null where one of both has under ten answers. */
      difference: v.nullable(v.object({ low: v.number(), high: v.number() })),
    }),
    /** In the order of their names; it is no ranking. */
    agents: v.array(v.object({ agentId: Name, asked: v.number(), share: Share })),
    /** Contacts with programs, which are in none of the figures above. */
    bots: v.object({ asked: v.number(), answers: v.number() }),
  }),
  v.metadata({ ref: "ScaleNumbers" }),
);
export type ScaleNumbers = v.InferOutput<typeof ScaleNumbers>;

/** Answer of `GET /v1/desk/ratings?from=&to=`: what was asked between two moments, and answered at any time since. */
export const DeskRatings = v.pipe(
  v.object({
    from: Instant,
    to: Instant,
    scales: v.array(ScaleNumbers),
    /** How often each reason was named with each face. */
    reasons: v.array(v.object({ scale: Scale, reason: Name, face: Face, count: v.number() })),
    /** What customers said beside the face, newest first, at most 100. */
    remarks: v.array(v.object({ rating: Rating, visitor: Visitor })),
  }),
  v.metadata({ ref: "DeskRatings" }),
);
export type DeskRatings = v.InferOutput<typeof DeskRatings>;

/** Answer of `GET /v1/desk/references/{reference}`: where the ticket of a reference is. */
export const DeskReference = v.pipe(
  v.object({ reference: v.string(), visitorId: Id, conversationId: Id }),
  v.metadata({ ref: "DeskReference" }),
);
export type DeskReference = v.InferOutput<typeof DeskReference>;

/** Names of server-sent events on the desk’s stream. */
export const DESK_STREAM_EVENTS = ["hello", "inbox", "feed", "moment", "heartbeat", "digest", "bye"] as const;
