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
      // A reference is drawn by lot.
      const mask = [page.locator('[data-wl="ticket-reference"]')];
      await expect(grid).toHaveScreenshot(`${widget}-${look}.png`, { mask, maskColor: "#888888" });
    });
  }
}
