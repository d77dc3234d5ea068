import {
  byFairOrder,
  type DeskLine,
  type Id,
  type Instant,
  type Name,
  type Wait,
  type WaitReason,
} from "@warmline/protocol";
import type { Standing } from "../../storage/line.ts";
import type { Needs } from "../../wait-time/contract.ts";
import type { Shown } from "../../wait-time/display.ts";

/** A wait is told anew this often, well before it stops being valid. */
export const RETELL_MS = 25_000;

/** One place in line. */
export interface Place extends Standing {
  needs: Needs;
  /** Since when nothing has been heard of the customer; null while they are here. */
  awaySince: Instant | null;
  /** Until when the turn is kept, or was; null where the customer was not called since they were last here. */
  turnUntil: Instant | null;
  shown: Shown;
  /** Why the place is further back than it was; null where it is not. */
  setBack: WaitReason | null;
}

/** Who waits at one site, in fair order. */
export interface Line {
  places: readonly Place[];
  /** The index of each visitor’s first chat in line. */
  firsts: ReadonlyMap<Id, number>;
  /** What somebody would be told who came now. */
  newcomer: Shown;
  agentsAvailable: number;
  /** Who is at the desk. */
  here: readonly Name[];
  /** How many more chats the agents who are here can take. */
  freeSlots: number;
  asOf: Instant;
}

/** Those in line, the first one first. */
export function inFairOrder(standing: readonly Standing[]): Standing[] {
  return standing
    .map((one) => ({ one, id: one.conversationId, waitingSince: one.waitingSince, urgent: one.urgent }))
    .sort(byFairOrder)
    .map(({ one }) => one);
}

/** The index of each visitor’s first place. */
export function firstsOf(places: readonly Pick<Standing, "visitorId">[]): Map<Id, number> {
  const firsts = new Map<Id, number>();
  for (const [index, { visitorId }] of places.entries()) if (!firsts.has(visitorId)) firsts.set(visitorId, index);
  return firsts;
}

/** Whether two lines tell everybody the same. */
export function isSameLine(a: Line, b: Line): boolean {
  return (
    a.agentsAvailable === b.agentsAvailable &&
    a.freeSlots === b.freeSlots &&
    a.here.join() === b.here.join() &&
    a.places.length === b.places.length &&
    isSameShown(a.newcomer, b.newcomer) &&
    a.places.every((place, index) => isSamePlace(place, b.places[index]))
  );
}

function isSamePlace(a: Place, b: Place | undefined): boolean {
  return (
    b !== undefined &&
    a.conversationId === b.conversationId &&
    a.visitorId === b.visitorId &&
    a.awaySince === b.awaySince &&
    a.turnUntil === b.turnUntil &&
    a.setBack === b.setBack &&
    isSameShown(a.shown, b.shown)
  );
}

type Told = Omit<Wait, "conversationId" | "place" | "agentsAvailable" | "turnUntil" | "asOf" | "validUntil">;

/** Whether two waits say the same, whenever they say it. */
export function isSameShown(a: Told, b: Told): boolean {
  return (
    a.state === b.state &&
    a.typicalMinutes === b.typicalMinutes &&
    a.upperMinutes === b.upperMinutes &&
    a.unknown === b.unknown &&
    a.reason === b.reason &&
    a.toldUntil === b.toldUntil
  );
}

/** The wait of one visitor: that of the first chat in line, or what somebody would be told who came now. */
export function waitOf(line: Line, visitorId: Id, now: Instant): Wait {
  const index = line.firsts.get(visitorId);
  const place = index === undefined ? undefined : line.places[index];
  const shown = place?.shown ?? line.newcomer;
  const wait: Wait = {
    conversationId: place?.conversationId ?? null,
    place: (index ?? line.places.length) + 1,
    agentsAvailable: line.agentsAvailable,
    ...shown,
    reason: shown.reason ?? place?.setBack ?? null,
    toldUntil: place ? shown.toldUntil : null,
    turnUntil: null,
  };
  if (!place || !isCalled(place, now)) return wait;
  const { turnUntil } = place;
  return { ...wait, state: "your-turn", typicalMinutes: null, upperMinutes: null, unknown: null, turnUntil };
}

/** Whether an agent’s turn is kept for somebody who is away. */
export function isCalled({ awaySince, turnUntil }: Place, now: Instant): boolean {
  return awaySince !== null && turnUntil !== null && now < turnUntil;
}

/** The line as the desk sees it. */
export function deskLineOf({ places, here, freeSlots, asOf }: Line): DeskLine {
  return {
    places: places.map((place) => ({
      conversationId: place.conversationId,
      awaySince: place.awaySince,
      turnUntil: isCalled(place, asOf) ? place.turnUntil : null,
      upperMinutes: place.shown.upperMinutes,
      toldUntil: place.shown.toldUntil,
    })),
    here: [...here],
    freeSlots,
    asOf,
  };
}
