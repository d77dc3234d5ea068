import type { Face } from "@warmline/client";
import { useVoice } from "../../hooks/useVoice.ts";
import type { PartState } from "../../internals/anatomy.ts";
import { definePart } from "../../internals/definePart.tsx";
import type { RatingAnatomy } from "../anatomy.ts";
import { useRatingContext } from "../RatingContext.ts";
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
    const { rating, choose } = useRatingContext();
    const voice = useVoice();
    const pressed = rating.face === face;
    return (
      <FaceContext.Provider value={face}>
        {element(host, {
          state: { face, pressed, dimmed: rating.face !== null && !pressed },
          type: "button",
          "aria-pressed": pressed,
          "aria-label": voice.say("rating.face", { face }),
          children: LOOKS,
          onClick: (event) => {
            if (!pressed || rating.status === "failed") choose(face, { reason: "choose", event });
          },
        })}
      </FaceContext.Provider>
    );
  },
);
