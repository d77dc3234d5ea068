import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { readSheet, SHEETS, THEMES } from "./sheets.ts";
import { colourOf, readTokens, type Oklch } from "./tokens.ts";

const text = readFileSync(new URL("../../../docs/look.md", import.meta.url), "utf8");
const rows = [...text.matchAll(/^\| `(--wl-[\w-]+)` +\| .*$/gm)].map(([row]) =>
  row
    .split(" | ")
    .map((cell) => cell.replace(/^\| | \|$/g, "").trim())
    .filter((_, index) => index !== 1),
);

const shown = ([lightness, chroma, hue, alpha]: Oklch): string =>
  `\`${[lightness, chroma, hue].join(" ")}${alpha === 1 ? "" : ` / ${alpha}`}\``;

test("the page about the look lists every token with its value, and no other", () => {
  const tokens = [...readTokens()].map(([name, value]) => {
    const colours = (["light", "dark"] as const)
      .map((scheme) => colourOf(value, scheme))
      .filter((it) => it !== undefined);
    const values = colours.length > 0 ? colours.map(shown) : [`\`${value}\``];
    return [`\`--wl-${name}\``, ...(value.startsWith("var(") ? [...values, ...values] : values)];
  });
  const byName = (list: readonly string[][]) => new Map(list.map(([name, ...values]) => [name, values]));
  expect(byName(rows)).toEqual(byName(tokens));
  expect(rows).toHaveLength(tokens.length);
});

test("the page about the look names every movement and every theme", () => {
  const css = SHEETS.map(readSheet).join("\n");
  const moved = [...css.matchAll(/@keyframes (wl-[\w-]+)/g)].map(([, name]) => name);
  expect(new Set(moved)).toEqual(new Set([...text.matchAll(/`(wl-[\w-]+)`/g)].map(([, name]) => name)));
  for (const theme of THEMES) expect(text).toContain(`data-wl-theme="${theme}"`);
});
