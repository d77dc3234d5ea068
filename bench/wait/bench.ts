import { goalsFor, goalsForRefreshes, type Goal } from "../../packages/testing/src/queue/goals.ts";
import { studyRefreshes, type Refreshes } from "../../packages/testing/src/queue/refresh.ts";
import { REGIMES } from "../../packages/testing/src/queue/regimes.ts";
import { SCENARIOS } from "../../packages/testing/src/queue/scenarios.ts";
import { score, type Score } from "../../packages/testing/src/queue/score.ts";
import { study } from "../../packages/testing/src/queue/study.ts";
import { acceptance } from "./acceptance.ts";
import { readOptions } from "./options.ts";
import { columns, percent } from "./table.ts";

const REFRESH_DAYS = 60;
const REGIME_DAYS = 60;

/**
 * Measures the server’s estimator in simulated queues beside the formulas that others use, and prints what customers would have
 * been told. Resolves to 1 where a goal is missed, else to 0. The same seed gives the same figures.
 */
export async function benchWait(args: readonly string[]): Promise<number> {
  const { seed } = readOptions(args);
  const goals: { name: string; goal: Goal }[] = [];
  const judge = (name: string, ...found: readonly Goal[]) => goals.push(...found.map((goal) => ({ name, goal })));

  print(`Seed ${seed}. Times in seconds, everything else in per cent.`);
  print(acceptance(seed, judge));

  const scores: [string, Score][] = [];
  for (const measured of SCENARIOS) {
    process.stderr.write(`${measured.name}: ${measured.what}, ${measured.days} days\n`);
    const scored = score(study({ ...measured, seed }));
    scores.push([`${measured.name} ${measured.what}`, scored]);
    judge(measured.name, ...goalsFor(measured, scored));
  }
  print(errorsOf(scores), coverageOf(scores), byAheadOf(scores));

  const tides = SCENARIOS.find(({ name }) => name === "S3");
  if (tides) {
    process.stderr.write(`S3 told every 15 seconds, ${REFRESH_DAYS} days\n`);
    const read = studyRefreshes({ ...tides, days: REFRESH_DAYS, seed });
    print(readOf(read));
    judge("S3 while waiting", ...goalsForRefreshes(read));
  }

  const regimes: [string, Score][] = [];
  for (const { name, study: given, isJudged } of REGIMES) {
    process.stderr.write(`${name}\n`);
    regimes.push([name, score(study({ ...given, days: REGIME_DAYS, seed }).filter(isJudged))]);
  }
  print("Just after something changed", errorsOf(regimes), coverageOf(regimes));

  print(verdict(goals));
  return goals.every(({ goal }) => goal.holds) ? 0 : 1;
}

function print(...parts: readonly string[]): void {
  process.stdout.write(`${parts.join("\n\n")}\n\n`);
}

function errorsOf(scores: readonly [string, Score][]): string {
  const head = [
    "RRASE",
    "mean wait",
    "left",
    "model",
    "calibrated",
    "place × handling",
    "last wait",
    "first in line",
    "Salesforce",
    "Asterisk",
    "mean",
  ];
  return columns([
    head,
    ...scores.map(([name, { meanWait, leftShare, rrase }]) => [
      name,
      meanWait.toFixed(0),
      percent(leftShare),
      ...[
        rrase.model,
        rrase.calibrated,
        rrase.handlingByPlace,
        rrase.les,
        rrase.hol,
        rrase.salesforce,
        rrase.asterisk,
        rrase.mean,
      ].map((error) => error.toFixed(1)),
    ]),
  ]);
}

function coverageOf(scores: readonly [string, Score][]): string {
  const head = [
    "intervals",
    "50 raw",
    "90 raw",
    "50",
    "90",
    "90 width",
    "pinball raw",
    "pinball",
    "climatology",
    "ratio",
    "tenths",
  ];
  return columns([
    head,
    ...scores.map(([name, { raw, calibrated, width90, pinball, histogram }]) => [
      name,
      percent(raw.coverage50.share),
      percent(raw.coverage90.share),
      percent(calibrated.coverage50.share),
      percent(calibrated.coverage90.share),
      width90.toFixed(0),
      pinball.raw.toFixed(1),
      pinball.calibrated.toFixed(1),
      pinball.climatology.toFixed(1),
      (pinball.calibrated / pinball.climatology).toFixed(3),
      `${percent(Math.min(...histogram))}–${percent(Math.max(...histogram))}`,
    ]),
  ]);
}

function byAheadOf(scores: readonly [string, Score][]): string {
  const labels = scores[0]?.[1].byAhead.map(({ label }) => `${label} ahead`) ?? [];
  return columns([
    ["50 / 90 by place", ...labels],
    ...scores.map(([name, { byAhead }]) => [
      name,
      ...byAhead.map(({ coverage50, coverage90 }) => `${percent(coverage50.share)} / ${percent(coverage90.share)}`),
    ]),
  ]);
}

function readOf(read: Refreshes): string {
  return columns([
    ["S3, told every 15 s", ""],
    ["customers", read.customers.toLocaleString("en")],
    ["refreshes", read.refreshes.toLocaleString("en")],
    ["changes of the numbers in one wait", read.changesPerWait.toFixed(2)],
    ["told more, with a reason", percent(read.raisedWithReason)],
    ["told more, without a reason (customers)", String(read.raisedWithoutReason)],
    ["served within the first number", percent(read.withinFirst)],
    ["the same with those who had left", percent(read.withinFirstWithGhosts)],
    ["no longer than shown, at any refresh", percent(read.withinShown)],
    ["first number over the wait", read.shownOverActual.toFixed(2)],
    ["refreshes without a number", percent(read.silent)],
    ["refreshes that say it takes longer", percent(read.overdue)],
    ["50 / 90 while waiting, raw", `${percent(read.coverage50)} / ${percent(read.coverage90)}`],
  ]);
}

function verdict(goals: readonly { name: string; goal: Goal }[]): string {
  const rows = goals.map(({ name, goal }) => [`${goal.holds ? "✓" : "✗"} ${name}: ${goal.what}`, goal.found]);
  const missed = goals.filter(({ goal }) => !goal.holds).length;
  return `${columns(rows)}\n\n${missed === 0 ? "All goals hold." : `${missed} of ${goals.length} goals are missed.`}`;
}
