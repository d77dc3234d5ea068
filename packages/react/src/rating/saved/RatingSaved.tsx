import type { RatingView } from "@warmline/client";
import type { Voice } from "@warmline/voice";
import { useVoice } from "../../hooks/useVoice.ts";
import type { PartState } from "../../internals/anatomy.ts";
import { definePart } from "../../internals/definePart.tsx";
import type { RatingAnatomy } from "../anatomy.ts";
import { useRatingContext } from "../RatingContext.ts";

/** Says that the click is stored. Renders a `<p role="status">` that is empty before a click. */
export const RatingSaved = definePart<PartState<RatingAnatomy, "saved">, "p">(
  "Rating.Saved",
  "p",
  function RatingSaved(host, element) {
    const { rating, clicked } = useRatingContext();
    const voice = useVoice();
    return element(host, {
      state: {},
      role: "status",
      "aria-busy": rating.status === "saving",
      children: clicked && wordsFor(rating, voice),
    });
  },
);

function wordsFor({ status, face }: RatingView, voice: Voice): string {
  if (status === "failed") return voice.say("rating.failed");
  if (face === null) return voice.say("rating.taken-back");
  return status === "saved" ? voice.say("rating.saved", { face }) : voice.say("rating.saving");
}
