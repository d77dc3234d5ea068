import type { Page } from "@playwright/test";
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
  await page.evaluate(async () => {
    await document.fonts.ready;
    await Promise.all(Array.from(document.images, (image) => image.decode()));
  });
  return grid;
}
