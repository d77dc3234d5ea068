import * as v from "valibot";
import { Id, Instant, Name, Seq, TimeZone } from "./ids.ts";
import { FeedEvent } from "./frames.ts";
import { LIMITS } from "./limits.ts";
import { EndReason, Reaction } from "./parts.ts";
import { TicketForm } from "./ticket-commands.ts";
import { Email, hasWords, MessageText, PhoneNumber } from "./typed.ts";

/** Body of `PUT …/conversations/{conversationId}`: the id is the client’s. */
export const OpenConversation = v.pipe(
  v.variant("kind", [
    v.strictObject({
      kind: v.literal("chat"),
      /** Whether it is to stand beside a chat that is open already; else it becomes part of that. */
      apart: v.optional(v.boolean()),
      /** What it is about, of the site’s categories. */
      category: v.optional(Name),
    }),
    v.strictObject({ kind: v.literal("ticket"), ...TicketForm.entries }),
  ]),
  v.metadata({ ref: "OpenConversation" }),
);
export type OpenConversation = v.InferOutput<typeof OpenConversation>;

/** Body of `PUT …/conversations/{conversationId}/messages/{messageId}`. */
export const PostMessage = v.pipe(
  v.strictObject({
    /** May be empty beside files. */
    text: v.pipe(v.string(), v.maxLength(LIMITS.text)),
    /** Files of one's own that arrived whole and are in no other message, in the order in which they are shown. */
    files: v.optional(v.pipe(v.array(Id), v.maxLength(LIMITS.filesPerMessage))),
  }),
  v.forward(
    v.partialCheck(
      [["text"], ["files"]],
      ({ text, files }) => (files?.length ?? 0) > 0 || v.is(MessageText, text),
      "must not be empty",
    ),
    ["text"],
  ),
  v.metadata({ ref: "PostMessage" }),
);
export type PostMessage = v.InferOutput<typeof PostMessage>;

/** Body of `PUT …/messages/{messageId}/edits/{editId}`: new words for a message of one's own. */
export const EditMessage = v.pipe(v.strictObject({ text: MessageText }), v.metadata({ ref: "EditMessage" }));
export type EditMessage = v.InferOutput<typeof EditMessage>;

/** Body of `PUT …/messages/{messageId}/removals/{removalId}`: takes a message of one's own back. */
export const RemoveMessage = v.pipe(v.strictObject({}), v.metadata({ ref: "RemoveMessage" }));
export type RemoveMessage = v.InferOutput<typeof RemoveMessage>;

/** Body of `PUT …/messages/{messageId}/reactions/{reactionId}`: the last one holds, null takes it back. */
export const ReactToMessage = v.pipe(
  v.strictObject({ emoji: v.nullable(Reaction) }),
  v.metadata({ ref: "ReactToMessage" }),
);
export type ReactToMessage = v.InferOutput<typeof ReactToMessage>;

/** Body of `PUT …/conversations/{conversationId}/notes/{noteId}`: desk only. */
export const WriteNote = v.pipe(v.strictObject({ text: MessageText }), v.metadata({ ref: "WriteNote" }));
export type WriteNote = v.InferOutput<typeof WriteNote>;

/** Body of `PUT …/conversations/{conversationId}/promises/{promiseId}`: desk only. */
export const MakePromise = v.pipe(
  v.strictObject({
    minutes: v.pipe(
      v.number(),
      v.integer(),
      v.minValue(LIMITS.promiseMinutes.min),
      v.maxValue(LIMITS.promiseMinutes.max),
    ),
    /** What the agent says with it; null says nothing more. */
    text: v.nullable(MessageText),
  }),
  v.metadata({ ref: "MakePromise" }),
);
export type MakePromise = v.InferOutput<typeof MakePromise>;

/** Body of `PUT …/promises/{promiseId}/extensions/{extensionId}`: desk only, before the promise has run out. */
export const ExtendPromise = v.pipe(
  v.strictObject({
    /** From now on. */
    minutes: v.pipe(
      v.number(),
      v.integer(),
      v.minValue(LIMITS.promiseMinutes.min),
      v.maxValue(LIMITS.promiseMinutes.max),
    ),
    /** Why it takes longer; the customer reads it. */
    reason: v.pipe(v.string(), v.maxLength(LIMITS.reason), hasWords),
  }),
  v.metadata({ ref: "ExtendPromise" }),
);
export type ExtendPromise = v.InferOutput<typeof ExtendPromise>;

/** Body of `PUT …/conversations/{conversationId}/call-backs/{callBackId}`: one of the site’s windows. */
export const AskCallBack = v.pipe(
  v.strictObject({
    phone: PhoneNumber,
    from: Instant,
    to: Instant,
    /** The zone in which the customer chose. */
    timeZone: TimeZone,
  }),
  v.metadata({ ref: "AskCallBack" }),
);
export type AskCallBack = v.InferOutput<typeof AskCallBack>;

/** Body of `PUT …/conversations/{conversationId}/call-back-endings/{endingId}`. A visitor can only cancel. */
export const EndCallBack = v.pipe(
  v.strictObject({ outcome: v.picklist(["done", "missed", "cancelled"]) }),
  v.metadata({ ref: "EndCallBack" }),
);
export type EndCallBack = v.InferOutput<typeof EndCallBack>;

/** Body of `PUT …/conversations/{conversationId}/turn-letters/{turnLetterId}`: the last one holds, null takes it back. */
export const AskTurnLetter = v.pipe(v.strictObject({ email: v.nullable(Email) }), v.metadata({ ref: "AskTurnLetter" }));
export type AskTurnLetter = v.InferOutput<typeof AskTurnLetter>;

/** Body of `PUT /v1/incidents/{incidentId}/follows/{followId}`: the last one holds. */
export const FollowIncident = v.pipe(
  v.strictObject({
    following: v.boolean(),
    /** Where a letter goes as well; null says nothing of it. */
    email: v.nullable(Email),
  }),
  v.metadata({ ref: "FollowIncident" }),
);
export type FollowIncident = v.InferOutput<typeof FollowIncident>;

/** Body of `PUT /v1/presence`: the answer of somebody in line to a heartbeat. */
export const BePresent = v.pipe(v.strictObject({}), v.metadata({ ref: "BePresent" }));
export type BePresent = v.InferOutput<typeof BePresent>;

/** Body of `PUT …/conversations/{conversationId}/claims/{claimId}`: desk only. */
export const ClaimConversation = v.pipe(v.strictObject({}), v.metadata({ ref: "ClaimConversation" }));
export type ClaimConversation = v.InferOutput<typeof ClaimConversation>;

/** Body of `PUT …/conversations/{conversationId}/endings/{endingId}`. A visitor can only leave. */
export const EndConversation = v.pipe(v.strictObject({ reason: EndReason }), v.metadata({ ref: "EndConversation" }));
export type EndConversation = v.InferOutput<typeof EndConversation>;

/** Body of `PUT …/conversations/{conversationId}/marks`: monotonic, so it needs no id. */
export const SetMarks = v.pipe(v.strictObject({ delivered: Seq, read: Seq }), v.metadata({ ref: "SetMarks" }));
export type SetMarks = v.InferOutput<typeof SetMarks>;

/** Body of `PUT …/conversations/{conversationId}/typing`: best effort, answered with 204. */
export const SetTyping = v.pipe(v.strictObject({ typing: v.boolean() }), v.metadata({ ref: "SetTyping" }));
export type SetTyping = v.InferOutput<typeof SetTyping>;

/** Answer to every durable write: the events it caused, in order. The same id and body get the same answer. */
export const Receipt = v.pipe(
  v.object({ id: v.nullable(Id), events: v.array(FeedEvent) }),
  v.metadata({ ref: "Receipt" }),
);
export type Receipt = v.InferOutput<typeof Receipt>;
