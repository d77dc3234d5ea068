import { mkdirSync, readFileSync, rmSync } from "node:fs";
import { parseArgs } from "node:util";
import { findBrowser, findPinnedBrowser } from "./browser.ts";
import { claimsOf, printChaos } from "./chaos/print.ts";
import { runChaos } from "./chaos/run.ts";
import {
  failuresOfPlaywright,
  failuresOfVitest,
  linesOf,
  unsteadyOfPlaywright,
  unsteadyOfVitest,
  type Failure,
  type PlaywrightReport,
  type VitestReport,
} from "./failures.ts";
import { run } from "./run.ts";

/** The runs of Vitest, side by side: one worker each leaves no core of a small machine idle. */
const VITEST = [
  { projects: ["node", "node-apart"], report: ".cache/test/node.json" },
  { projects: ["browser", "react-18", "stories-*"], report: ".cache/test/pages.json" },
];

/** The packed packages on pages outside the workspace, by one worker too. */
const PACKED = { config: "scripts/packed/playwright.config.ts", report: ".cache/test/packed.json" };

/** The runs of Playwright that take every core, each with its report. */
const PLAYWRIGHT = [
  { config: "apps/demo/e2e/playwright.config.ts", report: ".cache/test/journeys.json" },
  { config: ".storybook/e2e/playwright.config.ts", report: ".cache/test/storybook.json" },
];

/** Compares the pictures of the composites; they are the same only in one browser, which runs on Linux on x64. */
const PICTURES = { config: ".storybook/e2e/pictures.config.ts", report: ".cache/test/pictures.json" };

/** The short run of chaos. Browsers may wait for half a minute before they try again, and busy machines for longer. */
const CHAOS = { seconds: 20, visitors: 50, agents: 5, rate: 20, kills: 3, withinSeconds: 120 };

/**
 * Runs every test, with two things at once: units, parts and stories (Vitest, in Node and in Chromium), the packed packages on pages
 * outside the workspace (Playwright), and a short run of chaos with real processes, in which each thing it must show counts as a
 * test. Then the journeys against the real server and the built Storybook on a host of files. With `--pictures` also whether the
 * widgets look as in the pictures that are kept. At the end of however long a log stand the tests that passed only at their second try and
 * the tests that failed, and the last line is the count over all of them.
 */
async function main(): Promise<number> {
  const { pictures } = parseArgs({ options: { pictures: { type: "boolean" } } }).values;
  rmSync(".cache/test", { recursive: true, force: true });
  mkdirSync(".cache/test", { recursive: true });
  const browser = await findBrowser();
  const pinned = pictures ? await findPinnedBrowser() : undefined;
  const env = { WARMLINE_BROWSER: browser, WARMLINE_PINNED_BROWSER: pinned };

  const prepared = await run("node", ["scripts/prepare-demo.ts"]);
  if (prepared !== 0) return prepared;
  const runs = [...VITEST.map((half) => () => runVitest(half, env)), () => runPlaywright(PACKED, env), chaosCount];
  const counts = await twoAtOnce(runs);
  for (const suite of pictures ? [...PLAYWRIGHT, PICTURES] : PLAYWRIGHT) counts.push(await runPlaywright(suite, env));

  const passed = counts.reduce((sum, count) => sum + count.passed, 0);
  const failed = counts.reduce((sum, count) => sum + count.failed, 0);
  const unsteady = counts.flatMap((count) => count.unsteady);
  const failures = counts.flatMap((count) => count.failures);
  for (const line of [...linesOf("unsteady", unsteady), ...linesOf("failed", failures)]) console.log(line);
  console.log(`${passed} passed, ${failed} failed`);
  return counts.every(({ held }) => held) && failed === 0 && passed > 0 ? 0 : 1;
}

type Env = Record<string, string | undefined>;

interface Count {
  /** Whether the program that ran them said so, too. */
  held: boolean;
  passed: number;
  failed: number;
  failures: Failure[];
  /** What passed only when it was tried again; it counts as passed. */
  unsteady: Failure[];
}

/** Goes through a list with two at once: what takes one core each. */
async function twoAtOnce(runs: readonly (() => Promise<Count>)[]): Promise<Count[]> {
  const left = [...runs];
  const counts: Count[] = [];
  const lane = async () => {
    for (let next = left.shift(); next; next = left.shift()) counts.push(await next());
  };
  await Promise.all([lane(), lane()]);
  return counts;
}

async function runVitest({ projects, report: file }: (typeof VITEST)[number], env: Env): Promise<Count> {
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${file}`];
  const code = await run("vitest", ["run", ...projects.map((name) => `--project=${name}`), ...reporters], env);
  const report = JSON.parse(readFileSync(file, "utf8")) as VitestReport;
  const { numPassedTests: passed, numFailedTests: failed } = report;
  const failures = failuresOfVitest(report);
  return { held: code === 0, passed, failed, failures, unsteady: unsteadyOfVitest(report) };
}

async function runPlaywright({ config, report: file }: (typeof PLAYWRIGHT)[number], env: Env): Promise<Count> {
  const code = await run("playwright", ["test", `--config=${config}`], { ...env, PLAYWRIGHT_JSON_OUTPUT_FILE: file });
  const report = JSON.parse(readFileSync(file, "utf8")) as PlaywrightReport;
  const { expected, unexpected, flaky } = report.stats;
  const failures = failuresOfPlaywright(report, config);
  const unsteady = unsteadyOfPlaywright(report);
  return { held: code === 0, passed: expected + flaky, failed: unexpected, failures, unsteady };
}

async function chaosCount(): Promise<Count> {
  const options = { ...CHAOS, seed: Date.now() % 2 ** 31 };
  const result = await runChaos(options);
  printChaos(options, result);
  const claims = claimsOf(options, result);
  const broken = claims.filter(([, holds]) => !holds);
  const why = `not held with the seed ${options.seed}`;
  return {
    held: true,
    passed: claims.length - broken.length,
    failed: broken.length,
    failures: broken.map(([title]) => ({ file: "scripts/chaos.ts", title, why })),
    unsteady: [],
  };
}

process.exitCode = await main();
