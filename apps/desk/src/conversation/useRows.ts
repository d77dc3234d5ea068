import { useEffect, useLayoutEffect, type RefObject } from "react";
import type { Talk } from "./TalkContext.ts";

const ROWS = "[data-row]";

/**
 * Leads through the rows of a list by arrow keys, Home and End: one of them is where Tab comes in, the newest unless another
 * has the focus. What is pointed at or has the focus shows its tools.
 */
export function useRows(list: RefObject<HTMLElement | null>, { pointed }: Talk): void {
  useLayoutEffect(() => {
    const box = list.current;
    if (box !== null && !box.contains(document.activeElement)) settle(box, last(box));
  });

  useEffect(() => {
    const box = list.current;
    if (box === null) return undefined;
    const rowOf = (target: EventTarget | null): HTMLElement | null =>
      target instanceof Element ? target.closest<HTMLElement>(ROWS) : null;
    const point = (row: HTMLElement | null): void => pointed.update(() => row?.dataset["row"] ?? null);

    function onKeyDown(event: KeyboardEvent): void {
      const row = event.target instanceof HTMLElement && event.target.matches(ROWS) ? event.target : null;
      if (row === null || box === null || event.altKey || event.ctrlKey || event.metaKey) return;
      const rows = [...box.querySelectorAll<HTMLElement>(ROWS)];
      const at = rows.indexOf(row);
      const to = { ArrowUp: at - 1, ArrowDown: at + 1, Home: 0, End: rows.length - 1 }[event.key];
      const next = to === undefined ? undefined : rows[to];
      // What is too tall for the view is scrolled through first.
      if (next === undefined || isCut(box, row, event.key)) return;
      event.preventDefault();
      next.focus();
    }

    function onFocus({ target }: FocusEvent): void {
      const row = rowOf(target);
      if (row === null || box === null) return;
      settle(box, row);
      point(row);
    }

    const onOver = ({ target }: PointerEvent): void => point(rowOf(target) ?? rowOf(document.activeElement));
    const onLeave = (): void => point(box.contains(document.activeElement) ? rowOf(document.activeElement) : null);
    const onBlur = ({ relatedTarget }: FocusEvent): void => {
      if (!box.contains(relatedTarget as Node | null)) point(null);
    };
    box.addEventListener("keydown", onKeyDown);
    box.addEventListener("focusin", onFocus);
    box.addEventListener("focusout", onBlur);
    box.addEventListener("pointerover", onOver);
    box.addEventListener("pointerleave", onLeave);
    return () => {
      box.removeEventListener("keydown", onKeyDown);
      box.removeEventListener("focusin", onFocus);
      box.removeEventListener("focusout", onBlur);
      box.removeEventListener("pointerover", onOver);
      box.removeEventListener("pointerleave", onLeave);
    };
  }, [list, pointed]);
}

function last(box: HTMLElement): HTMLElement | null {
  return [...box.querySelectorAll<HTMLElement>(ROWS)].at(-1) ?? null;
}

/** Makes a row the one where Tab comes in. */
function settle(box: HTMLElement, row: HTMLElement | null): void {
  for (const other of box.querySelectorAll<HTMLElement>(`${ROWS}[tabindex="0"]`)) other.tabIndex = -1;
  if (row !== null) row.tabIndex = 0;
}

function isCut(box: HTMLElement, row: HTMLElement, key: string): boolean {
  const view = box.getBoundingClientRect();
  const { top, bottom } = row.getBoundingClientRect();
  return (key === "ArrowDown" && bottom > view.bottom + 1) || (key === "ArrowUp" && top < view.top - 1);
}
