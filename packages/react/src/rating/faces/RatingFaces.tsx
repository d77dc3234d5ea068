import { FACES_3 } from "@warmline/client";
import type { PartState } from "../../internals/anatomy.ts";
import { definePart } from "../../internals/definePart.tsx";
import type { RatingAnatomy } from "../anatomy.ts";
import { RatingFace } from "../face/RatingFace.tsx";
import { useRatingContext } from "../RatingContext.ts";

const FACES = FACES_3.map((face) => <RatingFace key={face} face={face} />);

/** The row of faces, worst to best. Renders a `<div>`. */
export const RatingFaces = definePart<PartState<RatingAnatomy, "faces">, "div">(
  "Rating.Faces",
  "div",
  function RatingFaces(host, element) {
    useRatingContext();
    return element(host, { state: {}, children: FACES });
  },
);
