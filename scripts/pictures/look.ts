import type { Browser } from "playwright";
import { Site } from "../../.storybook/e2e/site.ts";
import type { Globals } from "../../.storybook/globals.ts";

/** The widget in four moments, one beside the other. */
const MOMENTS: readonly (readonly [story: string, globals: Partial<Globals>])[] = [
  ["widget--empty", {}],
  ["widget--promise-open", { scheme: "dark" }],
  ["widget--solved", { theme: "fjord" }],
  ["widget--ticket-acknowledged", { theme: "slate" }],
];
const MOMENT = { width: 490, height: 820 };

/** The widget in its themes and both schemes, as the built Storybook shows it. */
export async function takeLook(browser: Browser, path: string): Promise<void> {
  const site = await Site.open();
  try {
    const shots = await Promise.all(MOMENTS.map((moment) => takeMoment(browser, site, ...moment)));
    const page = await browser.newPage({ viewport: { width: MOMENT.width * shots.length, height: MOMENT.height } });
    const images = shots.map((shot) => `<img alt="" src="data:image/png;base64,${shot.toString("base64")}">`);
    await page.setContent(`<body style="display: flex; margin: 0">${images.join("")}</body>`);
    await page.screenshot({ path });
  } finally {
    await site.close();
  }
}

async function takeMoment(browser: Browser, site: Site, story: string, globals: Partial<Globals>): Promise<Buffer> {
  const page = await browser.newPage({ viewport: MOMENT, locale: "en-GB", reducedMotion: "reduce" });
  await page.goto(site.story(story, globals));
  await page.getByRole("dialog").waitFor();
  await page.evaluate(() => document.fonts.ready);
  const shot = await page.screenshot({ animations: "disabled", caret: "hide" });
  await page.close();
  return shot;
}
