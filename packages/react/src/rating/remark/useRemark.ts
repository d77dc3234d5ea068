import type { RatingView } from "@warmline/client";
import { useRatingContext, type RatingContextValue, type RatingLine } from "../RatingContext.ts";

interface UsedRemark extends RatingContextValue {
  /** Null where the rating stands alone. */
  line: RatingLine | null;
  remark: RatingView["remark"];
  /** Whether something can be said now: after a click, and while nothing was passed on. */
  isAsked: boolean;
}

/** What is said beside the face. */
export function useRemark(): UsedRemark {
  const context = useRatingContext();
  const remark = context.line?.remark ?? null;
  const isFree = remark === null ? context.rating.face !== null : remark.status === "failed";
  return { ...context, remark, isAsked: context.line !== null && isFree };
}
