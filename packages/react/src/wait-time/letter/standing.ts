import type { SupportState } from "@warmline/client";
import * as waitTimeState from "@warmline/client/state/wait-time";

/** Whether a letter can be asked for: in line, where none was yet. */
export function canAskLetter(state: SupportState): boolean {
  const letter = waitTimeState.letter(state);
  return letter !== null && (letter.email === null || letter.status === "failed");
}
