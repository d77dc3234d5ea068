/** The row that an element stands in, or null. */
export function rowOf(target: EventTarget | null): HTMLElement | null {
  return target instanceof Element ? target.closest<HTMLElement>('[data-wl="chat-message"]') : null;
}

/** The scroller that an element stands in, or null. */
export function listOf(target: EventTarget | null): HTMLElement | null {
  return target instanceof Element ? target.closest<HTMLElement>('[data-wl="chat-list"]') : null;
}

/** The row after or before another, across whatever they are grouped in. */
export function neighbour(row: HTMLElement, list: HTMLElement, way: 1 | -1): HTMLElement | null {
  const walker = document.createTreeWalker(list, NodeFilter.SHOW_ELEMENT, (node) =>
    rowOf(node) === node ? NodeFilter.FILTER_ACCEPT : NodeFilter.FILTER_SKIP,
  );
  walker.currentNode = row;
  return (way === 1 ? walker.nextNode() : walker.previousNode()) as HTMLElement | null;
}

const STEP_PX = 12;

/** The first or the last row in view. Asks what stands at a point, as measuring each row would lay all of them out. */
export function rowInView(list: HTMLElement, which: "first" | "last"): HTMLElement | null {
  const { top, bottom, left, width } = list.getBoundingClientRect();
  for (let depth = STEP_PX; depth < bottom - top; depth += STEP_PX) {
    const y = which === "first" ? top + depth : bottom - depth;
    for (const x of [left + width / 2, left + width * 0.85, left + width * 0.15]) {
      const row = rowOf(document.elementFromPoint(x, y));
      if (row !== null && list.contains(row)) return row;
    }
  }
  // Rows that the browser has not drawn yet are found nowhere, as right after the list has come.
  return [...list.querySelectorAll<HTMLElement>('[data-wl="chat-message"]')].at(which === "first" ? 0 : -1) ?? null;
}

/** Moves focus to a row, which takes none otherwise. */
export function focusRow(row: HTMLElement): void {
  row.tabIndex = -1;
  row.addEventListener("blur", () => row.removeAttribute("tabindex"), { once: true });
  row.focus({ preventScroll: true });
  row.scrollIntoView({ block: "nearest" });
}
