import * as v from "valibot";
import { Id, Instant, Locale, LocalizedText, Name, Seq } from "./ids.ts";
import { EndReason, Face, Part, RatingOccasion, Reaction, Scale } from "./parts.ts";
import { RichText } from "./rich-text.ts";
import { Severity } from "./severity.ts";
import { TicketKind, TicketStatus } from "./ticket-kinds.ts";

/** One customer’s record on one site: the owner of a feed. */
export const Visitor = v.pipe(
  v.object({
    id: Id,
    /** The name the customer gave or the host signed. */
    name: v.nullable(v.string()),
    email: v.nullable(v.string()),
    /** Whether the host signed who this is. */
    identified: v.boolean(),
    locale: Locale,
    createdAt: Instant,
  }),
  v.metadata({ ref: "Visitor" }),
);
export type Visitor = v.InferOutput<typeof Visitor>;

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
  }),
  v.metadata({ ref: "AgentCard" }),
);
export type AgentCard = v.InferOutput<typeof AgentCard>;

/** How far one side has got: the `seq` of the last message that arrived, and of the last that was seen. */
export const Mark = v.object({ delivered: Seq, read: Seq });
export type Mark = v.InferOutput<typeof Mark>;

/** What the customer’s page and browser are, sent along with consent. */
export const TicketContext = v.object({
  /** The address of the page, without what stands behind `?` and `#`. */
  page: v.nullable(v.string()),
  /** What the browser calls itself. */
  browser: v.string(),
  /** The window in CSS pixels, such as `390 × 844`. */
  screen: v.string(),
  /** The language of the browser. */
  language: v.string(),
  /** The version that the host gave of its own application. */
  appVersion: v.nullable(v.string()),
});
export type TicketContext = v.InferOutput<typeof TicketContext>;

/** One step of how it stood with a ticket. */
export const TicketStep = v.object({
  status: TicketStatus,
  at: Instant,
  /** The agent whose doing it was; null for the customer’s and the system’s. */
  agentId: v.nullable(Name),
});
export type TicketStep = v.InferOutput<typeof TicketStep>;

/** What makes a ticket a complaint: an entry of the register, and a document of which both sides hold the same copy. */
export const Complaint = v.pipe(
  v.object({
    /** The number in the site’s register of this year: 1, 2, 3 … */
    number: v.pipe(v.number(), v.integer(), v.minValue(1)),
    year: v.number(),
    registeredAt: Instant,
    /** The zone in which the document’s times are meant (IANA name). */
    timeZone: v.string(),
    /** The document: plain text that never changes, its lines ended by line feeds. */
    document: v.string(),
    /** SHA-256 of the document as UTF-8, in lower-case hexadecimal. */
    fingerprint: v.string(),
  }),
  v.metadata({ ref: "Complaint" }),
);
export type Complaint = v.InferOutput<typeof Complaint>;

/** What makes a conversation a ticket. */
export const Ticket = v.pipe(
  v.object({
    /** Short, copyable, with a check symbol: `WL-7H3K-M2QX`. */
    reference: v.string(),
    kind: TicketKind,
    category: Name,
    gist: v.string(),
    details: v.string(),
    /** What the customer wants to be done; empty where it was not said. */
    wanted: v.string(),
    /** What else would do; empty where it was not said. */
    otherwise: v.string(),
    /** The category’s own fields that were filled in, with their names as the customer read them. */
    fields: v.array(v.object({ id: Name, label: v.string(), value: v.string() })),
    /** What the customer said to the category’s list; what was passed over is not in it. */
    checks: v.array(v.object({ id: Name, text: v.string(), answer: v.picklist(["yes", "no"]) })),
    /** Null without the customer’s consent. */
    context: v.nullable(TicketContext),
    email: v.string(),
    name: v.nullable(v.string()),
    /** The language in which the customer wrote, for what is said in it. */
    locale: Locale,
    status: TicketStatus,
    /** How it stood, oldest first; the last one is the present status. */
    history: v.array(TicketStep),
    /** Who answers by `answerBy`. */
    answerer: Name,
    /** By when, in the site’s business hours. */
    answerBy: Instant,
    /** When it was answered since the customer wrote last; null while an answer is owed. */
    answeredAt: v.nullable(Instant),
    /** Null unless it is a complaint. */
    complaint: v.nullable(Complaint),
  }),
  v.metadata({ ref: "Ticket" }),
);
export type Ticket = v.InferOutput<typeof Ticket>;

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
