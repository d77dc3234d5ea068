import type { PartState } from "../../internals/anatomy.ts";
import { definePart } from "../../internals/definePart.tsx";
import type { RatingAnatomy } from "../anatomy.ts";
import { useRatingContext } from "../RatingContext.ts";
import { RatingReason } from "./RatingReason.tsx";
import { useRemarkContext } from "./RemarkContext.ts";

/** What it may be about, as buttons. Renders a `<div role="group">`, or nothing where the site names nothing. */
export const RatingReasons = definePart<PartState<RatingAnatomy, "reasons">, "div">(
  "Rating.Reasons",
  "div",
  function RatingReasons(host, element) {
    useRemarkContext();
    const { line, voice } = useRatingContext();
    if (line === null || line.reasons.length === 0) return null;
    return element(host, {
      state: {},
      role: "group",
      "aria-label": voice.say("rating.reasons"),
      children: line.reasons.map(({ id }) => <RatingReason key={id} reason={id} />),
    });
  },
);
