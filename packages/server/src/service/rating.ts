import { LIMITS, SCALES, type Contact, type Face, type Id, type Rating, type RatingOccasion } from "@warmline/protocol";
import { refuse, type Actor, type Command, type Slice, type Surroundings, type Verdict } from "./command.ts";
import type { KnownSlice } from "./known.ts";
import { Ledger } from "./ledger.ts";

type ChooseFace = Extract<Command, { type: "choose-face" }>;
type LeaveRemark = Extract<Command, { type: "leave-remark" }>;

const NOBODY_ASKED = refuse("not-found", "Nobody asked this.");
const CUSTOMERS = refuse("forbidden", "Only the customer rates.");

/** One click on a face, another one, or none any more. The last choice holds, and those before it are kept. */
export function chooseFace(slice: KnownSlice, actor: Actor, { face }: ChooseFace, around: Surroundings): Verdict {
  if (actor.kind !== "visitor") return CUSTOMERS;
  const { rating } = slice;
  if (!rating) return NOBODY_ASKED;
  const faces: readonly Face[] = SCALES[rating.scale];
  if (face !== null && !faces.includes(face))
    return refuse("invalid-request", `face: the scale ${rating.scale} has no face "${face}"`);
  const ledger = new Ledger(slice, around);
  const dismissedAt = face === null ? rating.dismissedAt : null;
  if (rating.face === face && rating.dismissedAt === dismissedAt) return ledger.close();
  const choices = withChoice(rating.choices, { face, at: around.now });
  const changed = { ...rating, face, choices, dismissedAt, changedAt: around.now };
  return ledger.add({ type: "rating.changed", rating: changed }).close();
}

/** The customer says what was good or wrong. It goes to those who can do something about it. */
export function leaveRemark(slice: KnownSlice, actor: Actor, command: LeaveRemark, around: Surroundings): Verdict {
  if (actor.kind !== "visitor") return CUSTOMERS;
  const { rating } = slice;
  if (!rating) return NOBODY_ASKED;
  if (rating.face === null && rating.choices.every(({ face }) => face === null))
    return refuse("wrong-state", "A face comes first: choose one.");
  const unknown = command.reasons.find((id) => !around.rating.hasReason(id));
  if (unknown !== undefined) return refuse("invalid-request", `reasons: this site has no reason "${unknown}"`);
  const reasons = [...new Set(command.reasons)];
  const { text } = command;
  const ledger = new Ledger(slice, around);
  if (isSame(rating.remark, { reasons, text })) return ledger.close();
  const { name, hasAddress } = around.rating.team(reasons);
  const remark = { reasons, text, at: around.now, team: name };
  ledger.add({ type: "rating.changed", rating: { ...rating, remark, changedAt: around.now } });
  if (hasAddress) ledger.followup({ kind: "remark-letter", ratingId: rating.id, remarkAt: around.now });
  return ledger.close();
}

/** The customer does not want to say. Whoever has said it has not waved it away. */
export function dismissRating(slice: KnownSlice, actor: Actor, around: Surroundings): Verdict {
  if (actor.kind !== "visitor") return CUSTOMERS;
  const { rating } = slice;
  if (!rating) return NOBODY_ASKED;
  const ledger = new Ledger(slice, around);
  if (rating.face !== null || rating.dismissedAt !== null) return ledger.close();
  return ledger.add({ type: "rating.changed", rating: { ...rating, dismissedAt: around.now } }).close();
}

/** Asks the customer how a contact was, or some time after amends whether it is all right now. */
export function askToRate(
  ledger: Ledger,
  { lastPopUp }: Pick<Slice, "lastPopUp">,
  asked: { ratingId: Id; contact: Contact; conversationId: Id; occasion: RatingOccasion },
  around: Surroundings,
): void {
  const { ratingId, contact, conversationId, occasion } = asked;
  const { scale, popUpMs } = around.rating;
  const rating: Rating = {
    id: ratingId,
    contactId: contact.id,
    conversationId,
    agentId: contact.agentId,
    occasion,
    scale,
    face: null,
    choices: [],
    remark: null,
    askedAt: around.now,
    changedAt: null,
    dismissedAt: null,
    popUp: lastPopUp === null || around.now - lastPopUp >= popUpMs,
  };
  ledger
    .add({ type: "rating.changed", rating })
    .message(around.newId(), conversationId, { kind: "system" }, [
      { type: "rating-request", ratingId, contactId: contact.id, occasion, scale },
    ]);
}

/** The first choice tells what was felt at once, the latest ones what came of it: no clicking to and fro fills a record. */
function withChoice(choices: Rating["choices"], choice: Rating["choices"][number]): Rating["choices"] {
  const [first, ...later] = [...choices, choice];
  return first ? [first, ...later.slice(-LIMITS.choices)] : [];
}

function isSame(remark: Rating["remark"], { reasons, text }: Pick<LeaveRemark, "reasons" | "text">): boolean {
  return remark !== null && remark.text === text && remark.reasons.join() === reasons.join();
}
