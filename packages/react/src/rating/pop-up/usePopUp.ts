import type { RatingView, SupportState } from "@warmline/client";
import * as ratingState from "@warmline/client/state/rating";
import * as supportState from "@warmline/client/state/support";
import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { useSupport } from "../../hooks/useSupport.ts";
import { useSupportContext } from "../../support/SupportContext.ts";
import { sayQuestion } from "../question/sayQuestion.ts";
import type { PopUpContextValue } from "./PopUpContext.ts";

/** The rating that is asked outside of the window, until it is waved away, closed, or the window opens. It is said aloud once. */
export function usePopUp(): PopUpContextValue | null {
  const { voice, announce } = useSupportContext();
  const asked = useSupport(ratingState.popUp)?.id ?? null;
  const isWindowOpen = useSupport(supportState.isOpen);
  const [closed, setClosed] = useState<string | null>(null);
  const [shown, setShown] = useState<string | null>(null);
  // The click takes it out of what is asked, and the card is still there to undo it.
  if (asked !== null && asked !== closed && asked !== shown) setShown(asked);
  if (isWindowOpen && shown !== null) setShown(null);
  const rating = useSupport(
    useCallback((state: SupportState) => (shown === null ? null : ratingState.byId(state, shown)), [shown]),
  );
  const told = useRef<string | null>(null);
  useEffect(() => {
    if (rating === null || told.current === rating.id) return;
    told.current = rating.id;
    announce(`${sayQuestion(rating, voice)} ${voice.say("rating.hint")}`);
  }, [rating, voice, announce]);
  return useMemo(
    () =>
      shown === null || !isShowable(rating)
        ? null
        : {
            id: shown,
            close() {
              setClosed(shown);
              setShown(null);
            },
          },
    [shown, rating],
  );
}

function isShowable(rating: RatingView | null): boolean {
  return rating !== null && !rating.dismissed;
}
