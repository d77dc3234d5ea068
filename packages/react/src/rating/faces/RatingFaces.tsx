import type { PartState } from "../../internals/anatomy.ts";
import { definePart } from "../../internals/definePart.tsx";
import type { RatingAnatomy } from "../anatomy.ts";
import { RatingFace } from "../face/RatingFace.tsx";
import { useRatingContext } from "../RatingContext.ts";

/** The row of faces of the scale, worst to best. Renders a `<div>`. */
export const RatingFaces = definePart<PartState<RatingAnatomy, "faces">, "div">(
  "Rating.Faces",
  "div",
  function RatingFaces(host, element) {
    const { rating } = useRatingContext();
    return element(host, { state: {}, children: rating.faces.map((face) => <RatingFace key={face} face={face} />) });
  },
);
