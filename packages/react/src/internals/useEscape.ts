import { type RefObject, useEffect } from "react";

const OPEN = '[data-wl="chat-term"][data-wl-open]';

/**
 * Lets Escape undo one thing while focus is inside an element, before a dialog around it hears the key: that would close as a
 * whole.
 */
export function useEscape(element: RefObject<HTMLElement | null>, isNeeded: boolean, undo: () => void): void {
  useEffect(() => {
    if (!isNeeded) return undefined;
    const listen = (event: KeyboardEvent): void => {
      if (event.key !== "Escape" || event.isComposing || event.defaultPrevented) return;
      if (!(event.target instanceof Node) || element.current?.contains(event.target) !== true) return;
      // An explanation that is open further inside goes first, by itself.
      if (element.current.querySelector(OPEN) !== null) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      undo();
    };
    addEventListener("keydown", listen, true);
    return () => removeEventListener("keydown", listen, true);
  }, [element, isNeeded, undo]);
}
