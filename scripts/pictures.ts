import { mkdirSync } from "node:fs";
import { chromium } from "playwright";
import { findPinnedBrowser, pinnedLaunchOptions } from "./browser.ts";
import { takeBothEnds } from "./pictures/both-ends.ts";
import { takeLook } from "./pictures/look.ts";
import { run } from "./run.ts";

const FOLDER = "docs/pictures";

/** Takes every picture anew: those that the tests compare the composites with, and those of the README and the docs. */
async function main(): Promise<number> {
  process.env["WARMLINE_PINNED_BROWSER"] ??= await findPinnedBrowser();
  await run("node", ["scripts/prepare-demo.ts"]);
  const compared = ["test", "--config=.storybook/e2e/pictures.config.ts", "--update-snapshots=changed"];
  const code = await run("playwright", compared, { PLAYWRIGHT_JSON_OUTPUT_FILE: ".cache/pictures.json" });
  if (code !== 0) return code;
  mkdirSync(FOLDER, { recursive: true });
  const browser = await chromium.launch(pinnedLaunchOptions());
  try {
    await takeLook(browser, `${FOLDER}/look.png`);
    await takeBothEnds(browser, `${FOLDER}/both-ends.png`);
  } finally {
    await browser.close();
  }
  return 0;
}

process.exitCode = await main();
