import type { Wait, WaitReason, WaitUnknown } from "@warmline/protocol";
import { firstBound, settle, type Bound, type Rule, type Settled } from "./bound.ts";
import type { Estimate } from "./contract.ts";
import { BEYOND, minutesOf, secondsOf } from "./ladder.ts";

const VALID_MS = 60_000;
const LEAST_COMPLETIONS = 3;
const LEAST_COVERAGE = 0.8;
const WIDEST_RATIO = 12;
const WIDE_MATTERS_FROM = 3;
const REOPENING_MARGIN = 1.2;
const FAR_APART = 4;
const CLEARLY_SLOWER = 1.1;
// A first number just below the 90th percentile would be broken by the first thing that goes wrong.
const UPPER_WITHIN = 0.9;

/** What a customer in line is told. Minutes are those of the ladder, from `asOf`. */
export type Shown = Pick<
  Wait,
  "typicalMinutes" | "upperMinutes" | "unknown" | "reason" | "toldUntil" | "asOf" | "validUntil"
> & { state: Exclude<Wait["state"], "your-turn"> };

/** What the numbers rested on when they were told: a rise is explained by what is different now. */
interface Basis {
  ahead: number;
  slots: number;
  handlingSeconds: number;
}

/** What one customer was told and what has to be remembered to tell the next thing. Small JSON, kept for each who waits. */
export interface Told {
  shown: Shown;
  upper: Bound | null;
  typical: Bound | null;
  basis: Basis | null;
  /** What has happened while no number was told. */
  meanwhile: WaitReason | null;
  /**
   * After when the wait is overdue: `toldUntil`, or later where less than a minute was told first and put right with a reason. Null
   * where nothing was told that could be broken.
   */
  dueUntil: number | null;
}

/** What is known apart from the estimate. */
export interface Facts {
  /** How many customers are served before this one. */
  ahead: number;
  isOpen: boolean;
  /** When it closes, in milliseconds since the epoch; null if it does not. */
  closesAt: number | null;
  /** Whether support itself is disturbed, so that no estimate holds. */
  isPaused: boolean;
  /** Why it takes longer than was told, if the caller knows better than the numbers tell: then a larger number is told at once. */
  reason: WaitReason | null;
}

/**
 * What to tell a customer now, after what was told `before` (null: nothing yet) and by the `estimate` (null: nobody who could
 * help is here). The upper number is the 90th percentile and the typical one the median, rounded up on the ladder; both move by
 * `settle`. A number rises only with a reason that is told with it; where none is known and the number is no longer believed, no
 * number is told at all.
 */
export function tell(before: Told | null, estimate: Estimate | null, facts: Facts, now: number): Told {
  if (!facts.isOpen) return silent(before, "closed", null, "slower", now);
  if (facts.isPaused) return silent(before, "paused", null, "slower", now);
  if (estimate === null) return silent(before, "unknown", "nobody-here", "agent-left", now);
  const unknown = whyUnknown(before, estimate, facts, now);
  if (unknown !== null) return silent(before, "unknown", unknown, facts.reason, now);
  return numbers(facts.reason === null ? before : unseen(before), estimate, facts, now);
}

/** What was told, where it was not on show since, or is known not to hold: the next number is told without waiting. */
export function unseen<T extends Told | null>(told: T): T {
  return told && { ...told, upper: lapsed(told.upper), typical: lapsed(told.typical) };
}

function whyUnknown(before: Told | null, estimate: Estimate, facts: Facts, now: number): WaitUnknown | null {
  const { isTurn, priorsAreSet, seenCompletions, coverage90, upperSeconds } = estimate;
  if (isTurn) return null;
  if (!priorsAreSet && seenCompletions < LEAST_COMPLETIONS) return "no-history";
  if (coverage90 < LEAST_COVERAGE) return "unsure";
  const isWide = estimate.quantile(0.95) > WIDEST_RATIO * estimate.quantile(0.05);
  if (isWide && estimate.ahead >= WIDE_MATTERS_FROM) return "unsure";
  const margin = before?.shown.unknown === "closes-first" ? REOPENING_MARGIN : 1;
  const isTooLate = facts.closesAt !== null && now + margin * upperSeconds * 1000 > facts.closesAt;
  return isTooLate ? "closes-first" : null;
}

function silent(
  before: Told | null,
  state: "closed" | "paused" | "unknown",
  unknown: WaitUnknown | null,
  meanwhile: WaitReason | null,
  now: number,
): Told {
  const dueUntil = before && meanwhile && isSoon(before, now) ? null : (before?.dueUntil ?? null);
  // What is closed, paused or without people is its own reason.
  const needsReason = unknown !== null && unknown !== "nobody-here";
  const reason = before?.upper && needsReason ? (meanwhile ?? reasonOfSilence(before)) : null;
  // That it takes longer than was told matters more than that nobody is sure how much longer.
  const isOverdue = unknown === "unsure" && dueUntil !== null && now > dueUntil;
  return {
    shown: {
      state: isOverdue ? "overdue" : state,
      typicalMinutes: null,
      upperMinutes: null,
      unknown: isOverdue ? null : unknown,
      reason,
      toldUntil: before?.shown.toldUntil ?? null,
      asOf: now,
      validUntil: now + VALID_MS,
    },
    upper: meanwhile ? lapsed(before?.upper ?? null) : (before?.upper ?? null),
    typical: meanwhile ? lapsed(before?.typical ?? null) : (before?.typical ?? null),
    basis: before?.basis ?? null,
    meanwhile: meanwhile ?? before?.meanwhile ?? null,
    dueUntil,
  };
}

/** Why nothing more can be said since something happened, as it was told with it. */
function reasonOfSilence({ shown }: Told): WaitReason | null {
  return shown.upperMinutes === null ? shown.reason : null;
}

/** Whether less than a minute was the first that was told, and may still be kept. */
function isSoon({ upper, shown, dueUntil }: Told, now: number): boolean {
  const isFirst = upper?.rung === 0 && shown.toldUntil === upper.since + secondsOf(0) * 1000;
  return isFirst && (dueUntil === null || now <= dueUntil);
}

/** A number that need not be waited for when it has to rise: something has happened since, and it is not on show. */
function lapsed(bound: Bound | null): Bound | null {
  return bound && { ...bound, aboveSince: 0 };
}

function numbers(before: Told | null, estimate: Estimate, facts: Facts, now: number): Told {
  const basis = { ahead: facts.ahead, slots: estimate.slots, handlingSeconds: estimate.handlingSeconds };
  const reason = facts.reason ?? before?.meanwhile ?? whatChanged(before?.basis ?? null, basis);
  const mayRise = reason !== null;
  const upper = next(before?.upper ?? null, estimate.upperSeconds, { mayRise, within: UPPER_WITHIN }, now);
  const typical = next(before?.typical ?? null, estimate.typicalSeconds, { mayRise, within: 1 }, now);
  if (upper.isDoubted) {
    return { ...silent(before, "unknown", "unsure", null, now), upper: upper.bound, typical: typical.bound };
  }
  const rose = upper.change === "higher" || typical.change === "higher";
  const isAbove = upper.bound.aboveSince !== null || typical.bound.aboveSince !== null;
  const kept = upper.change === "none" ? (before?.shown.reason ?? null) : null;
  const until = upper.bound.rung === BEYOND ? null : secondsOf(upper.bound.rung) * 1000 + now;
  const toldUntil = before?.shown.toldUntil ?? until;
  const isPutRight = before !== null && upper.change === "higher" && isSoon(before, now);
  const dueUntil = isPutRight ? until : (before?.dueUntil ?? until);
  return {
    shown: {
      ...inMinutes(typical.isDoubted ? null : typical.bound.rung, upper.bound.rung),
      ...(dueUntil !== null && now > dueUntil ? { state: "overdue" as const } : {}),
      unknown: null,
      reason: rose ? reason : kept,
      toldUntil,
      asOf: now,
      validUntil: now + VALID_MS,
    },
    upper: upper.bound,
    typical: typical.bound,
    basis: before?.basis && upper.change === "none" && !rose ? before.basis : basis,
    meanwhile: isAbove ? (facts.reason ?? before?.meanwhile ?? null) : null,
    dueUntil,
  };
}

function next(before: Bound | null, seconds: number, rule: Rule, now: number): Settled {
  if (before) return settle(before, seconds, rule, now);
  return { bound: firstBound(seconds, rule.within, now), change: "none", isDoubted: false };
}

/** The reason that the numbers themselves tell. */
function whatChanged(before: Basis | null, now: Basis): WaitReason | null {
  if (before === null) return null;
  if (now.slots < before.slots) return "agent-left";
  if (now.ahead > before.ahead) return "urgent-ahead";
  return now.handlingSeconds > CLEARLY_SLOWER * before.handlingSeconds ? "slower" : null;
}

function inMinutes(typical: number | null, upper: number): Pick<Shown, "state" | "typicalMinutes" | "upperMinutes"> {
  if (upper === BEYOND) return { state: "long", typicalMinutes: null, upperMinutes: null };
  const low = typical === null ? null : Math.min(typical, upper);
  const isFar = low === null || secondsOf(upper) > FAR_APART * secondsOf(low);
  return {
    state: upper === 0 ? "soon" : "estimate",
    typicalMinutes: isFar ? null : minutesOf(low),
    upperMinutes: minutesOf(upper),
  };
}
