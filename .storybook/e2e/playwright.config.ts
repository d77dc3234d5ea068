import { defineConfig } from "@playwright/test";
import { browserLaunchOptions } from "../../scripts/browser.ts";
import { PATIENCE_MS, TEST_MS } from "../../scripts/patience.ts";
import { RETRIES, TRACE } from "../../scripts/second-try.ts";

const launchOptions = browserLaunchOptions();

export default defineConfig({
  testDir: ".",
  outputDir: "../../.cache/test/storybook",
  fullyParallel: true,
  workers: 2,
  retries: RETRIES,
  forbidOnly: true,
  timeout: TEST_MS,
  expect: { timeout: PATIENCE_MS },
  reporter: [["list"], ["json"]],
  use: {
    browserName: "chromium",
    // Whatever a page asks of any other host than this one fails.
    launchOptions: {
      ...launchOptions,
      args: [...launchOptions.args, "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1"],
    },
    locale: "en-GB",
    timezoneId: "Europe/Kyiv",
    viewport: { width: 1280, height: 860 },
    trace: TRACE,
    contextOptions: { reducedMotion: "reduce" },
  },
  projects: [
    { name: "build", testMatch: "*.setup.ts" },
    { name: "static", testMatch: "*.spec.ts", testIgnore: "pictures.spec.ts", dependencies: ["build"] },
  ],
});
