import { defineConfig } from "@playwright/test";
import { pinnedLaunchOptions } from "../../scripts/browser.ts";
import config from "./playwright.config.ts";

export default defineConfig({
  ...config,
  outputDir: "../../.cache/test/pictures",
  snapshotPathTemplate: "../pictures/{arg}{ext}",
  use: {
    ...config.use,
    launchOptions: pinnedLaunchOptions(),
    viewport: { width: 1200, height: 900 },
  },
  expect: {
    ...config.expect,
    toHaveScreenshot: { animations: "disabled", caret: "hide", maxDiffPixels: 150 },
  },
  projects: [
    { name: "build", testMatch: "*.setup.ts" },
    { name: "pictures", testMatch: "pictures.spec.ts", dependencies: ["build"] },
  ],
});
