import type { RatingView, SupportState } from "@warmline/client";
import * as ratingState from "@warmline/client/state/rating";
import * as supportState from "@warmline/client/state/support";

/** How ratings are read from a support line. */
export interface RatingReader {
  /** One rating, or without an id the newest one of the conversation at hand; null where nothing is asked, or no click can be stored. */
  read: (state: SupportState, ratingId?: string) => RatingView | null;
  /** What one can say it is about. */
  reasons: typeof ratingState.reasons;
}

/** `<Support.Root>` hands it on, so that a rating that stands alone weighs nothing of a support line. */
export const ratingReader: RatingReader = {
  read(state, ratingId) {
    if (supportState.obstacle(state) !== null) return null;
    const rating = ratingId === undefined ? ratingState.open(state) : ratingState.byId(state, ratingId);
    return rating?.dismissed === true ? null : rating;
  },
  reasons: ratingState.reasons,
};
