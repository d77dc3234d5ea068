import { mkdirSync, readFileSync, rmSync } from "node:fs";
import { findBrowser } from "./browser.ts";
import { run } from "./run.ts";

const VITEST = ".cache/test/vitest.json";
const PLAYWRIGHT = ".cache/test/playwright.json";

/**
 * Runs every test: units and parts (Vitest, in Node and in Chromium), then the journeys (Playwright, against the real server).
 * The last line is the count over all of them.
 */
async function main(): Promise<number> {
  rmSync(".cache/test", { recursive: true, force: true });
  mkdirSync(".cache/test", { recursive: true });
  const browser = await findBrowser();
  const env = { WARMLINE_BROWSER: browser };

  const prepared = await run("node", ["scripts/prepare-demo.ts"]);
  if (prepared !== 0) return prepared;
  const units = await run(
    "vitest",
    ["run", "--reporter=default", "--reporter=json", `--outputFile.json=${VITEST}`],
    env,
  );
  const journeys = await run("playwright", ["test", "--config=apps/demo/e2e/playwright.config.ts"], {
    ...env,
    PLAYWRIGHT_JSON_OUTPUT_FILE: PLAYWRIGHT,
  });

  const counts = [vitestCount(), playwrightCount()];
  const passed = counts.reduce((sum, count) => sum + count.passed, 0);
  const failed = counts.reduce((sum, count) => sum + count.failed, 0);
  console.log(`${passed} passed, ${failed} failed`);
  return units !== 0 || journeys !== 0 || failed > 0 || passed === 0 ? 1 : 0;
}

interface Count {
  passed: number;
  failed: number;
}

function vitestCount(): Count {
  const report = JSON.parse(readFileSync(VITEST, "utf8")) as { numPassedTests: number; numFailedTests: number };
  return { passed: report.numPassedTests, failed: report.numFailedTests };
}

function playwrightCount(): Count {
  const { stats } = JSON.parse(readFileSync(PLAYWRIGHT, "utf8")) as {
    stats: { expected: number; unexpected: number; flaky: number };
  };
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky };
}

process.exitCode = await main();
