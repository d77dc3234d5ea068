import { useVoice } from "../../hooks/useVoice.ts";
import type { PartState } from "../../internals/anatomy.ts";
import { definePart } from "../../internals/definePart.tsx";
import type { ratingAnatomy } from "../anatomy.ts";
import { useFaceContext } from "./FaceContext.ts";

/** The word under a face. Renders a `<span>`. */
export const RatingWord = definePart<PartState<typeof ratingAnatomy, "word">, "span">(
  "Rating.Word",
  "span",
  function RatingWord(host, element) {
    const face = useFaceContext();
    const voice = useVoice();
    return element(host, { state: {}, children: voice.say("rating.face", { face }) });
  },
);
