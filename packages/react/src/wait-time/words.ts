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
      return sayRange(typicalMinutes, upperMinutes, voice);
    case "overdue": {
      // Much was waited already: nobody should take the new time for the whole of it.
      const estimate = sayRange(typicalMinutes, upperMinutes, voice);
      return estimate && voice.say("wait-time.overdue-estimate", { estimate });
    }
  }
}

function sayRange(typical: number | null, upper: number | null, voice: Voice): string | null {
  if (upper === null) return null;
  if (typical === null) return voice.say("wait-time.up-to", { minutes: upper });
  if (typical >= upper) return voice.say("wait-time.about", { minutes: upper });
  return voice.say("wait-time.range", { low: typical, high: upper });
}
