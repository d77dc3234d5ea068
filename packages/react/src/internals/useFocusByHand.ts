import { type RefObject, useEffect } from "react";

/** Moves focus to an element when it comes into sight, if a hand has led there. */
export function useFocusByHand(
  element: RefObject<HTMLElement | null>,
  isShown: boolean,
  byHandRef: RefObject<boolean>,
): void {
  useEffect(() => {
    if (!isShown || !byHandRef.current) return;
    byHandRef.current = false;
    element.current?.focus();
  }, [element, isShown, byHandRef]);
}
