import * as v from "valibot";
import { Id, Instant, Seq } from "./ids.ts";
import { AgentPromise, Author, Contact, Conversation, Message, Note, Offer, Rating, Visitor } from "./entities.ts";
import { IncidentId } from "./incidents.ts";
import { DeskLine, SiteState, Wait } from "./site.ts";

const stamp = { seq: Seq, at: Instant };

/** What the service decided. Carries the changed thing whole, never "ask me again". */
export const FeedEvent = v.pipe(
  v.variant("type", [
    v.object({ ...stamp, type: v.literal("visitor.changed"), visitor: Visitor }),
    v.object({ ...stamp, type: v.literal("conversation.changed"), conversation: Conversation }),
    v.object({ ...stamp, type: v.literal("contact.changed"), contact: Contact }),
    v.object({ ...stamp, type: v.literal("message.added"), message: Message }),
    /** Changed, taken back, or reacted to: the message whole, in the place it had. */
    v.object({ ...stamp, type: v.literal("message.changed"), message: Message }),
    /** For the desk alone. */
    v.object({ ...stamp, type: v.literal("note.added"), note: Note }),
    v.object({ ...stamp, type: v.literal("promise.changed"), promise: AgentPromise }),
    v.object({ ...stamp, type: v.literal("rating.changed"), rating: Rating }),
    v.object({ ...stamp, type: v.literal("offer.changed"), offer: Offer }),
    v.object({ ...stamp, type: v.literal("conversation.gone"), conversationId: Id }),
    /** The customer wants to be told when an incident is over, or no longer. */
    v.object({
      ...stamp,
      type: v.literal("incident.followed"),
      incidentId: IncidentId,
      following: v.boolean(),
      /** Where the letter goes; null where it goes to the customer’s own address, if that is known. */
      email: v.nullable(v.string()),
    }),
  ]),
  v.metadata({ ref: "FeedEvent" }),
);
export type FeedEvent = v.InferOutput<typeof FeedEvent>;

/** What is true for a while and is never replayed. */
export const Moment = v.pipe(
  v.variant("type", [
    v.object({
      type: v.literal("typing"),
      conversationId: Id,
      by: Author,
      /** False takes the mark away at once. */
      typing: v.boolean(),
      asOf: Instant,
      expiresAt: Instant,
    }),
    /** Words of an answer while it is being written. The whole of it comes as a message of the same id. */
    v.object({
      type: v.literal("message-delta"),
      conversationId: Id,
      messageId: Id,
      by: Author,
      /** Where `text` begins in the answer, in UTF-16 code units. From 0 it is all there is so far. */
      offset: v.pipe(v.number(), v.integer(), v.minValue(0)),
      text: v.string(),
      /** Whether it was given up: no message comes of it. */
      dropped: v.boolean(),
      asOf: Instant,
      expiresAt: Instant,
    }),
    v.object({ type: v.literal("wait"), wait: Wait }),
    v.object({ type: v.literal("site"), site: SiteState }),
    /** For the desk alone. */
    v.object({ type: v.literal("line"), line: DeskLine }),
  ]),
  v.metadata({ ref: "Moment" }),
);
export type Moment = v.InferOutput<typeof Moment>;

export const Hello = v.object({ epoch: v.string(), now: Instant, heartbeatMs: v.number() });
export type Hello = v.InferOutput<typeof Hello>;

export const Heartbeat = v.object({ now: Instant });
export type Heartbeat = v.InferOutput<typeof Heartbeat>;

/** Why the feed cannot go on from the cursor: open a new session and replace the state. */
export const Resync = v.object({ reason: v.picklist(["too-old", "epoch", "identity-changed"]) });
export type Resync = v.InferOutput<typeof Resync>;

/** The server ends the stream on purpose: reconnect after `retryMs`, from the cursor. */
export const Bye = v.object({ reason: v.picklist(["draining", "slow-consumer"]), retryMs: v.number() });
export type Bye = v.InferOutput<typeof Bye>;

/** Names of server-sent events on the visitor’s stream; a client ignores those it does not know. */
export const STREAM_EVENTS = ["hello", "feed", "moment", "heartbeat", "resync", "bye"] as const;
