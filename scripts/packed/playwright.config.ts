import { defineConfig } from "@playwright/test";
import { browserLaunchOptions } from "../browser.ts";
import { RETRIES, TRACE } from "../second-try.ts";

export default defineConfig({
  testDir: ".",
  testMatch: "*.spec.ts",
  outputDir: "../../.cache/test/packed",
  // One worker, because the installation is the worker’s.
  workers: 1,
  retries: RETRIES,
  forbidOnly: true,
  timeout: 240_000,
  expect: { timeout: 20_000 },
  reporter: [["list"], ["json"]],
  use: { browserName: "chromium", launchOptions: browserLaunchOptions(), locale: "en-GB", trace: TRACE },
});
