import type { PartState } from "../../internals/anatomy.ts";
import { definePart } from "../../internals/definePart.tsx";
import type { RatingAnatomy } from "../anatomy.ts";
import { useRatingContext } from "../RatingContext.ts";

/** The question above the faces; names the group. Renders a `<legend>`. */
export const RatingQuestion = definePart<PartState<RatingAnatomy, "question">, "legend">(
  "Rating.Question",
  "legend",
  function RatingQuestion(host, element) {
    return element(host, { state: {}, children: useRatingContext().question });
  },
);
