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
