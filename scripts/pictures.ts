import { mkdirSync } from "node:fs";
import { chromium } from "playwright";
import { WholeDemo } from "../apps/demo/e2e/stage/whole-demo.ts";
import { browserLaunchOptions, findBrowser } from "./browser.ts";
import { run } from "./run.ts";

const FOLDER = "docs/pictures";

/** Takes the pictures of the README from the running demo. */
async function main(): Promise<void> {
  process.env["WARMLINE_BROWSER"] ??= await findBrowser();
  await run("node", ["scripts/prepare-demo.ts"]);
  mkdirSync(FOLDER, { recursive: true });
  const demo = new WholeDemo();
  await demo.start();
  const browser = await chromium.launch(browserLaunchOptions());
  try {
    const page = await browser.newPage({
      viewport: { width: 1600, height: 1000 },
      locale: "en-GB",
      reducedMotion: "reduce",
    });
    await page.goto(demo.signInLink);
    await page.getByRole("region", { name: /^Waiting/ }).waitFor();
    await page.goto(`${demo.url}/together`);
    const site = page.frameLocator('iframe[title="Customer"]');
    const desk = page.frameLocator('iframe[title="Desk"]');
    await site.getByRole("button", { name: /Talk to us/ }).click();
    await site
      .getByRole("textbox", { name: "Your message" })
      .fill("Good morning! Our shop shows a warning instead of the cakes.");
    await page.keyboard.press("Enter");
    await desk.getByRole("button", { name: /^Take/ }).first().click();
    const answer = desk.getByRole("textbox", { name: /Your message/ });
    await answer.fill("Good morning! I see it too: the certificate of your shop has run out.");
    await page.keyboard.press("Enter");
    await desk.getByRole("button", { name: "Promise", exact: true }).click();
    await desk.getByRole("button", { name: "Promise 10 minutes" }).click();
    await site.getByText(/will be back by/).waitFor();
    await site.getByRole("textbox", { name: "Your message" }).fill("Thank you, Olena. I’ll put the kettle on.");
    await page.keyboard.press("Enter");
    await desk.getByText("I’ll put the kettle on.").last().waitFor();
    await page.mouse.move(0, 0);
    await page.screenshot({ path: `${FOLDER}/both-ends.png` });
  } finally {
    await browser.close();
    await demo.close();
  }
}

await main();
