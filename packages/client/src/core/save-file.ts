import type { Clock } from "./clock.ts";

/** How long the browser has to begin saving. */
const SAVING_MS = 60_000;

/** Has the browser save a file under a name. */
export function saveFile(file: Blob, name: string, clock: Clock): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  clock.setTimeout(() => URL.revokeObjectURL(link.href), SAVING_MS);
}
