import { useContext } from "react";
import type { PartState } from "../../internals/anatomy.ts";
import { definePart } from "../../internals/definePart.tsx";
import { SupportContext } from "../../support/SupportContext.ts";
import type { RatingAnatomy } from "../anatomy.ts";
import { PopUpContext } from "../pop-up/PopUpContext.ts";
import { useRatingContext } from "../RatingContext.ts";

/**
 * Waves the question away; after a click it closes the card outside of the window. Focus goes to the window or the launcher if
 * it was here. Renders a `<button>`, or nothing where there is nothing to wave away.
 */
export const RatingDismiss = definePart<PartState<RatingAnatomy, "dismiss">, "button">(
  "Rating.Dismiss",
  "button",
  function RatingDismiss(host, element) {
    const { rating, voice, line } = useRatingContext();
    const launcher = useContext(SupportContext)?.launcher;
    const popUp = useContext(PopUpContext);
    const isAnswered = rating.status !== "asked";
    if (line === null || (isAnswered && popUp === null)) return null;
    return element(host, {
      state: { answered: isAnswered },
      type: "button",
      children: voice.say(isAnswered ? "rating.close" : "rating.dismiss"),
      onClick: ({ currentTarget }) => {
        if (document.activeElement === currentTarget) {
          const around = currentTarget.closest<HTMLElement>('[role="dialog"]') ?? launcher?.current;
          around?.focus({ preventScroll: true });
        }
        if (!isAnswered) line.client.rating.dismiss(line.id);
        popUp?.close();
      },
    });
  },
);
