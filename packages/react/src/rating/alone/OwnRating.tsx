import type { Face } from "@warmline/client";
import type { Voice } from "@warmline/voice";
import { type ReactElement, useContext, useId } from "react";
import { SupportContext } from "../../support/SupportContext.ts";
import { RatingContext } from "../RatingContext.ts";
import type { RootParts } from "../root/RatingRoot.tsx";
import type { RatingScale } from "../scale/RatingScale.ts";
import { threeFaces } from "../scale/threeFaces.ts";
import { english } from "./english.ts";
import { type OwnAction, useOwnFace } from "./useOwnFace.ts";

export interface OwnRatingProps {
  /** Stores the click in the host’s own way; a promise that is rejected says that it did not work. */
  action?: OwnAction | undefined;
  /** The name under which a form around it sends the face. */
  name?: string | undefined;
  /** The face that is chosen at first, and again when the form is reset. */
  defaultFace?: Face | undefined;
  /** The faces to choose from: three, or `Rating.fiveFaces`. @default three */
  scale?: RatingScale | undefined;
  /** The words. @default those of `<Support.Root>`, else English */
  voice?: Voice | undefined;
}

/** A rating that stands alone: a field of a form, or with an action of the host’s. */
export function OwnRating({ host: given, element }: RootParts): ReactElement {
  const { action, name, defaultFace, onFaceChange, ratingId: _, children, ...rest } = given;
  const { scale = threeFaces, voice: own, ...host } = rest;
  const hintId = useId();
  const support = useContext(SupportContext);
  const voice = own ?? support?.voice ?? english;
  const [{ clicked, ...shown }, choose, root] = useOwnFace(action, defaultFace, onFaceChange);
  const { id, faces, drawings } = scale;
  const rating = { scale: id, faces, ...shown };
  const question = voice.say("rating.question");
  return (
    <RatingContext.Provider value={{ rating, question, drawings, voice, clicked, hintId, choose, line: null }}>
      {element(host, {
        state: { ...shown, scale: id, alone: !support },
        lang: support ? undefined : voice.locale,
        ref: root,
        "aria-describedby": clicked ? undefined : hintId,
        children: (
          <>
            {children}
            {name && shown.face && <input type="hidden" name={name} value={shown.face} form={host.form} />}
          </>
        ),
      })}
    </RatingContext.Provider>
  );
}
