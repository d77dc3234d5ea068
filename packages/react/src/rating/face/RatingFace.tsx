import type { Face } from "@warmline/client";
import type { PartState } from "../../internals/anatomy.ts";
import { definePart } from "../../internals/definePart.tsx";
import type { RatingAnatomy } from "../anatomy.ts";
import { sayFace, useRatingContext } from "../RatingContext.ts";
import { FaceContext } from "./FaceContext.ts";
import { RatingDrawing } from "./RatingDrawing.tsx";
import { RatingWord } from "./RatingWord.tsx";

export interface RatingFaceProps {
  /** Which face it is. */
  face: Face;
}

const LOOKS = (
  <>
    <RatingDrawing />
    <RatingWord />
  </>
);

/** One face, whose one click stores. Renders a `<button aria-pressed>`. */
export const RatingFace = definePart<PartState<RatingAnatomy, "face">, "button", RatingFaceProps>(
  "Rating.Face",
  "button",
  function RatingFace({ face, ...host }, element) {
    const context = useRatingContext();
    const { rating, choose, voice } = context;
    const word = sayFace(face, context);
    const place = rating.faces.indexOf(face) + 1;
    const count = rating.faces.length;
    const pressed = rating.face === face;
    return (
      <FaceContext.Provider value={face}>
        {element(host, {
          state: { face, pressed, dimmed: rating.face !== null && !pressed },
          type: "button",
          "aria-pressed": pressed,
          "aria-label": count > 3 ? voice.say("rating.place", { word, place, count }) : word,
          children: LOOKS,
          onClick: (event) => {
            if (!pressed || rating.status === "failed") choose(face, { reason: "choose", event });
          },
        })}
      </FaceContext.Provider>
    );
  },
);
