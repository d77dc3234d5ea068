import { describe, expect, test } from "vitest";
import { computedRgb, contrast, layered, linearRgb, type LinearRgb } from "./contrast.ts";
import { SHAPES, WORDS } from "./pairs.ts";
import { readSheet, THEMES } from "./sheets.ts";
import { colourOf, readTokens, type Scheme } from "./tokens.ts";

const tokens = readTokens();

function colour(name: string, scheme: Scheme): LinearRgb {
  const value = tokens.get(name) ?? "";
  const found = colourOf(tokens.get(/^var\(--wl-(.+)\)$/.exec(value)?.[1] ?? name) ?? "", scheme);
  if (found === undefined) throw new Error(`--wl-${name} is no colour.`);
  return linearRgb(found);
}

describe.each(["light", "dark"] as const)("%s", (scheme) => {
  test.each(WORDS)("%s can be read on %s", (front, ground) => {
    expect(contrast(colour(front, scheme), colour(ground, scheme))).toBeGreaterThanOrEqual(4.5);
  });

  test.each(SHAPES)("%s can be told from %s", (front, ground) => {
    expect(contrast(colour(front, scheme), colour(ground, scheme))).toBeGreaterThanOrEqual(3);
  });
});

describe.each(["hearth", ...THEMES])("under the lamp of %s", (theme) => {
  const own = theme === "hearth" ? tokens : new Map([...tokens, ...readTokens(readSheet(`themes/${theme}`))]);

  test.each(["light", "dark"] as const)("words can be read, %s", (scheme) => {
    const rgb = (name: string) => linearRgb(colourOf(own.get(name) ?? "", scheme) ?? [0, 0, 0, 1]);
    const alpha = colourOf(own.get("glow") ?? "", scheme)?.[3] ?? 1;
    const lit = layered(rgb("glow"), alpha, rgb("surface"));
    expect(contrast(rgb("ink"), lit)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(rgb("ink-soft"), lit)).toBeGreaterThanOrEqual(4.5);
  });
});

describe.each(["hearth", ...THEMES])("where more contrast is asked for, %s", (theme) => {
  const own = theme === "hearth" ? tokens : new Map([...tokens, ...readTokens(readSheet(`themes/${theme}`))]);
  const asked = readTokens(readSheet("tokens").split("@media (prefers-contrast: more)")[1]);

  test.each(["light", "dark"] as const)("nothing is soft and every line is seen, %s", (scheme) => {
    const rgb = (name: string) => linearRgb(colourOf(own.get(name) ?? "", scheme) ?? [0, 0, 0, 1]);
    const share = Number(
      /^color-mix\(in srgb, var\(--wl-ink\) (\d+)%, var\(--wl-surface\)\)$/.exec(asked.get("line") ?? "")?.[1],
    );
    const line = layered(rgb("ink"), share / 100, rgb("surface"));
    for (const ground of ["surface", "raised", "muted"]) {
      expect(contrast(line, rgb(ground))).toBeGreaterThanOrEqual(3);
      expect(contrast(rgb("ink"), rgb(ground))).toBeGreaterThanOrEqual(7);
    }
    expect([asked.get("ink-soft"), asked.get("line-strong")]).toEqual(["var(--wl-ink)", "var(--wl-ink)"]);
  });
});

test("half of black over white is the grey that browsers show", () => {
  expect(layered([0, 0, 0], 0.5, [1, 1, 1])[0]).toBeCloseTo(computedRgb("rgb(127.5, 127.5, 127.5)")[0], 5);
});

test("black on white is 21, a colour on itself 1", () => {
  expect(contrast([0, 0, 0], [1, 1, 1])).toBeCloseTo(21, 3);
  expect(contrast([0.5, 0.1, 0.3], [0.5, 0.1, 0.3])).toBe(1);
});

test("OKLCH becomes the sRGB that CSS Color 4 gives for red", () => {
  const [red, green, blue] = linearRgb([0.627955, 0.257683, 29.2339, 1]);
  expect([red, green, blue].map((value) => Math.round(value * 1000) / 1000)).toEqual([1, 0, 0]);
});

test.each([
  ["rgb(255, 0, 0)", [1, 0, 0]],
  ["color(srgb-linear 0.25 1.5 2e-3)", [0.25, 1, 0.002]],
  ["oklch(1 0 0)", [1, 1, 1]],
])("%s is read as a browser writes it", (written, expected) => {
  expect(computedRgb(written).map((value) => Math.round(value * 1000) / 1000)).toEqual(expected);
});
