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

/** The runs of Playwright, each with its report. */
const PLAYWRIGHT = [
  { config: "apps/demo/e2e/playwright.config.ts", report: ".cache/test/journeys.json" },
  { config: ".storybook/e2e/playwright.config.ts", report: ".cache/test/storybook.json" },
  { config: "scripts/packed/playwright.config.ts", report: ".cache/test/packed.json" },
];

/** Compares the pictures of the composites; they are the same only in one browser, which runs on Linux on x64. */
const PICTURES = { config: ".storybook/e2e/pictures.config.ts", report: ".cache/test/pictures.json" };

/** The short run of chaos. Browsers may wait for half a minute before they try again, and busy machines for longer. */
const CHAOS = { seconds: 20, visitors: 50, agents: 5, rate: 20, kills: 3, withinSeconds: 120 };

/**
 * Runs every test: units, parts and stories (Vitest, in Node and in Chromium), then the journeys against the real server, the
 * built Storybook on a host of files, and the packed packages on pages outside the workspace (Playwright), at last a short run of
 * chaos with real processes, in which each thing it must show counts as a test. With `--pictures` also whether the widgets look as
 * in the pictures that are kept. At the end of however long a log stand the tests that passed only at their second try and the tests
 * that failed, and the last line is the count over all of them.
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
  const codes = await Promise.all(
    VITEST.map(({ projects, report }) => {
      const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
      return run("vitest", ["run", ...projects.map((name) => `--project=${name}`), ...reporters], env);
    }),
  );
  let held = codes.every((code) => code === 0);
  const counts = VITEST.map(({ report }) => vitestCount(report));
  for (const { config, report } of pictures ? [...PLAYWRIGHT, PICTURES] : PLAYWRIGHT) {
    const reported = { ...env, PLAYWRIGHT_JSON_OUTPUT_FILE: report };
    const code = await run("playwright", ["test", `--config=${config}`], reported);
    held &&= code === 0;
    counts.push(playwrightCount(config, report));
  }

  counts.push(await chaosCount());

  const passed = counts.reduce((sum, count) => sum + count.passed, 0);
  const failed = counts.reduce((sum, count) => sum + count.failed, 0);
  const unsteady = counts.flatMap((count) => count.unsteady);
  const failures = counts.flatMap((count) => count.failures);
  for (const line of [...linesOf("unsteady", unsteady), ...linesOf("failed", failures)]) console.log(line);
  console.log(`${passed} passed, ${failed} failed`);
  return held && failed === 0 && passed > 0 ? 0 : 1;
}

interface Count {
  passed: number;
  failed: number;
  failures: Failure[];
  /** What passed only when it was tried again; it counts as passed. */
  unsteady: Failure[];
}

function vitestCount(file: string): Count {
  const report = JSON.parse(readFileSync(file, "utf8")) as VitestReport;
  const { numPassedTests: passed, numFailedTests: failed } = report;
  return { passed, failed, failures: failuresOfVitest(report), unsteady: unsteadyOfVitest(report) };
}

function playwrightCount(config: string, file: string): Count {
  const report = JSON.parse(readFileSync(file, "utf8")) as PlaywrightReport;
  const { expected, unexpected, flaky } = report.stats;
  const failures = failuresOfPlaywright(report, config);
  return { passed: expected + flaky, failed: unexpected, failures, unsteady: unsteadyOfPlaywright(report) };
}

async function chaosCount(): Promise<Count> {
  const options = { ...CHAOS, seed: Date.now() % 2 ** 31 };
  const result = await runChaos(options);
  printChaos(options, result);
  const claims = claimsOf(options, result);
  const broken = claims.filter(([, holds]) => !holds);
  const why = `not held with the seed ${options.seed}`;
  return {
    passed: claims.length - broken.length,
    failed: broken.length,
    failures: broken.map(([title]) => ({ file: "scripts/chaos.ts", title, why })),
    unsteady: [],
  };
}

process.exitCode = await main();
