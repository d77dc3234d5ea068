import * as v from "valibot";
import { Id, Instant, Locale, LocalizedText, Name, Seq } from "./ids.ts";
import { EndReason, Face, Part, Reaction } from "./parts.ts";
import { RichText } from "./rich-text.ts";

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

/** What makes a conversation a ticket. */
export const Ticket = v.pipe(
  v.object({
    /** Short, copyable, with a check symbol: `WL-7H3K-M2QX`. */
    reference: v.string(),
    category: Name,
    gist: v.string(),
    details: v.string(),
    email: v.string(),
    name: v.nullable(v.string()),
    status: v.picklist(["received", "answered", "solved"]),
    /** Who answers by `answerBy`. */
    answerer: Name,
    answerBy: Instant,
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

/** What the customer said of one contact; `face` is null after an undo. */
export const Rating = v.pipe(
  v.object({
    contactId: Id,
    conversationId: Id,
    agentId: Name,
    scale: v.literal("faces-3"),
    face: v.nullable(Face),
    askedAt: Instant,
    changedAt: v.nullable(Instant),
  }),
  v.metadata({ ref: "Rating" }),
);
export type Rating = v.InferOutput<typeof Rating>;
