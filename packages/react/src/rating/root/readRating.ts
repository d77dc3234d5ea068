import type { RatingView, SupportState } from "@warmline/client";
import * as ratingState from "@warmline/client/state/rating";
import * as supportState from "@warmline/client/state/support";

/** One rating, or without an id the newest one of the conversation at hand; null where nothing is asked, or no click can be stored. */
export function readRating(state: SupportState, ratingId?: string): RatingView | null {
  if (supportState.obstacle(state) !== null) return null;
  const rating = ratingId === undefined ? ratingState.open(state) : ratingState.byId(state, ratingId);
  return rating?.dismissed === true ? null : rating;
}
