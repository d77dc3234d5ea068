import type { PartState } from "../../internals/anatomy.ts";
import { definePart } from "../../internals/definePart.tsx";
import type { RatingAnatomy } from "../anatomy.ts";
import { useRatingContext } from "../RatingContext.ts";

/** Takes the click back; focus goes to the face it was on. Renders a `<button>`, or nothing before a click. */
export const RatingUndo = definePart<PartState<RatingAnatomy, "undo">, "button">(
  "Rating.Undo",
  "button",
  function RatingUndo(host, element) {
    const { rating, choose, voice } = useRatingContext();
    if (rating.face === null) return null;
    return element(host, {
      state: {},
      type: "button",
      children: voice.say("rating.undo"),
      onClick: (event) => {
        const pressed = event.currentTarget.closest("fieldset")?.querySelector<HTMLElement>('[aria-pressed="true"]');
        pressed?.focus();
        choose(null, { reason: "undo", event });
      },
    });
  },
);
