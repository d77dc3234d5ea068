import { type RefObject, useEffect, useState } from "react";
import { rowOf } from "./rowElements.ts";

/** Follows the pointer, focus and taps to the one row that is meant. `isHeld` keeps it while something is asked there. */
export function useActiveRow(root: RefObject<HTMLElement | null>, isHeld: RefObject<boolean>): HTMLElement | null {
  const [active, setActive] = useState<HTMLElement | null>(null);
  useEffect(() => {
    const element = root.current;
    if (element === null) return undefined;
    let lastPointer = "";
    const mean = (row: HTMLElement | null): void =>
      setActive((before) => (before !== null && before.isConnected && isHeld.current ? before : row));
    const focused = (): HTMLElement | null =>
      element.contains(document.activeElement) ? rowOf(document.activeElement) : null;

    // Only where the pointer has moved: rows that move under a resting one are not meant.
    const move = ({ pointerType, target }: PointerEvent): void => {
      if (pointerType === "touch") return;
      const row = rowOf(target);
      if (row !== null) mean(row);
    };
    const leave = ({ pointerType }: PointerEvent): void => {
      if (pointerType !== "touch") mean(focused());
    };
    const down = ({ pointerType }: PointerEvent): void => {
      lastPointer = pointerType;
    };
    // A finger hovers over nothing, and a screen reader clicks without a pointer: a tap means the row, another one no more.
    const click = ({ target, detail }: MouseEvent): void => {
      if (lastPointer === "mouse" && detail > 0) return;
      const isBusy =
        target instanceof Element && target.closest("a, button, input, label, pre, select, textarea") !== null;
      if (isBusy || getSelection()?.isCollapsed === false) return;
      const row = rowOf(target);
      setActive((before) => (before === row ? null : row));
    };
    const focusIn = ({ target }: FocusEvent): void => {
      const row = rowOf(target);
      // The row itself takes focus from the keys alone, whatever the browser makes of it.
      if (row !== null && target instanceof Element && (target === row || target.matches(":focus-visible"))) mean(row);
    };
    const focusOut = ({ relatedTarget }: FocusEvent): void => {
      if (relatedTarget !== null) mean(rowOf(relatedTarget));
    };

    const signal = new AbortController();
    const on = { signal: signal.signal };
    element.addEventListener("pointermove", move, on);
    element.addEventListener("pointerleave", leave, on);
    element.addEventListener("pointerdown", down, on);
    element.addEventListener("click", click, on);
    element.addEventListener("focusin", focusIn, on);
    element.addEventListener("focusout", focusOut, on);
    return () => signal.abort();
  }, [root, isHeld]);
  return active;
}
