import type { PartState } from "../../internals/anatomy.ts";
import { definePart } from "../../internals/definePart.tsx";
import type { RatingAnatomy } from "../anatomy.ts";
import { useRatingContext } from "../RatingContext.ts";
import { useRemarkContext } from "./RemarkContext.ts";

/** Passes on what was said. It stays reachable while there is nothing. Renders a `<button>`. */
export const RatingSend = definePart<PartState<RatingAnatomy, "send">, "button">(
  "Rating.Send",
  "button",
  function RatingSend(host, element) {
    const { empty } = useRemarkContext();
    const { voice } = useRatingContext();
    return element(host, {
      state: { empty },
      type: "submit",
      "aria-disabled": empty,
      children: voice.say("rating.send"),
    });
  },
);
