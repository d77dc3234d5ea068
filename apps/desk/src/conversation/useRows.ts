import { useEffect, type RefObject } from "react";
import { useRoving } from "../shell/useRoving.ts";
import type { Talk } from "./TalkContext.ts";

const ROWS = {
  items: "[data-row]",
  home: (rows: readonly HTMLElement[]) => rows.at(-1),
  // What is too tall for the view is scrolled through first.
  leaves(list: HTMLElement, row: HTMLElement, key: string) {
    const view = list.getBoundingClientRect();
    const { top, bottom } = row.getBoundingClientRect();
    return (key === "ArrowDown" && bottom > view.bottom + 1) || (key === "ArrowUp" && top < view.top - 1);
  },
};

/** Leads through the rows of a list, from the newest on. The one that is pointed at or has the focus shows its tools. */
export function useRows(list: RefObject<HTMLElement | null>, { pointed }: Talk): void {
  useRoving(list, ROWS);

  useEffect(() => {
    const box = list.current;
    if (box === null) return undefined;
    const rowOf = (target: EventTarget | null): HTMLElement | null =>
      target instanceof Element && box.contains(target) ? target.closest<HTMLElement>(ROWS.items) : null;
    const point = (row: HTMLElement | null): void => pointed.update(() => row?.dataset["row"] ?? null);
    const onFocus = ({ target }: FocusEvent): void => point(rowOf(target));
    const onBlur = ({ relatedTarget }: FocusEvent): void => point(rowOf(relatedTarget));
    // What is being chosen or asked in a row keeps its tools, wherever the pointer goes.
    const isHeld = (): boolean => box.contains(document.activeElement?.closest(".picker, .row-tools") ?? null);
    // Only where the pointer has moved: rows that move under a resting one are not meant.
    const onMove = ({ target }: PointerEvent): void =>
      point(isHeld() ? rowOf(document.activeElement) : (rowOf(target) ?? rowOf(document.activeElement)));
    const onLeave = (): void => point(rowOf(document.activeElement));
    box.addEventListener("focusin", onFocus);
    box.addEventListener("focusout", onBlur);
    box.addEventListener("pointermove", onMove);
    box.addEventListener("pointerleave", onLeave);
    return () => {
      box.removeEventListener("focusin", onFocus);
      box.removeEventListener("focusout", onBlur);
      box.removeEventListener("pointermove", onMove);
      box.removeEventListener("pointerleave", onLeave);
    };
  }, [list, pointed]);
}
