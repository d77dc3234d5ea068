import type { KeyboardEvent } from "react";

export function preventDefault(event: Event): void {
  event.preventDefault();
}

/**
 * Keeps the dialog open without taking the key from the host’s page. The dialog asks `defaultPrevented`; really
 * preventing Escape would keep the host’s own dialogs from closing, so the answer is borrowed for this listener only.
 */
export function leaveEventAlone(event: Event): void {
  Object.defineProperty(event, "defaultPrevented", { value: true, configurable: true });
  queueMicrotask(() => Reflect.deleteProperty(event, "defaultPrevented"));
}

/**
 * Lets Tab go on from the window’s edge to the page, where that can be seen. The dialog would go around inside at every
 * size; it passes over a Tab with Alt, which no system sends here, so it is shown one for this listener only.
 */
export function letFocusLeave(event: KeyboardEvent<HTMLElement>): void {
  if (event.key !== "Tab" || coversPage(event.currentTarget)) return;
  const { altKey } = event;
  event.altKey = true;
  queueMicrotask(() => {
    event.altKey = altKey;
  });
}

function coversPage(element: HTMLElement): boolean {
  const { width } = element.getBoundingClientRect();
  return getComputedStyle(element).position === "fixed" && width >= document.documentElement.clientWidth;
}

/** Closes what is folded out around an element, and puts focus on its button. Gives whether there was such a thing. */
export function closeDetails(element: Element | null): boolean {
  const details = element?.closest<HTMLDetailsElement>("details[open]");
  if (!details) return false;
  details.open = false;
  details.querySelector("summary")?.focus();
  return true;
}
