import type { Rating } from "@warmline/protocol";
import type { SupportState } from "../state.ts";

export function changeRating(state: SupportState, rating: Rating): SupportState {
  return { ...state, ratings: { ...state.ratings, [rating.id]: rating } };
}
