import * as v from "valibot";
import { Id, Instant } from "./ids.ts";
import { AgentPromise, Contact, Conversation, Message, Offer, Rating, Visitor } from "./entities.ts";
import { IncidentId } from "./incidents.ts";
import { SiteState, Wait } from "./site.ts";

/** `epoch:seq`: where a reader of a feed stands. */
export const Cursor = v.pipe(
  v.string(),
  v.regex(/^[A-Za-z0-9_-]{1,64}:(0|[1-9]\d{0,15})$/),
  v.metadata({ ref: "Cursor" }),
);
export type Cursor = v.InferOutput<typeof Cursor>;

/** Everything the widgets show, as of `cursor`. */
export const Snapshot = v.pipe(
  v.object({
    visitor: Visitor,
    conversations: v.array(Conversation),
    contacts: v.array(Contact),
    /** Of each conversation the newest, and all that the customer has not seen. */
    messages: v.array(Message),
    /** The conversations that have earlier messages than those. */
    earlier: v.array(Id),
    promises: v.array(AgentPromise),
    ratings: v.array(Rating),
    offers: v.array(Offer),
    /** The incidents whose end the customer wants to be told. */
    follows: v.array(IncidentId),
    site: SiteState,
    wait: Wait,
  }),
  v.metadata({ ref: "Snapshot" }),
);
export type Snapshot = v.InferOutput<typeof Snapshot>;

export const SessionResponse = v.pipe(
  v.object({
    /** The bearer token of this session. */
    token: v.string(),
    expiresAt: Instant,
    /** Opens this visitor’s next session from the same browser. */
    restore: v.string(),
    now: Instant,
    cursor: Cursor,
    snapshot: Snapshot,
  }),
  v.metadata({ ref: "SessionResponse" }),
);
export type SessionResponse = v.InferOutput<typeof SessionResponse>;
