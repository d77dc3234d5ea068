import {
  SCALES,
  type AgentCard,
  type Face,
  type Id,
  type LocalizedText,
  type Name,
  type Rating,
  type RatingOccasion,
  type Scale,
  type SiteState,
} from "@warmline/protocol";
import { presentId } from "../chat/present.ts";
import { memoize } from "../core/memo.ts";
import type { Failure, OutboxItem, SupportState } from "../state.ts";
import { agentById } from "../support/select.ts";
import { lastSaid } from "./said.ts";

/** What the customer said beside the face. */
export interface RemarkView {
  reasons: readonly Name[];
  text: string;
  /** Who reads it, in the site’s own name for these people; null until the server has it. */
  team: LocalizedText | null;
  status: "sending" | "sent" | "failed";
  /** Why it is not stored; with the status `sending` it is tried again without being asked. */
  failure: Failure | null;
}

/** The question how one contact went, with the answer as the customer sees it. */
export interface RatingView {
  id: Id;
  contactId: Id;
  conversationId: Id;
  /** Whether the contact is asked about, or some time after amends whether it is all right now. */
  occasion: RatingOccasion;
  scale: Scale;
  /** The faces of the scale, worst to best. */
  faces: readonly Face[];
  /** The face that was clicked last, also while it is on its way; null if none or taken back. */
  face: Face | null;
  agentId: Name;
  agent: AgentCard | null;
  status: "asked" | "saving" | "saved" | "failed";
  failure: Failure | null;
  /** Null until something was said. */
  remark: RemarkView | null;
  /** Whether the customer does not want to say, also while that is on its way. */
  dismissed: boolean;
}

type Reason = SiteState["rating"]["reasons"][number];

const NO_REASONS: readonly Reason[] = [];

const draw = /* @__PURE__ */ memoize(
  (
    rating: Rating,
    click: OutboxItem | undefined,
    remark: OutboxItem | undefined,
    dismissal: OutboxItem | undefined,
    agent: AgentCard | null,
  ): RatingView => {
    const { id, contactId, conversationId, occasion, scale, agentId } = rating;
    const face = click?.command.type === "choose-face" ? click.command.face : rating.face;
    return {
      id,
      contactId,
      conversationId,
      occasion,
      scale,
      faces: SCALES[scale],
      face,
      agentId,
      agent,
      status: click ? (click.status === "failed" ? "failed" : "saving") : face === null ? "asked" : "saved",
      failure: click?.failure ?? null,
      remark: remarkView(rating, remark),
      // A face takes it back.
      dismissed: dismissal !== undefined || (rating.dismissedAt !== null && click === undefined),
    };
  },
);

function remarkView({ remark }: Rating, item: OutboxItem | undefined): RemarkView | null {
  if (item?.command.type === "remark") {
    const { reasons, text } = item.command;
    return {
      reasons,
      text,
      team: null,
      status: item.status === "failed" ? "failed" : "sending",
      failure: item.failure,
    };
  }
  return remark && { reasons: remark.reasons, text: remark.text, team: remark.team, status: "sent", failure: null };
}

/** One rating, or null if it is unknown here. */
export function byId(state: SupportState, id: Id): RatingView | null {
  const rating = state.ratings[id];
  if (rating === undefined) return null;
  const latest = lastSaid(state, id, "choose-face", "dismiss-rating");
  const dismissal = latest?.command.type === "dismiss-rating" ? latest : undefined;
  return draw(
    rating,
    lastSaid(state, id, "choose-face"),
    lastSaid(state, id, "remark"),
    dismissal,
    agentById(state, rating.agentId),
  );
}

/** What was asked last in a conversation, dismissed or not; null if nothing was. */
export function ofConversation(state: SupportState, conversationId: Id): RatingView | null {
  const isMeant = (rating: Rating) =>
    rating.conversationId === conversationId && state.contacts[rating.contactId]?.endedAt !== null;
  const id = newestId(state.ratings, isMeant);
  return id === null ? null : byId(state, id);
}

/**
 * What was asked last in the conversation at hand, be it a chat or a ticket; null if nothing was, or if the customer does not want
 * to say. What was asked before that does not come back.
 */
export function open(state: SupportState): RatingView | null {
  const rating = ofConversation(state, presentId(state) ?? "");
  return rating?.dismissed === false ? rating : null;
}

/** What may be asked outside the window now: the newest of what the server allows there, without an answer; null while the window is open. */
export function popUp(state: SupportState): RatingView | null {
  if (state.window.open) return null;
  const id = newestId(state.ratings, (rating) => rating.popUp);
  const rating = id === null ? null : byId(state, id);
  return rating !== null && rating.face === null && !rating.dismissed ? rating : null;
}

/** What a customer can name beside the face, in the site’s order. */
export function reasons(state: SupportState): readonly Reason[] {
  return state.site?.rating.reasons ?? NO_REASONS;
}

function newestId(ratings: SupportState["ratings"], isMeant: (rating: Rating) => boolean): Id | null {
  const asked = Object.values(ratings).filter(isMeant);
  return asked.sort((a, b) => b.askedAt - a.askedAt || (a.id < b.id ? 1 : -1))[0]?.id ?? null;
}
