import { openComposite, WIDGETS } from "./composites.ts";
import { expect, test } from "./site.ts";

const LOOKS = {
  light: {},
  dark: { scheme: "dark" },
  rtl: { direction: "rtl" },
} as const;

for (const widget of WIDGETS) {
  for (const [look, globals] of Object.entries(LOOKS)) {
    test(`${widget} looks as it did, ${look}`, async ({ page, site }) => {
      const grid = await openComposite(page, site, widget, globals);
      await expect(grid).toHaveScreenshot(`${widget}-${look}.png`);
    });
  }
}
