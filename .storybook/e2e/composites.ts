import type { Locator, Page } from "@playwright/test";
import type { Globals } from "../globals.ts";
import { expect, type Site } from "./site.ts";

/** The widgets that have a page with all their states side by side. */
export const WIDGETS = ["support", "chat", "rating", "ticket", "wait-time"] as const;

export type WidgetName = (typeof WIDGETS)[number];

export const storyOf = (widget: WidgetName): string => `${widget}-all-states--all-states`;

/** Opens the page with all states of a widget, and waits until fonts and photos are there. */
export async function openComposite(page: Page, site: Site, widget: WidgetName, globals: Partial<Globals> = {}) {
  await page.goto(site.story(storyOf(widget), globals));
  const grid = page.locator(".stage-grid");
  await expect(grid).toBeVisible();
  await showWhole(page, grid);
  await page.evaluate(async () => {
    await document.fonts.ready;
    await Promise.all(Array.from(document.images, (image) => image.decode()));
  });
  return grid;
}

/** Makes the page as high as all panels: a list draws no messages that are out of view. */
async function showWhole(page: Page, grid: Locator): Promise<void> {
  const { width, height } = page.viewportSize() ?? { width: 1200, height: 900 };
  let known = height;
  await expect(async () => {
    const { y, height: whole } = (await grid.boundingBox()) ?? { y: 0, height: 0 };
    const wanted = Math.max(height, Math.ceil(y + whole) + 100);
    await page.setViewportSize({ width, height: wanted });
    const was = known;
    known = wanted;
    expect(wanted).toBe(was);
  }).toPass();
}
