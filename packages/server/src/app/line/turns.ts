import type { Instant } from "@warmline/protocol";
import { calledUntil } from "../../service/line.ts";
import { serves } from "../../wait-time/crew.ts";
import { isCalled, type Place } from "./line.ts";
import { freeSlotsOf, type Member } from "./roster.ts";

/** Of whom nothing was told: how long after going away the place is kept. */
const KEPT_MS = 30 * 60_000;

/**
 * Those who are away and whose turn it is: a slot is free that would be theirs. The slots go round in fair order; one that would be
 * an absent customer’s goes to the next one meanwhile.
 */
export function whoseTurn(places: readonly Place[], roster: readonly Member[], now: Instant): Place[] {
  const free = roster.map((member) => ({ skills: member.skills, slots: freeSlotsOf(member) }));
  const called: Place[] = [];
  for (const place of places) {
    // Whoever waits for a call said when they want to hear of us.
    if (place.awaySince !== null && place.callBack && now < place.callBack.from) continue;
    const slot = free.find(({ skills, slots }) => slots > 0 && serves(skills, place.needs));
    if (!slot) continue;
    if (place.awaySince !== null) called.push(place);
    else slot.slots -= 1;
  }
  return called;
}

/** Those who are away and were passed over: somebody behind them was taken by an agent who could have helped them. */
export function passedOver(before: readonly Place[], index: number, agent: Member, now: Instant): Place[] {
  return before.slice(0, index).filter(({ awaySince, needs, callBack }) => {
    const isWanted = callBack === null || now >= callBack.from;
    return awaySince !== null && isWanted && serves(agent.skills, needs);
  });
}

/** When somebody who is away loses the place, unless they come back; null while their turn is kept. */
export function leavesAt(place: Place, lastHeard: Instant, awayMs: number, now: Instant): Instant | null {
  if (isCalled(place, now)) return null;
  const until = place.shown.toldUntil ?? lastHeard + awayMs + KEPT_MS;
  return Math.max(lastHeard + awayMs, until, calledUntil(place.callBack) ?? 0);
}
