import type { Message } from "@warmline/protocol";
import { useImperativeHandle, useState, type RefObject } from "react";

/** Messages, and whether the last change put some in front of the others. */
export interface Shown {
  messages: readonly Message[];
  prepended: boolean;
}

/** How the messages of a mounted view are changed from outside. */
export type Change = (next: (shown: Shown) => Shown) => void;

/** The messages of one view, and `change` set to the way to change them. */
export function useMessages(messages: readonly Message[], change: RefObject<Change | null>): Shown {
  const [shown, setShown] = useState<Shown>({ messages, prepended: false });
  useImperativeHandle(change, () => setShown, []);
  return shown;
}

export interface ViewProps {
  messages: readonly Message[];
  change: RefObject<Change | null>;
}
