import type { Place } from "./line.ts";

/** Somebody in line who is here, and of whom nothing is known. */
export function placeOf(conversationId: string, change: Partial<Place> = {}): Place {
  return {
    conversationId,
    visitorId: `visitor of ${conversationId}`,
    waitingSince: 0,
    urgent: false,
    category: null,
    turnEmail: null,
    callBack: null,
    needs: [],
    awaySince: null,
    turnUntil: null,
    shown: {
      state: "unknown",
      typicalMinutes: null,
      upperMinutes: null,
      unknown: "no-history",
      reason: null,
      toldUntil: null,
      asOf: 0,
      validUntil: 60_000,
    },
    setBack: null,
    ...change,
  };
}
