import { LIMITS, pickText } from "@warmline/client";
import type { PartState } from "../../internals/anatomy.ts";
import { definePart } from "../../internals/definePart.tsx";
import type { RatingAnatomy } from "../anatomy.ts";
import { useRatingContext } from "../RatingContext.ts";
import { useRemarkContext } from "./RemarkContext.ts";

export interface RatingReasonProps {
  /** The id of one of the site’s reasons. */
  reason: string;
}

/** One thing that it may be about; another press leaves it out again. Renders a `<button aria-pressed>`, or nothing for what the site does not have. */
export const RatingReason = definePart<PartState<RatingAnatomy, "reason">, "button", RatingReasonProps>(
  "Rating.Reason",
  "button",
  function RatingReason({ reason, ...host }, element) {
    const { draft, change } = useRemarkContext();
    const { line, voice } = useRatingContext();
    const label = line?.reasons.find(({ id }) => id === reason)?.label;
    if (label === undefined) return null;
    const chosen = draft.reasons.includes(reason);
    const others = draft.reasons.filter((one) => one !== reason);
    return element(host, {
      state: { chosen },
      type: "button",
      "aria-pressed": chosen,
      children: pickText(label, voice.locale),
      onClick: () => change({ ...draft, reasons: chosen ? others : [...others, reason].slice(-LIMITS.reasons) }),
    });
  },
);
