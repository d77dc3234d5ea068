import { afterAll, beforeAll, describe, expect, test } from "vitest";
import css from "../src/tokens.css?inline";
import fjord from "../src/themes/fjord.css?inline";
import slate from "../src/themes/slate.css?inline";
import { computedRgb, contrast, type LinearRgb } from "./contrast.ts";
import { type Pair, SHAPES, WORDS } from "./pairs.ts";

const THEMES = ["hearth", "fjord", "slate"] as const;
const SCHEMES = ["light", "dark"] as const;
const NASTY = ["#ffffff", "#000000", "#ffff00", "#0000ff", "#00ff00", "#ff0000", "#808080", "#0a7cff", "#010000"];
/** Outside of what sRGB shows: a screen draws the nearest that it can. */
const WIDE = ["color(display-p3 0 1 0)", "color(display-p3 1 1 0)", "color(rec2020 1 0 0)", "oklch(0.7 0.4 150)"];
const ACCENTED = ["fill", "fill-strong", "on-fill", "accent", "accent-soft", "focus"];
const NAMES = [...new Set([...WORDS, ...SHAPES].flat())];

const sheet = document.createElement("style");
const root = document.createElement("div");
const probes = new Map<string, HTMLElement>();

beforeAll(() => {
  sheet.textContent = css + fjord + slate;
  root.setAttribute("data-wl", "support-root");
  for (const name of NAMES) {
    const probe = document.createElement("i");
    probe.style.color = `var(--wl-${name})`;
    probes.set(name, probe);
  }
  root.append(...probes.values());
  document.head.append(sheet);
  document.body.append(root);
});

afterAll(() => {
  sheet.remove();
  root.remove();
});

/** Gives every run the same colours. Source: mulberry32, by Tommy Ettinger. */
function* randomColours(count: number): Generator<string> {
  let seed = 20_260_311;
  for (let index = 0; index < count; index += 1) {
    seed = (seed + 0x6d2b79f5) | 0;
    let mixed = Math.imul(seed ^ (seed >>> 15), seed | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    yield `#${((mixed ^ (mixed >>> 14)) >>> 8).toString(16).padStart(6, "0")}`;
  }
}

function colours(scheme: string, brand: string, theme = "hearth"): (name: string) => LinearRgb {
  root.setAttribute("data-wl-theme", theme);
  document.documentElement.style.colorScheme = scheme;
  document.documentElement.style.setProperty("--wl-brand", brand);
  const read = new Map([...probes].map(([name, probe]) => [name, computedRgb(getComputedStyle(probe).color)]));
  document.documentElement.removeAttribute("style");
  return (name) => read.get(name) ?? [0, 0, 0];
}

const near = (one: LinearRgb, other: LinearRgb): boolean =>
  one.every((value, index) => Math.abs(value ** (1 / 2.4) - (other[index] ?? 0) ** (1 / 2.4)) < 0.006);

describe.each(THEMES)("in the theme %s", (theme) => {
  test.each(SCHEMES)("words and shapes keep their contrast, whatever the brand’s colour is, %s", (scheme) => {
    const found = ["", ...NASTY, ...WIDE, ...randomColours(500)].flatMap((brand) => {
      const colour = colours(scheme, brand, theme);
      const measure = (pairs: readonly Pair[], least: number) =>
        pairs.map(([front, ground]) => {
          const ratio = contrast(colour(front), colour(ground));
          return { share: ratio / least, pair: `${front} on ${ground} has ${ratio.toFixed(2)}, brand ${brand}` };
        });
      return [...measure(WORDS, 4.5), ...measure(SHAPES, 3)];
    });
    const worst = found.toSorted((a, b) => a.share - b.share).slice(0, 5);
    expect(worst.filter(({ share }) => share < 1)).toEqual([]);
  });
});

test("a brand’s colour that stands out enough fills buttons as it is", () => {
  const kept = SCHEMES.flatMap((scheme) =>
    [...NASTY, ...randomColours(500)].filter((brand) => {
      const colour = colours(scheme, brand);
      const own = computedRgb(`rgb(${[1, 3, 5].map((at) => Number.parseInt(brand.slice(at, at + 2), 16)).join(", ")})`);
      const standsOut = Math.min(contrast(own, colour("surface")), contrast(own, colour("raised"))) >= 3.1;
      expect(near(own, colour("fill")) || !standsOut, `${brand}, ${scheme}`).toBe(true);
      return standsOut;
    }),
  );
  expect(kept.length).toBeGreaterThan(400);
});

test("a brand’s colour may be given in any notation, and its transparency is left out", () => {
  const plain = colours("light", "#0a7cff")("fill");
  expect(near(colours("light", "rgb(10 124 255 / 0.2)")("fill"), plain)).toBe(true);
  expect(near(colours("light", "light-dark(#0a7cff, #ff0)")("fill"), plain)).toBe(true);
});

test("browsers that cannot compute colours get the same default", () => {
  const computed = SCHEMES.map((scheme) => ACCENTED.map((name) => colours(scheme, "")(name)));
  sheet.textContent = css.slice(0, css.lastIndexOf("@supports"));
  const written = SCHEMES.map((scheme) => ACCENTED.map((name) => colours(scheme, "")(name)));
  sheet.textContent = css;
  const differences = computed.flatMap((list, scheme) =>
    list.flatMap((value, index) =>
      near(value, written[scheme]?.[index] ?? [0, 0, 0]) ? [] : [`${SCHEMES[scheme]} ${ACCENTED[index]}`],
    ),
  );
  expect(differences).toEqual([]);
});
