import type { MouseEvent } from "react";

/** The second click of a double click was not meant for the button that has come in place of the one before. */
export function onlyOnce(event: MouseEvent): void {
  if (event.detail > 1) event.preventDefault();
}
