import type { DragEvent } from "react";

/**
 * Keeps files that nothing in the window takes from being dropped: the browser would open one in place of the page, and the talk
 * with it.
 */
export function refuseFiles(event: DragEvent): void {
  if (event.defaultPrevented || !event.dataTransfer.types.includes("Files")) return;
  event.preventDefault();
  event.dataTransfer.dropEffect = "none";
}
