import type { Face } from "@warmline/client";
import { type RefObject, useEffect, useRef, useState } from "react";
import type { FaceChange, FaceChangeDetails, RatingShown } from "../RatingContext.ts";

/** Stores a face in the host’s own way; null takes it back. */
export type OwnAction = (face: Face | null, details: FaceChange) => void | Promise<void>;

interface Shown extends Pick<RatingShown, "face" | "status"> {
  clicked: boolean;
}

type OwnFace = [
  shown: Shown,
  choose: (face: Face | null, details: FaceChange) => void,
  root: RefObject<HTMLFieldSetElement | null>,
];

const unstored = (face: Face | null = null, clicked = false): Shown => ({
  face,
  status: face ? "chosen" : "asked",
  clicked,
});

/** A face that nobody but the host stores. Actions run one after another, and only the last click waits for its turn. */
export function useOwnFace(
  action: OwnAction | undefined,
  defaultFace: Face | undefined,
  onFaceChange: ((face: Face | null, details: FaceChangeDetails) => void) | undefined,
): OwnFace {
  const root = useRef<HTMLFieldSetElement>(null);
  const [shown, show] = useState(() => unstored(defaultFace));
  const turns = useRef({ last: 0, before: Promise.resolve() });

  useEffect(() => {
    const form = root.current?.form;
    const reset = ({ defaultPrevented }: Event): void => {
      if (defaultPrevented) return;
      turns.current.last += 1;
      show(unstored(defaultFace));
    };
    form?.addEventListener("reset", reset);
    return () => form?.removeEventListener("reset", reset);
  }, [defaultFace]);

  const choose = (face: Face | null, details: FaceChange): void => {
    let canceled = false;
    onFaceChange?.(face, { ...details, cancel: () => void (canceled = true) });
    if (canceled) return;
    const mine = (turns.current.last += 1);
    const settle = (status: Shown["status"]) => () => {
      if (mine === turns.current.last) show({ face, status, clicked: true });
    };
    if (!action) return show(unstored(face, true));
    settle("saving")();
    turns.current.before = turns.current.before
      .then(() => (mine === turns.current.last ? action(face, details) : undefined))
      .then(settle(face ? "saved" : "asked"), settle("failed"));
  };

  return [shown, choose, root];
}
