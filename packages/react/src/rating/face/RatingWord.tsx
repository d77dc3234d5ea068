import type { PartState } from "../../internals/anatomy.ts";
import { definePart } from "../../internals/definePart.tsx";
import type { RatingAnatomy } from "../anatomy.ts";
import { sayFace, useRatingContext } from "../RatingContext.ts";
import { useFaceContext } from "./FaceContext.ts";

/** The word under a face. Renders a `<span>`. */
export const RatingWord = definePart<PartState<RatingAnatomy, "word">, "span">(
  "Rating.Word",
  "span",
  function RatingWord(host, element) {
    const face = useFaceContext();
    const context = useRatingContext();
    return element(host, { state: {}, children: sayFace(face, context) });
  },
);
