import { availableParallelism, cpus } from "node:os";
import { chromium, type Browser } from "playwright";
import { browserLaunchOptions, findBrowser } from "../../scripts/browser.ts";
import { buildContestants, type Bundle } from "./build.ts";
import { CONTESTANTS, type ContestantId } from "./entrants.ts";
import { goalsOf, verdict } from "./goals.ts";
import { measure, readPattern, type Sample } from "./measure.ts";
import { readOptions } from "./options.ts";
import type { Pattern } from "./page/row.ts";
import { table, type Results } from "./table.ts";

type Bundles = Record<ContestantId, Bundle>;

/**
 * Measures the chat beside a list without a framework, one without any cleverness, a virtual one and a peer’s kit, and prints
 * a table for each number of messages. Resolves to 1 where something that is counted is not as it should be, else to 0.
 */
export async function benchChat(args: readonly string[]): Promise<number> {
  const { rows, rounds } = readOptions(args);
  const bundles = await buildContestants();
  process.env["WARMLINE_BROWSER"] ??= await findBrowser();
  const browser = await chromium.launch(browserLaunchOptions());
  try {
    const row = await readPattern(browser, bundles.warmline);
    const sizes = new Map<number, Results>();
    for (const count of rows) sizes.set(count, await compare(browser, bundles, row, count, rounds));
    const where = `${availableParallelism()} cores, ${cpus()[0]?.model ?? "unknown"}, Chromium ${browser.version()}`;
    const tables = [...sizes].map(([count, results]) => table(count, results));
    const goals = goalsOf(sizes);
    process.stdout.write(
      `\n${[`${where}; median of ${rounds} (least–most)`, ...tables, bytes(bundles), verdict(goals)].join("\n\n")}\n`,
    );
    return goals.some(({ held, counted }) => counted && !held) ? 1 : 0;
  } finally {
    await browser.close();
  }
}

/** Everybody takes part once in each round, in an order that chance decides. */
async function compare(
  browser: Browser,
  bundles: Bundles,
  row: Pattern,
  count: number,
  rounds: number,
): Promise<Results> {
  const samples = Object.fromEntries(CONTESTANTS.map(({ id }) => [id, [] as Sample[]])) as Record<
    ContestantId,
    Sample[]
  >;
  for (let round = 0; round < rounds; round += 1) {
    for (const { id } of shuffled(CONTESTANTS)) {
      process.stderr.write(`${count} messages, round ${round + 1} of ${rounds}: ${id}\n`);
      samples[id].push(await measure(browser, bundles[id], row, count));
    }
  }
  compareRows(samples);
  return samples;
}

/** @throws Error if one of those who are to draw our row draws another */
function compareRows(results: Results): void {
  const ours = results.warmline[0]?.markup.join("\n");
  for (const { id, name, sameRow } of CONTESTANTS) {
    const theirs = results[id][0]?.markup.join("\n");
    if (sameRow && theirs !== ours) throw new Error(`${name} draws other rows than ours:\n${theirs}\n${ours}`);
  }
}

function shuffled<T>(list: readonly T[]): T[] {
  return list
    .map((value) => ({ value, place: Math.random() }))
    .sort((a, b) => a.place - b.place)
    .map(({ value }) => value);
}

function bytes(bundles: Bundles): string {
  const lines = CONTESTANTS.map(({ id, name }) => {
    const { script, style } = bundles[id].bytes;
    return `${name.padEnd(16)}  ${kilobytes(script)} kB script, ${kilobytes(style)} kB style`;
  });
  return [
    "Without React, minified and compressed by brotli (ours with client, wire, outbox and English; all sheets whole):",
    ...lines,
  ].join("\n");
}

const kilobytes = (count: number): string => (count / 1_000).toFixed(1).padStart(5);
