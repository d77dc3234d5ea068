import type { PartState } from "../../internals/anatomy.ts";
import { definePart } from "../../internals/definePart.tsx";
import type { RatingAnatomy } from "../anatomy.ts";
import { type RatingContextValue, sayFace, useRatingContext } from "../RatingContext.ts";

/** Says that the click is stored. Renders a `<p role="status">` that is empty before a click. */
export const RatingSaved = definePart<PartState<RatingAnatomy, "saved">, "p">(
  "Rating.Saved",
  "p",
  function RatingSaved(host, element) {
    const context = useRatingContext();
    return element(host, {
      state: {},
      role: "status",
      "aria-busy": context.rating.status === "saving",
      children: context.clicked && wordsFor(context),
    });
  },
);

function wordsFor(context: RatingContextValue): string {
  const { rating, voice } = context;
  const { status, face } = rating;
  if (status === "failed") return voice.say("rating.failed");
  if (face === null) return voice.say("rating.taken-back");
  if (status === "saving") return voice.say("rating.saving");
  const word = sayFace(face, context);
  return status === "chosen" ? voice.say("rating.chosen", { word }) : voice.say("rating.saved", { face, word });
}
