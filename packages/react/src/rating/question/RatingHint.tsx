import type { PartState } from "../../internals/anatomy.ts";
import { definePart } from "../../internals/definePart.tsx";
import type { RatingAnatomy } from "../anatomy.ts";
import { useRatingContext } from "../RatingContext.ts";

/** Says that one click is all. Renders a `<p>`, or nothing after a click. */
export const RatingHint = definePart<PartState<RatingAnatomy, "hint">, "p">(
  "Rating.Hint",
  "p",
  function RatingHint(host, element) {
    const { rating, clicked, hintId, voice } = useRatingContext();
    if (clicked || rating.status !== "asked") return null;
    return element(host, { state: {}, id: hintId, children: voice.say("rating.hint") });
  },
);
