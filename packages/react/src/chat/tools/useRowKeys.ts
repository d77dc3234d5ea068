import { type RefObject, useEffect } from "react";
import { focusRow, listOf, neighbour, rowInView, rowOf } from "./rowElements.ts";

/**
 * Lets the arrow keys go from message to message once focus is in the list, Home and End to the first and the last one, and Escape
 * from a message back to the field.
 */
export function useRowKeys(root: RefObject<HTMLElement | null>, input: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
      const list = listOf(event.target);
      if (list === null || root.current?.contains(list) !== true) return;
      const row = rowOf(event.target);
      if (event.key === "Escape" && row !== null && !asksSomething(event.target)) {
        event.preventDefault();
        event.stopImmediatePropagation();
        (input.current ?? list).focus();
        return;
      }
      if (event.target !== list && event.target !== row) return;
      const next = rowFor(event.key, row, list);
      if (next === null) return;
      event.preventDefault();
      focusRow(next);
    };
    // Before a dialog around the chat hears of Escape.
    addEventListener("keydown", listen, true);
    return () => removeEventListener("keydown", listen, true);
  }, [root, input]);
}

/** What is open inside a row hears Escape by itself. */
function asksSomething(target: EventTarget | null): boolean {
  return (
    target instanceof Element && target.closest('dialog, [data-wl-asked], [data-wl="chat-term"][data-wl-open]') !== null
  );
}

function rowFor(key: string, row: HTMLElement | null, list: HTMLElement): HTMLElement | null {
  switch (key) {
    case "ArrowUp":
      if (row === null) return rowInView(list, "last");
      return overflows(row, list, "top") ? null : neighbour(row, list, -1);
    case "ArrowDown":
      if (row === null) return rowInView(list, "first");
      return overflows(row, list, "bottom") ? null : neighbour(row, list, 1);
    case "Home":
      return row && list.querySelector<HTMLElement>('[data-wl="chat-message"]');
    case "End":
      return row && ([...list.querySelectorAll<HTMLElement>('[data-wl="chat-message"]')].at(-1) ?? null);
    default:
      return null;
  }
}

/** Of a row that is higher than the list the rest is shown first, by the browser’s own scrolling. */
function overflows(row: HTMLElement, list: HTMLElement, edge: "top" | "bottom"): boolean {
  const of = row.getBoundingClientRect()[edge];
  const end = list.getBoundingClientRect()[edge];
  return row.clientHeight > list.clientHeight && (edge === "top" ? of < end - 1 : of > end + 1);
}
