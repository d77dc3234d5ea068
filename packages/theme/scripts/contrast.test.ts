import { describe, expect, test } from "vitest";
import { contrast, linearRgb } from "./contrast.ts";
import { colourOf, readTokens, type Oklch, type Scheme } from "./tokens.ts";

const tokens = readTokens();

function colour(name: string, scheme: Scheme): Oklch {
  const found = colourOf(tokens.get(name) ?? "", scheme);
  if (found === undefined) throw new Error(`--wl-${name} is no colour.`);
  return found;
}

const GROUNDS = ["surface", "raised", "sunken"];
const over = (front: string, grounds: readonly string[]): [string, string][] =>
  grounds.map((ground) => [front, ground]);

/** WCAG 1.4.3: words and what they stand on. */
const WORDS = [
  ...over("ink", [...GROUNDS, "accent-soft", "honey-soft", "bad-soft"]),
  ...over("ink-soft", GROUNDS),
  ...over("accent", [...GROUNDS, "accent-soft"]),
  ...over("bad", [...GROUNDS, "bad-soft"]),
  ...over("good", [...GROUNDS, "good-soft"]),
  ...over("on-honey", ["honey-soft", "raised"]),
  ...over("on-fill", ["fill", "fill-strong"]),
  ...over("on-badge", ["badge"]),
];

/** WCAG 1.4.11 and 2.4.13: the outlines of fields and buttons, and the focus ring. */
const SHAPES = [
  ...over("line-strong", ["surface", "raised"]),
  ...over("focus", [...GROUNDS, "honey-soft", "accent-soft"]),
  ...over("fill", ["surface", "raised"]),
  ...over("bad", ["surface", "raised"]),
];

describe.each(["light", "dark"] as const)("%s", (scheme) => {
  test.each(WORDS)("%s can be read on %s", (front, ground) => {
    expect(contrast(colour(front, scheme), colour(ground, scheme))).toBeGreaterThanOrEqual(4.5);
  });

  test.each(SHAPES)("%s can be told from %s", (front, ground) => {
    expect(contrast(colour(front, scheme), colour(ground, scheme))).toBeGreaterThanOrEqual(3);
  });
});

test("black on white is 21, a colour on itself 1", () => {
  expect(contrast([0, 0, 0, 1], [1, 0, 0, 1])).toBeCloseTo(21, 3);
  expect(contrast([0.5, 0.1, 30, 1], [0.5, 0.1, 30, 1])).toBe(1);
});

test("OKLCH becomes the sRGB that CSS Color 4 gives for red", () => {
  const [red, green, blue] = linearRgb([0.627955, 0.257683, 29.2339, 1]);
  expect([red, green, blue].map((value) => Math.round(value * 1000) / 1000)).toEqual([1, 0, 0]);
});
