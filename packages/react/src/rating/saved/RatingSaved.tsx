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
  const { status, face } = context.rating;
  const { voice } = context;
  if (status === "failed") return voice.say("rating.failed");
  if (face === null) return voice.say("rating.taken-back");
  // What is on its way says no face, which no voice minds.
  return voice.say(`rating.${status}` as "rating.saved", { face, word: sayFace(face, context) });
}
