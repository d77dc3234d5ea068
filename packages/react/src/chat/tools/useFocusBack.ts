import { type RefObject, useEffect, useRef } from "react";
import { useToolsContext, type Asked } from "./ToolsContext.ts";

/** A ref for the button that asks for something: focus comes back to it once that is over. */
export function useFocusBack(what: Exclude<Asked, null>): RefObject<HTMLButtonElement | null> {
  const { asked, takeBack } = useToolsContext();
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (asked === null && takeBack(what)) button.current?.focus();
  }, [asked, takeBack, what]);
  return button;
}
