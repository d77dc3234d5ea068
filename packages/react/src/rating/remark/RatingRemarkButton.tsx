import type { PartState } from "../../internals/anatomy.ts";
import { definePart } from "../../internals/definePart.tsx";
import type { RatingAnatomy } from "../anatomy.ts";
import { useRemark } from "./useRemark.ts";

/**
 * Asks whether one would like to add anything, in the same words after any face, and unfolds the form for it: so nothing moves
 * after the click on a face. Renders a `<button aria-expanded>`, or nothing before a click and after something was passed on.
 */
export const RatingRemarkButton = definePart<PartState<RatingAnatomy, "remark-button">, "button">(
  "Rating.RemarkButton",
  "button",
  function RatingRemarkButton(host, element) {
    const { hintId, voice, line, isAsked } = useRemark();
    if (line === null || !isAsked) return null;
    return element(host, {
      state: { open: line.isOpen },
      type: "button",
      id: `${hintId}-remark`,
      "aria-expanded": line.isOpen,
      children: voice.say("rating.remark"),
      onClick: () => line.setOpen(!line.isOpen),
    });
  },
);
