import { useVoice } from "../../hooks/useVoice.ts";
import type { PartState } from "../../internals/anatomy.ts";
import { definePart } from "../../internals/definePart.tsx";
import type { RatingAnatomy } from "../anatomy.ts";
import { useRatingContext } from "../RatingContext.ts";

/** The question above the faces; names the group. Renders a `<legend>`. */
export const RatingQuestion = definePart<PartState<RatingAnatomy, "question">, "legend">(
  "Rating.Question",
  "legend",
  function RatingQuestion(host, element) {
    const { agent } = useRatingContext().rating;
    const voice = useVoice();
    const children = agent ? voice.say("rating.question-agent", { name: agent.name }) : voice.say("rating.question");
    return element(host, { state: {}, children });
  },
);
