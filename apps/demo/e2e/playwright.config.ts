import { defineConfig } from "@playwright/test";
import { browserLaunchOptions } from "../../../scripts/browser.ts";

export default defineConfig({
  testDir: ".",
  outputDir: "../../../.cache/test/journeys",
  fullyParallel: true,
  workers: 2,
  retries: 0,
  forbidOnly: true,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [["list"], ["json"]],
  use: {
    browserName: "chromium",
    launchOptions: browserLaunchOptions(),
    locale: "en-GB",
    timezoneId: "Europe/Kyiv",
    viewport: { width: 1280, height: 860 },
    trace: "retain-on-failure",
    contextOptions: { reducedMotion: "reduce" },
  },
});
