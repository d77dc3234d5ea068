import type { Face } from "@warmline/client";
import * as ratingState from "@warmline/client/state/rating";
import { useId, useMemo, useState } from "react";
import { useClient } from "../../hooks/useClient.ts";
import { useShut } from "../../hooks/useShut.ts";
import { useSupport } from "../../hooks/useSupport.ts";
import type { PartState } from "../../internals/anatomy.ts";
import { definePart } from "../../internals/definePart.tsx";
import type { RatingAnatomy } from "../anatomy.ts";
import { type FaceChangeDetails, RatingContext, type RatingContextValue } from "../RatingContext.ts";

export interface RatingRootProps {
  /** Called before a click is stored; null takes the face back. */
  onFaceChange?: ((face: Face | null, details: FaceChangeDetails) => void) | undefined;
}

/** Asks how the last contact was. Renders a `<fieldset>`, or nothing before one has ended or where no click can be stored. */
export const RatingRoot = definePart<PartState<RatingAnatomy, "root">, "fieldset", RatingRootProps>(
  "Rating.Root",
  "fieldset",
  function RatingRoot({ onFaceChange, ...host }, element) {
    const client = useClient();
    const rating = useSupport(ratingState.open);
    const shut = useShut();
    const hintId = useId();
    const [clickedFor, setClickedFor] = useState<string | null>(null);
    if (rating !== null && rating.status !== "asked" && rating.contactId !== clickedFor)
      setClickedFor(rating.contactId);
    const clicked = rating?.contactId === clickedFor;
    const context = useMemo<RatingContextValue | null>(
      () =>
        rating && {
          rating,
          clicked,
          hintId,
          choose(face, details) {
            let canceled = false;
            onFaceChange?.(face, { ...details, cancel: () => void (canceled = true) });
            if (!canceled) client.rating.choose(rating.contactId, face);
          },
        },
      [client, rating, clicked, hintId, onFaceChange],
    );
    if (rating === null || shut) return null;
    return (
      <RatingContext.Provider value={context}>
        {element(host, {
          state: { status: rating.status, face: rating.face },
          "aria-describedby": clicked ? undefined : hintId,
        })}
      </RatingContext.Provider>
    );
  },
);
