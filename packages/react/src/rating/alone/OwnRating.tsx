import type { Face } from "@warmline/client";
import type { Voice } from "@warmline/voice";
import { type ReactElement, useContext, useId, useMemo } from "react";
import { SupportContext } from "../../support/SupportContext.ts";
import { type FaceChangeDetails, RatingContext, type RatingContextValue } from "../RatingContext.ts";
import type { RootParts } from "../root/RatingRoot.tsx";
import { english } from "./english.ts";
import { scales } from "./scales.ts";
import { type OwnAction, useOwnFace } from "./useOwnFace.ts";

export interface OwnRatingProps {
  /** Stores the click in the host’s own way; a promise that is rejected says that it did not work. */
  action?: OwnAction | undefined;
  /** The name under which a form around it sends the face. */
  name?: string | undefined;
  /** The face that is chosen at first, and again when the form is reset. */
  defaultFace?: Face | undefined;
  /** The faces to choose from. @default "faces-3" */
  scale?: keyof typeof scales | undefined;
  /** The words. @default those of `<Support.Root>`, else English */
  voice?: Voice | undefined;
}

interface Props extends OwnRatingProps, RootParts {
  onFaceChange?: ((face: Face | null, details: FaceChangeDetails) => void) | undefined;
}

/** A rating that stands alone: a field of a form, or with an action of the host’s. */
export function OwnRating(props: Props): ReactElement {
  const { action, name, defaultFace, scale = "faces-3", onFaceChange, element } = props;
  const { children, ...host } = props.host;
  const hintId = useId();
  const support = useContext(SupportContext);
  const voice = props.voice ?? support?.voice ?? english;
  const { root, face, status, clicked, choose } = useOwnFace({ action, defaultFace, onFaceChange });
  const context = useMemo<RatingContextValue>(
    () => ({
      rating: {
        scale,
        faces: scales[scale],
        face,
        status,
        occasion: "contact",
        agent: null,
        remark: null,
      },
      voice,
      clicked,
      hintId,
      choose,
      line: null,
    }),
    [scale, face, status, clicked, voice, hintId, choose],
  );
  return (
    <RatingContext.Provider value={context}>
      {element(host, {
        state: { status, face, scale, alone: support === null },
        lang: support === null ? voice.locale : undefined,
        ref: root,
        "aria-describedby": clicked ? undefined : hintId,
        children: (
          <>
            {children}
            {name !== undefined && face !== null && <input type="hidden" name={name} value={face} form={host.form} />}
          </>
        ),
      })}
    </RatingContext.Provider>
  );
}
