import { AxeBuilder } from "@axe-core/playwright";
import { expect, test } from "./site.ts";

const PAGES = [
  "welcome--docs",
  "theming--docs",
  "accessibility--docs",
  "testing--docs",
  "widget-overview--docs",
  "support-overview--docs",
  "chat-overview--docs",
  "rating-overview--docs",
  "ticket-overview--docs",
  "wait-time-overview--docs",
];

test("every page is looked at here", async ({ site }) => {
  const pages = (await site.index()).filter(({ type }) => type === "docs").map(({ id }) => id);
  expect(pages.sort()).toEqual(PAGES.toSorted());
});

for (const id of PAGES) {
  test(`${id} reads well on a phone: nothing scrolls sideways, every link leads somewhere, axe finds nothing`, async ({
    page,
    site,
  }) => {
    await page.setViewportSize({ width: 360, height: 740 });
    await page.goto(site.page(id));
    const content = page.locator(".sbdocs-content");
    await expect(content.getByRole("heading", { level: 1 })).toBeVisible();
    // Every widget on the page is at work.
    await expect(page.locator(".page-stage:not(:has([data-wl=support-root]))")).toHaveCount(0);

    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(overflow, "pixels to scroll sideways").toBeLessThanOrEqual(0);
    await expect(content.getByText("undefined")).toHaveCount(0);

    const known = new Set((await site.index()).map(({ id, type }) => `/${type}/${id}`));
    const links = await content
      .locator("a[href*='path=']")
      .evaluateAll((anchors) =>
        anchors.map((anchor) => new URL((anchor as HTMLAnchorElement).href).searchParams.get("path") ?? ""),
      );
    expect(links.filter((path) => !known.has(path))).toEqual([]);

    const { violations } = await new AxeBuilder({ page }).include(".sbdocs-content").analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`)).toEqual([]);
  });
}

test("a brand colour reaches the widget, and every pair of colours stays readable", async ({ page, site }) => {
  await page.goto(site.page("theming--docs"));
  const launcher = page.getByRole("button", { name: "Close the chat" });
  await expect(launcher).toBeVisible();
  const before = await launcher.evaluate((button) => getComputedStyle(button).backgroundColor);
  await page.locator("input[type=color]").fill("#ffe600");
  await expect(page.getByText("--wl-brand: #ffe600")).toBeVisible();
  await expect(launcher).not.toHaveCSS("background-color", before);
  await expect(page.locator(".page-pair")).toHaveCount(10);
  await expect(page.locator(".page-pair").filter({ hasText: "✓" })).toHaveCount(10);
});

for (const id of ["welcome--docs", "theming--docs", "widget-overview--docs", "support-overview--docs"]) {
  test(`${id}: the window on the page is whole on a phone`, async ({ page, site }) => {
    await page.setViewportSize({ width: 360, height: 844 });
    await page.goto(site.page(id));
    const stage = page.locator(".page-stage-floating");
    const send = stage.locator("[data-wl=chat-send]");
    await expect(send).toBeVisible();
    await expect
      .poll(async () => {
        const [outer, inner] = [await stage.boundingBox(), await send.boundingBox()];
        return outer && inner && inner.y + inner.height <= outer.y + outer.height;
      })
      .toBe(true);
  });
}
