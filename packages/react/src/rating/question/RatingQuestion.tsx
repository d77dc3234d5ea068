import type { PartState } from "../../internals/anatomy.ts";
import { definePart } from "../../internals/definePart.tsx";
import type { RatingAnatomy } from "../anatomy.ts";
import { sayQuestion, useRatingContext } from "../RatingContext.ts";

/** The question above the faces; names the group. Renders a `<legend>`. */
export const RatingQuestion = definePart<PartState<RatingAnatomy, "question">, "legend">(
  "Rating.Question",
  "legend",
  function RatingQuestion(host, element) {
    const { rating, voice } = useRatingContext();
    return element(host, { state: {}, children: sayQuestion(rating, voice) });
  },
);
