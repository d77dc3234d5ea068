/** How long a touch keyboard looks whether a field that got focus can be written in. */
const LOOKS_MS = 100;

/**
 * Puts focus on a field without scrolling the page, and on a touch screen without its keyboard: for a moment the field cannot be
 * written in, so none comes up. A field that has focus already stays as it is, with the keyboard if that is there.
 */
export function focusQuietly(field: HTMLInputElement | HTMLTextAreaElement | null): void {
  if (field === null || field === document.activeElement) return;
  const isTouch = matchMedia("(pointer: coarse)").matches;
  if (!isTouch || field.readOnly) return field.focus({ preventScroll: true });
  field.readOnly = true;
  field.focus({ preventScroll: true });
  setTimeout(() => {
    field.readOnly = false;
  }, LOOKS_MS);
}
