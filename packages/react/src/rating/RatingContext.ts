import type { Face, RatingView } from "@warmline/client";
import { createContext } from "react";
import { useRequiredContext } from "../internals/useRequiredContext.ts";

export interface FaceChangeDetails {
  reason: "choose" | "undo";
  event: { readonly nativeEvent: Event };
  /** Leaves what is stored as it is. */
  cancel(): void;
}

export interface RatingContextValue {
  rating: RatingView;
  /** Whether a face was chosen here, even if it was taken back since. */
  clicked: boolean;
  hintId: string;
  choose: (face: Face | null, details: Omit<FaceChangeDetails, "cancel">) => void;
}

export const RatingContext = createContext<RatingContextValue | null>(null);

export function useRatingContext(): RatingContextValue {
  return useRequiredContext(RatingContext, "Rating.Root");
}
