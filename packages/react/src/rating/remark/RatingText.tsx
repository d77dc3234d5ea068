import { LIMITS } from "@warmline/client";
import type { PartState } from "../../internals/anatomy.ts";
import { definePart } from "../../internals/definePart.tsx";
import type { RatingAnatomy } from "../anatomy.ts";
import { useRatingContext } from "../RatingContext.ts";
import { useRemarkContext } from "./RemarkContext.ts";

/** One field for what one would like to say. Renders a `<textarea>`. */
export const RatingText = definePart<PartState<RatingAnatomy, "text">, "textarea">(
  "Rating.Text",
  "textarea",
  function RatingText(host, element) {
    const { draft, change } = useRemarkContext();
    const { voice } = useRatingContext();
    const words = voice.say("rating.text");
    return element(host, {
      state: {},
      rows: 2,
      dir: "auto",
      value: draft.text,
      maxLength: LIMITS.remark,
      placeholder: words,
      "aria-label": words,
      onChange: (event) => change({ ...draft, text: event.currentTarget.value }),
    });
  },
);
