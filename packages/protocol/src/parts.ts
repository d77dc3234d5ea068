import * as v from "valibot";
import { FACES_5, SCALES, type ScaleId } from "./faces.ts";
import { REACTIONS } from "./reactions.ts";
import { Id, Instant, LocalizedText, Name } from "./ids.ts";
import { FilePart } from "./file-part.ts";
import { RichText } from "./rich-text.ts";
import { ArticlePart, ChoicesPart, FormPart, StepsPart, UnknownPart } from "./talk-parts.ts";
import { TicketStatus } from "./ticket-kinds.ts";

/** A face of any scale; which ones there are, its scale says. */
export const Face = v.picklist(FACES_5);
export type Face = v.InferOutput<typeof Face>;

export const Scale = v.picklist(Object.keys(SCALES) as [ScaleId, ...ScaleId[]]);
export type Scale = v.InferOutput<typeof Scale>;

/** What is rated: one contact, or some time after amends whether it is all right now. */
export const RatingOccasion = v.picklist(["contact", "follow-up"]);
export type RatingOccasion = v.InferOutput<typeof RatingOccasion>;

export const Reaction = v.picklist(REACTIONS);
export type Reaction = v.InferOutput<typeof Reaction>;

/** Why a conversation ended. */
export const EndReason = v.picklist(["solved", "left", "abusive"]);
export type EndReason = v.InferOutput<typeof EndReason>;

/** Words somebody wrote: as typed, and as the server’s tree. */
export const TextPart = v.object({
  type: v.literal("text"),
  text: v.string(),
  tree: RichText,
  /** The message whose choices or form the customer answers with these words. */
  answerTo: v.optional(Id),
});
export type TextPart = v.InferOutput<typeof TextPart>;

/** "I will be back by …": its life after that is told by `promise.changed`. */
export const PromisePart = v.object({ type: v.literal("promise"), promiseId: Id, minutes: v.number(), dueAt: Instant });
export type PromisePart = v.InferOutput<typeof PromisePart>;

/** Something that happened to the conversation. */
export const NoticePart = v.variant("notice", [
  v.object({ type: v.literal("notice"), notice: v.literal("joined"), agentId: v.string() }),
  v.object({
    type: v.literal("notice"),
    notice: v.literal("handed-over"),
    from: Name,
    /** Who goes on; null while that is whoever is free next. */
    to: v.nullable(Name),
    /** The customer asked for a person, an agent passed it on, or a program could not help. */
    why: v.picklist(["asked", "passed-on", "cannot"]),
  }),
  v.object({
    type: v.literal("notice"),
    notice: v.literal("ended"),
    /** Why; a complaint that was seen to is settled, which is less than solved. */
    reason: v.picklist([...EndReason.options, "settled"]),
  }),
  v.object({ type: v.literal("notice"), notice: v.literal("reopened") }),
  /** A chat was begun beside one that waits: it became part of that, in the place it had. */
  v.object({ type: v.literal("notice"), notice: v.literal("same-place") }),
  /** Nobody answered when the time came that the customer was told: the place was given on. */
  v.object({ type: v.literal("notice"), notice: v.literal("left-line") }),
  /** The customer is here again, behind those who came meanwhile. */
  v.object({ type: v.literal("notice"), notice: v.literal("back-in-line") }),
  v.object({ type: v.literal("notice"), notice: v.literal("incident"), incidentId: v.string(), title: LocalizedText }),
  v.object({
    type: v.literal("notice"),
    notice: v.literal("call-back"),
    state: v.picklist(["asked", "done", "missed", "cancelled"]),
    from: Instant,
    to: Instant,
  }),
  /** An agent says how it stands with a ticket. */
  v.object({ type: v.literal("notice"), notice: v.literal("status"), agentId: Name, status: TicketStatus }),
  /** A ticket became a chat, or a chat a ticket; all that was said stays. */
  v.object({ type: v.literal("notice"), notice: v.literal("became"), kind: v.picklist(["chat", "ticket"]) }),
]);
export type NoticePart = v.InferOutput<typeof NoticePart>;

/** An invitation to rate with one click. The answer is told by `rating.changed`. */
export const RatingRequestPart = v.object({
  type: v.literal("rating-request"),
  ratingId: Id,
  contactId: Id,
  occasion: RatingOccasion,
  scale: Scale,
});
export type RatingRequestPart = v.InferOutput<typeof RatingRequestPart>;

/** An apology: all four of its parts are said, or it is none. */
export const ApologyPart = v.object({
  type: v.literal("apology"),
  happened: v.string(),
  fixed: v.string(),
  changes: v.string(),
  sorry: v.string(),
});
export type ApologyPart = v.InferOutput<typeof ApologyPart>;

/** Something offered to make amends: its life after that is told by `offer.changed`. */
export const OfferPart = v.object({ type: v.literal("offer"), offerId: Id });
export type OfferPart = v.InferOutput<typeof OfferPart>;

/** What a message is made of: a closed vocabulary. */
export const Part = v.pipe(
  v.union([
    TextPart,
    FilePart,
    PromisePart,
    NoticePart,
    RatingRequestPart,
    ApologyPart,
    OfferPart,
    ArticlePart,
    StepsPart,
    ChoicesPart,
    FormPart,
    UnknownPart,
  ]),
  v.metadata({ ref: "Part" }),
);
export type Part = v.InferOutput<typeof Part>;
