import type { Goal } from "../../packages/testing/src/queue/goals.ts";
import { ACCEPTED, exactErrors, simulatedErrors } from "../../packages/testing/src/queue/stationary.ts";
import { columns } from "./table.ts";

const ARRIVALS = 3_000_000;
const EXACT_WITHIN = 0.02;
const RATIO_WITHIN = 0.03;

/** The formula in queues that never change, held against exact values: by mathematics, and by a simulation of millions. */
export function acceptance(seed: number, judge: (name: string, ...goals: Goal[]) => void): string {
  const rows = ACCEPTED.map((accepted) => {
    process.stderr.write(`${accepted.name}\n`);
    const exact = exactErrors(accepted);
    const found = simulatedErrors(accepted, ARRIVALS, seed);
    const lesOverOurs = found.les / found.ours;
    const isExact = [
      exact.meanWait / accepted.meanWait,
      exact.ours / accepted.ours,
      exact.withoutLeaving / accepted.withoutLeaving,
    ].every((ratio) => Math.abs(ratio - 1) <= EXACT_WITHIN);
    const isRatio =
      Math.abs(lesOverOurs / accepted.lesOverOurs - 1) <= RATIO_WITHIN &&
      Math.abs(found.holOverOurs / 2 - 1) <= RATIO_WITHIN;
    judge(
      accepted.name,
      { what: "exact values within 2 %", found: exact.ours.toPrecision(5), holds: isExact },
      { what: "ratios within 3 %", found: lesOverOurs.toFixed(3), holds: isRatio },
    );
    return [
      accepted.name,
      ...[exact.meanWait, found.meanWait, exact.ours, found.ours, exact.withoutLeaving].map((value) =>
        value.toPrecision(4),
      ),
      lesOverOurs.toFixed(3),
      accepted.lesOverOurs.toFixed(3),
      found.holOverOurs.toFixed(3),
    ];
  });
  const head = [
    "service time 1",
    "mean wait",
    "simulated",
    "error²",
    "simulated",
    "as if none left",
    "last/ours",
    "known",
    "first/ours (2)",
  ];
  return columns([head, ...rows]);
}
