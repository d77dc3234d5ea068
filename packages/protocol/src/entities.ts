import * as v from "valibot";
import { Id, Instant, Locale, LocalizedText, Name, Seq } from "./ids.ts";
import { EndReason, Face, Part, RatingOccasion, Reaction, Scale } from "./parts.ts";
import { RichText } from "./rich-text.ts";
import { Severity } from "./severity.ts";
import { Ticket } from "./ticket.ts";

/** One customer’s record on one site: the owner of a feed. */
export const Visitor = v.pipe(
  v.object({
    id: Id,
    /** The name the customer gave or the host signed. */
    name: v.nullable(v.string()),
    /** The name after the father’s, where the customer gave one. */
    patronymic: v.nullable(v.string()),
    /** When the customer said how they want to be called, or that they would rather not; null while they were not asked. */
    nameAnsweredAt: v.nullable(Instant),
    email: v.nullable(v.string()),
    /** Whether the host signed who this is. */
    identified: v.boolean(),
    locale: Locale,
    createdAt: Instant,
    /** When all that was known of the customer was erased at their wish; only then there. */
    erasedAt: v.optional(Instant),
  }),
  v.metadata({ ref: "Visitor" }),
);
export type Visitor = v.InferOutput<typeof Visitor>;

/** A short film in which an agent says hello. Paths are on this server. */
export const GreetingVideo = v.object({
  src: v.string(),
  mediaType: v.string(),
  /** What stands in its place until it plays; null without. */
  poster: v.nullable(v.string()),
  /** WebVTT, one per language. */
  captions: v.array(v.object({ locale: Locale, src: v.string() })),
});
export type GreetingVideo = v.InferOutput<typeof GreetingVideo>;

/** An agent as customers see them. */
export const AgentCard = v.pipe(
  v.object({
    id: Name,
    name: v.string(),
    /** A path on this server, or null without a photo. */
    photo: v.nullable(v.string()),
    /** The warm line under the name. */
    signature: LocalizedText,
    languages: v.array(Locale),
    /** Whether this is a program, which then says so. */
    bot: v.boolean(),
    greeting: v.nullable(GreetingVideo),
  }),
  v.metadata({ ref: "AgentCard" }),
);
export type AgentCard = v.InferOutput<typeof AgentCard>;

/** How far one side has got: the `seq` of the last message that arrived, and of the last that was seen. */
export const Mark = v.object({ delivered: Seq, read: Seq });
export type Mark = v.InferOutput<typeof Mark>;

/** A call that the customer asked for, and how it went. */
export const CallBack = v.pipe(
  v.object({
    id: Id,
    phone: v.string(),
    /** The customer is called between these two moments. */
    from: Instant,
    to: Instant,
    /** The zone in which the customer chose (IANA name). */
    timeZone: v.string(),
    state: v.picklist(["asked", "done", "missed", "cancelled"]),
    askedAt: Instant,
    settledAt: v.nullable(Instant),
  }),
  v.metadata({ ref: "CallBack" }),
);
export type CallBack = v.InferOutput<typeof CallBack>;

/** One thing that the customer said when they were asked. */
export const GivenFact = v.object({
  /** The id of the question. */
  field: Name,
  label: v.string(),
  /** As it is read: of a choice its label. */
  value: v.string(),
  at: Instant,
});
export type GivenFact = v.InferOutput<typeof GivenFact>;

export const Conversation = v.pipe(
  v.object({
    id: Id,
    visitorId: Id,
    kind: v.picklist(["chat", "ticket"]),
    state: v.picklist(["waiting", "active", "ended"]),
    /** Since when it has been waiting for a person; null unless `waiting`. */
    waitingSince: v.nullable(Instant),
    /** Who holds it; null while nobody does. */
    agentId: v.nullable(Name),
    /** The present or last contact. */
    contactId: v.nullable(Id),
    endReason: v.nullable(EndReason),
    createdAt: Instant,
    endedAt: v.nullable(Instant),
    marks: v.object({ visitor: Mark, agent: Mark }),
    /** What a chat is about, of the site’s categories; null where the customer did not say. A ticket’s is in `ticket`. */
    category: v.nullable(Name),
    /** Whether it stands in the emergency lane. */
    urgent: v.boolean(),
    /** When a chat that still waits lost its place, as the customer was away; null while it is in line. */
    leftLineAt: v.nullable(Instant),
    /** Who gets a letter when it is the customer’s turn; null where none was asked for. */
    turnEmail: v.nullable(v.string()),
    /** The last call that the customer asked for. */
    callBack: v.nullable(CallBack),
    ticket: v.nullable(Ticket),
    /** What the customer answered in forms, the last answer of each: nobody asks for it again. */
    given: v.array(GivenFact),
  }),
  v.metadata({ ref: "Conversation" }),
);
export type Conversation = v.InferOutput<typeof Conversation>;

/** One stretch of human service inside a conversation, from picked up to ended. */
export const Contact = v.pipe(
  v.object({
    id: Id,
    conversationId: Id,
    agentId: Name,
    pickedUpAt: Instant,
    endedAt: v.nullable(Instant),
    /** Why; null while it goes on, and where another agent went on with it. */
    endReason: v.nullable(EndReason),
  }),
  v.metadata({ ref: "Contact" }),
);
export type Contact = v.InferOutput<typeof Contact>;

export const Author = v.variant("kind", [
  v.object({ kind: v.literal("visitor") }),
  v.object({ kind: v.literal("agent"), agentId: Name }),
  v.object({ kind: v.literal("system") }),
]);
export type Author = v.InferOutput<typeof Author>;

/** One sign, and whose it is. */
export const MessageReaction = v.object({ by: Author, emoji: Reaction });
export type MessageReaction = v.InferOutput<typeof MessageReaction>;

export const Message = v.pipe(
  v.object({
    id: Id,
    conversationId: Id,
    /** Its place in the visitor’s feed, and so among the messages of its conversation. */
    seq: Seq,
    author: Author,
    at: Instant,
    /** None once it was taken back. */
    parts: v.array(Part),
    /** When its words were last changed, or null. */
    editedAt: v.nullable(Instant),
    /** When its author took it back, or null. */
    removedAt: v.nullable(Instant),
    /** One for each who reacted: the customer, and each agent. */
    reactions: v.array(MessageReaction),
  }),
  v.metadata({ ref: "Message" }),
);
export type Message = v.InferOutput<typeof Message>;

/** What one agent wrote for the others. Customers never see it. */
export const Note = v.pipe(
  v.object({
    id: Id,
    conversationId: Id,
    /** Its place among the messages of its conversation. */
    seq: Seq,
    agentId: Name,
    at: Instant,
    text: v.string(),
    tree: RichText,
  }),
  v.metadata({ ref: "Note" }),
);
export type Note = v.InferOutput<typeof Note>;

/** What an agent promised: an answer by `dueAt`. */
export const AgentPromise = v.pipe(
  v.object({
    id: Id,
    conversationId: Id,
    agentId: Name,
    madeAt: Instant,
    dueAt: Instant,
    state: v.picklist(["open", "kept", "lapsed", "released"]),
    settledAt: v.nullable(Instant),
    /** When it was last given more time, before it ran out; null if never. */
    extendedAt: v.nullable(Instant),
    /** Why it takes longer, in the agent’s words; null if it was never extended. */
    reason: v.nullable(v.string()),
  }),
  v.metadata({ ref: "AgentPromise" }),
);
export type AgentPromise = v.InferOutput<typeof AgentPromise>;

/** What the customer said of the contact beside the face, and where it went. */
export const Remark = v.object({
  /** What it was about, of the site’s reasons. */
  reasons: v.array(Name),
  text: v.string(),
  at: Instant,
  /** Who reads it: the site’s own name for these people. */
  team: LocalizedText,
});
export type Remark = v.InferOutput<typeof Remark>;

/** What the customer says of one contact; `face` is null before it, and after an undo. */
export const Rating = v.pipe(
  v.object({
    /** For the contact itself the contact’s own id. */
    id: Id,
    contactId: Id,
    conversationId: Id,
    agentId: Name,
    occasion: RatingOccasion,
    scale: Scale,
    face: v.nullable(Face),
    /** Every choice, oldest first: a change of mind does not wipe out what was said before. The first one and the latest ones. */
    choices: v.array(v.object({ face: v.nullable(Face), at: Instant })),
    remark: v.nullable(Remark),
    askedAt: Instant,
    changedAt: v.nullable(Instant),
    /** When the customer waved it away; null if not. */
    dismissedAt: v.nullable(Instant),
    /** Whether it may be asked outside the window too: not more often than the site allows for one customer. */
    popUp: v.boolean(),
  }),
  v.metadata({ ref: "Rating" }),
);
export type Rating = v.InferOutput<typeof Rating>;

/** Something offered to make amends, which the customer claims with one click. */
export const Offer = v.pipe(
  v.object({
    id: Id,
    conversationId: Id,
    agentId: Name,
    /** Which of the site’s offers. */
    offer: Name,
    severity: Severity,
    /** What it is, and what comes with it, as it was offered. */
    label: LocalizedText,
    note: v.nullable(LocalizedText),
    madeAt: Instant,
    expiresAt: Instant,
    state: v.picklist(["open", "claimed", "expired", "withdrawn"]),
    settledAt: v.nullable(Instant),
    /** What the host knows the claim by, once it was made: random, with a check symbol. */
    code: v.nullable(v.string()),
  }),
  v.metadata({ ref: "Offer" }),
);
export type Offer = v.InferOutput<typeof Offer>;
