import type { Face } from "@warmline/client";
import { type RefObject, useCallback, useEffect, useRef, useState } from "react";
import type { FaceChange, FaceChangeDetails, RatingShown } from "../RatingContext.ts";

/** Stores a face in the host’s own way; null takes it back. */
export type OwnAction = (face: Face | null, details: FaceChange) => void | Promise<void>;

interface Options {
  action: OwnAction | undefined;
  defaultFace: Face | undefined;
  onFaceChange: ((face: Face | null, details: FaceChangeDetails) => void) | undefined;
}

interface OwnFace {
  root: RefObject<HTMLFieldSetElement | null>;
  face: Face | null;
  status: RatingShown["status"];
  clicked: boolean;
  choose: (face: Face | null, details: FaceChange) => void;
}

const statusOf = (face: Face | null) => (face === null ? "asked" : "chosen");

/** A face that nobody but the host stores. Actions run one after another, and only the last click waits for its turn. */
export function useOwnFace({ action, defaultFace, onFaceChange }: Options): OwnFace {
  const first = defaultFace ?? null;
  const root = useRef<HTMLFieldSetElement>(null);
  const [face, setFace] = useState(first);
  const [status, setStatus] = useState<RatingShown["status"]>(statusOf(face));
  const [clicked, setClicked] = useState(false);
  const turn = useRef(0);
  const before = useRef(Promise.resolve());

  const choose = useCallback(
    (chosen: Face | null, details: FaceChange) => {
      let canceled = false;
      onFaceChange?.(chosen, { ...details, cancel: () => void (canceled = true) });
      if (canceled) return;
      const mine = (turn.current += 1);
      setFace(chosen);
      setClicked(true);
      if (action === undefined) return setStatus(statusOf(chosen));
      setStatus("saving");
      const isLast = () => mine === turn.current;
      const settle = (then: RatingShown["status"]) => () => (isLast() ? setStatus(then) : undefined);
      before.current = before.current
        .then(() => (isLast() ? action(chosen, details) : undefined))
        .then(settle(chosen === null ? "asked" : "saved"), settle("failed"));
    },
    [action, onFaceChange],
  );

  useEffect(() => {
    const form = root.current?.form;
    const reset = ({ defaultPrevented }: Event): void => {
      if (defaultPrevented) return;
      turn.current += 1;
      setFace(first);
      setStatus(statusOf(first));
      setClicked(false);
    };
    form?.addEventListener("reset", reset);
    return () => form?.removeEventListener("reset", reset);
  }, [first]);

  return { root, face, status, clicked, choose };
}
