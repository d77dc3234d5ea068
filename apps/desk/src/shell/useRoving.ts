import { useEffect, useLayoutEffect, type RefObject } from "react";

interface Roving {
  /** The things to go through, as a selector. */
  items: string;
  /** Where Tab comes in while none of them has the focus. */
  home: (items: readonly HTMLElement[]) => HTMLElement | undefined;
  /** Whether a key is left to the browser. */
  leaves?: (list: HTMLElement, item: HTMLElement, key: string) => boolean;
}

/** Makes a list one stop of Tab: within it arrow keys, Home and End lead from one thing to the next. Give it a fixed `roving`. */
export function useRoving(list: RefObject<HTMLElement | null>, roving: Roving): void {
  useLayoutEffect(() => {
    const box = list.current;
    if (box === null) return;
    const items = itemsIn(box, roving);
    const focused = items.find((item) => item === document.activeElement);
    settle(items, focused ?? roving.home(items));
  });

  useEffect(() => {
    const box = list.current;
    if (box === null) return undefined;

    function onKeyDown(event: KeyboardEvent): void {
      if (box === null || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
      const items = itemsIn(box, roving);
      const at = items.indexOf(event.target as HTMLElement);
      const to = { ArrowUp: at - 1, ArrowDown: at + 1, Home: 0, End: items.length - 1 }[event.key];
      const item = items[at];
      const next = to === undefined ? undefined : items[to];
      if (item === undefined || next === undefined || roving.leaves?.(box, item, event.key) === true) return;
      event.preventDefault();
      next.focus();
    }

    function onFocus({ target }: FocusEvent): void {
      if (box === null || !(target instanceof Element)) return;
      const item = target.closest<HTMLElement>(roving.items);
      if (item !== null) settle(itemsIn(box, roving), item);
    }

    box.addEventListener("keydown", onKeyDown);
    box.addEventListener("focusin", onFocus);
    return () => {
      box.removeEventListener("keydown", onKeyDown);
      box.removeEventListener("focusin", onFocus);
    };
  }, [list, roving]);
}

function itemsIn(box: HTMLElement, { items }: Roving): HTMLElement[] {
  return [...box.querySelectorAll<HTMLElement>(items)];
}

function settle(items: readonly HTMLElement[], stop: HTMLElement | undefined): void {
  for (const item of items) {
    const tabIndex = item === stop ? "0" : "-1";
    if (item.getAttribute("tabindex") !== tabIndex) item.setAttribute("tabindex", tabIndex);
  }
}
