import { defineConfig } from "@playwright/test";
import { browserLaunchOptions } from "../../../scripts/browser.ts";
import { PATIENCE_MS, TEST_MS } from "../../../scripts/patience.ts";
import { RETRIES, TRACE } from "../../../scripts/second-try.ts";

export default defineConfig({
  testDir: ".",
  outputDir: "../../../.cache/test/journeys",
  fullyParallel: true,
  workers: 2,
  retries: RETRIES,
  forbidOnly: true,
  timeout: TEST_MS,
  expect: { timeout: PATIENCE_MS },
  reporter: [["list"], ["json"]],
  use: {
    browserName: "chromium",
    launchOptions: browserLaunchOptions(),
    locale: "en-GB",
    timezoneId: "Europe/Kyiv",
    viewport: { width: 1280, height: 860 },
    trace: TRACE,
    contextOptions: { reducedMotion: "reduce" },
  },
});
