import type { WaitView } from "@warmline/client";
import type { Voice } from "@warmline/voice";

/** Whether a place is told: nobody has one that is called, and where it is closed nobody gets one now. */
export function isPlaced({ joined, state }: WaitView): boolean {
  return state !== "your-turn" && (joined || state !== "closed");
}

/** What can be said of the wait, or null where nothing is. Up to an hour it is a range, and never seconds. */
export function sayEstimate({ state, unknown, typicalMinutes, upperMinutes }: WaitView, voice: Voice): string | null {
  switch (state) {
    case "your-turn":
      return null;
    case "soon":
      return voice.say("wait-time.under-a-minute");
    case "unknown":
      return unknown && voice.say(`wait-time.unknown-${unknown}`);
    case "long":
    case "paused":
    case "closed":
      return voice.say(`wait-time.${state}`);
    case "estimate":
    case "overdue":
      if (upperMinutes === null) return null;
      if (typicalMinutes === null) return voice.say("wait-time.up-to", { minutes: upperMinutes });
      if (typicalMinutes >= upperMinutes) return voice.say("wait-time.about", { minutes: upperMinutes });
      return voice.say("wait-time.range", { low: typicalMinutes, high: upperMinutes });
  }
}
