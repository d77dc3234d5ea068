import type { Face, SupportState } from "@warmline/client";
import * as ratingState from "@warmline/client/state/rating";
import { type ReactElement, useCallback, useContext, useId, useMemo, useState } from "react";
import { useSupport } from "../../hooks/useSupport.ts";
import { useSupportContext } from "../../support/SupportContext.ts";
import { PopUpContext } from "../pop-up/PopUpContext.ts";
import { type FaceChangeDetails, RatingContext, type RatingContextValue } from "../RatingContext.ts";
import { sayQuestion } from "../question/sayQuestion.ts";
import { fiveFaces } from "../scale/fiveFaces.ts";
import type { RootParts } from "./RatingRoot.tsx";
import { readRating } from "./readRating.ts";

export interface LineRatingProps {
  /** Called before a click is stored; null takes the face back. */
  onFaceChange?: ((face: Face | null, details: FaceChangeDetails) => void) | undefined;
  /** Which rating to show. @default the newest one of the conversation at hand */
  ratingId?: string | undefined;
}

/** A rating that the support line asks for and stores. */
export function LineRating(parts: RootParts): ReactElement | null {
  const { ratingId, onFaceChange, defaultFace: _, scale: __, voice: ___, ...host } = parts.host;
  const { client, voice } = useSupportContext();
  const popUp = useContext(PopUpContext);
  const id = ratingId ?? popUp?.id;
  const rating = useSupport(useCallback((state: SupportState) => readRating(state, id), [id]));
  const reasons = useSupport(ratingState.reasons);
  const hintId = useId();
  const [clickedFor, setClickedFor] = useState<string | null>(null);
  const [unfolded, setUnfolded] = useState<{ id: string; open: boolean } | null>(null);
  if (rating !== null && rating.status !== "asked" && rating.id !== clickedFor) setClickedFor(rating.id);
  const clicked = rating !== null && rating.id === clickedFor;
  const context = useMemo<RatingContextValue | null>(() => {
    if (rating === null) return null;
    const { id, remark } = rating;
    // What was begun before the page was loaded anew lies open, and what could not be passed on.
    const isBegun = () => remark?.status === "failed" || client.rating.getDraft(id) !== null;
    const isOpen = unfolded?.id === id ? unfolded.open : isBegun();
    return {
      rating,
      question: sayQuestion(rating, voice),
      drawings: fiveFaces.drawings,
      voice,
      clicked,
      hintId,
      line: { client, id, remark, reasons, isOpen, setOpen: (open) => setUnfolded({ id, open }) },
      choose(face, details) {
        let canceled = false;
        onFaceChange?.(face, { ...details, cancel: () => void (canceled = true) });
        if (!canceled) client.rating.choose(id, face);
      },
    };
  }, [client, voice, rating, reasons, clicked, hintId, unfolded, onFaceChange]);
  if (rating === null) return null;
  return (
    <RatingContext.Provider value={context}>
      {parts.element(host, {
        state: { status: rating.status, face: rating.face, scale: rating.scale, alone: false },
        "aria-describedby": clicked ? undefined : hintId,
      })}
    </RatingContext.Provider>
  );
}
