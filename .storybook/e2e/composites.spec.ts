import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { openComposite, storyOf, WIDGETS } from "./composites.ts";
import { expect, test } from "./site.ts";

/** Each scheme, and the other direction once: colours do not know of it. */
const LOOKS = [
  { direction: "auto", schemes: ["light", "dark"] },
  { direction: "rtl", schemes: ["light"] },
] as const;
const FORCED = ["none", "active"] as const;

async function axeFindings(page: Page): Promise<string[]> {
  // The same widget stands here several times, so that the same names do.
  const { violations } = await new AxeBuilder({ page }).include(".stage").disableRules("landmark-unique").analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`);
}

function sidewaysOf(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
}

test("every page with all states of a widget is looked at here", async ({ site }) => {
  const composites = (await site.index()).filter(({ tags }) => tags.includes("composite")).map(({ id }) => id);
  expect(composites.sort()).toEqual(WIDGETS.map(storyOf).sort());
});

for (const widget of WIDGETS) {
  test(`axe finds nothing in ${widget}, twice as large, and nothing is wider than the page`, async ({ page, site }) => {
    await page.setViewportSize({ width: 1280, height: 900 });
    await page.emulateMedia({ reducedMotion: "reduce" });
    await openComposite(page, site, widget, { zoom: "200" });
    expect(await axeFindings(page)).toEqual([]);
    expect(await sidewaysOf(page), "pixels to scroll sideways").toBeLessThanOrEqual(0);
  });

  for (const { direction, schemes } of LOOKS) {
    test(`axe finds nothing in ${widget}, ${schemes.join(" and ")}, direction ${direction}, own and forced colours`, async ({
      page,
      site,
    }) => {
      await page.setViewportSize({ width: 1200, height: 900 });
      await page.emulateMedia({ reducedMotion: "reduce" });
      await openComposite(page, site, widget, { direction });
      for (const scheme of schemes) {
        // All that the toolbar does for a scheme; to open the page again takes longer than to look at it.
        await page.locator(".stage").evaluate((stage, scheme) => (stage.dataset["wlScheme"] = scheme), scheme);
        for (const forcedColors of FORCED) {
          await page.emulateMedia({ colorScheme: scheme, reducedMotion: "reduce", forcedColors });
          expect(await axeFindings(page), `${scheme}, forced colours: ${forcedColors}`).toEqual([]);
        }
      }
      expect(await sidewaysOf(page), "pixels to scroll sideways").toBeLessThanOrEqual(0);
      await page.setViewportSize({ width: 320, height: 900 });
      expect(await sidewaysOf(page), "pixels to scroll sideways at 320").toBeLessThanOrEqual(0);
    });
  }
}
