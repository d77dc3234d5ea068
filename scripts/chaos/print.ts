import type { ChaosOptions, ChaosResult } from "./run.ts";

const SHOWN = 5;

/** What a run must show, as sentences, each with whether it does. */
export function claimsOf(
  { withinSeconds }: ChaosOptions,
  { verdict, convergedSeconds }: ChaosResult,
): [string, boolean][] {
  return [
    ["whatever was acknowledged is stored", verdict.lost.length === 0],
    ["whatever was typed is stored, or still before its author’s eyes", verdict.missing.length === 0],
    ["nothing is stored or shown twice", verdict.duplicates.length === 0],
    ["nothing overtakes what its author typed before it", verdict.reordered.length === 0],
    [`everybody sees what is stored within ${withinSeconds} s of the last fault`, convergedSeconds !== null],
  ];
}

/** Prints what a run gave. Returns whether all of it is as it must be. */
export function printChaos(options: ChaosOptions, result: ChaosResult): boolean {
  const { verdict, faults, convergedSeconds } = result;
  const lines: [string, unknown][] = [
    ["seed", options.seed],
    [
      "people",
      `${options.visitors} visitors, ${options.agents} agents, ${options.rate} texts/s for ${options.seconds} s`,
    ],
    ["texts typed", result.typed],
    ["texts acknowledged", result.acknowledged],
    ["texts stored", result.stored],
    ["acknowledged and lost", few(verdict.lost)],
    ["typed and missing", few(verdict.missing)],
    ["duplicates", few(verdict.duplicates)],
    ["reordered", few(verdict.reordered)],
    ["server killed", `${faults.kill} times, back after at most ${seconds(result.slowestStartMs)}`],
    ["pages killed", `${faults["page-killed"]} times`],
    [
      "network",
      `${faults.cut} cut, ${faults["half-open"]} half-open, ${faults.truncate} truncated, ${faults.latency} latency, ${faults.slow} slow`,
    ],
    ["longest without a line", seconds(result.longestDownMs)],
    ["streams opened", `${result.streams}, told to resync ${result.resyncs} times`],
    [
      "all the same after",
      convergedSeconds === null ? `not in time: ${few(verdict.differing)}` : `${convergedSeconds.toFixed(1)} s`,
    ],
  ];
  console.log(lines.map(([name, value]) => `${name.padEnd(24)} ${String(value)}`).join("\n"));
  const claims = claimsOf(options, result);
  console.log(claims.map(([claim, holds]) => `${holds ? "✓" : "✗"} ${claim}`).join("\n"));
  return claims.every(([, holds]) => holds);
}

function seconds(ms: number): string {
  return `${(ms / 1_000).toFixed(1)} s`;
}

function few(things: readonly string[]): string {
  const more = things.length > SHOWN ? ", …" : "";
  return things.length === 0 ? "0" : `${things.length} (${things.slice(0, SHOWN).join(", ")}${more})`;
}
