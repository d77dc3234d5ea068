import type { PartState } from "../../internals/anatomy.ts";
import { definePart } from "../../internals/definePart.tsx";
import { useVoice } from "../../hooks/useVoice.ts";
import type { RatingAnatomy } from "../anatomy.ts";
import { PopUpContext } from "./PopUpContext.ts";
import { usePopUp } from "./usePopUp.ts";

/**
 * The question outside of the window, not more often than the site allows. It takes no focus; a `<Rating.Root>` inside it asks.
 * Renders a `<section>`, or nothing while nothing is asked here.
 */
export const RatingPopUp = definePart<PartState<RatingAnatomy, "pop-up">, "section">(
  "Rating.PopUp",
  "section",
  function RatingPopUp(host, element) {
    const voice = useVoice();
    const popUp = usePopUp();
    if (popUp === null) return null;
    return (
      <PopUpContext.Provider value={popUp}>
        {element(host, { state: {}, "aria-label": voice.say("rating.pop-up") })}
      </PopUpContext.Provider>
    );
  },
);
