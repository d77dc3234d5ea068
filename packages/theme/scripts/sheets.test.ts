import { readdirSync, readFileSync } from "node:fs";
import { brotliCompressSync } from "node:zlib";
import { preprocessCSS, resolveConfig } from "vite";
import { describe, expect, test } from "vitest";
import { bundle, minify, readSheet, SHEETS, THEMES } from "./sheets.ts";
import { colourOf, designTokens, readPlainTokens, readTokens } from "./tokens.ts";

const plain = (name: string): string => readSheet(name).replace(/\/\*.*?\*\/|@supports [^{]*/gs, "");

const THEME_SHEETS = THEMES.map((name) => `themes/${name}`);

describe.each([...SHEETS, ...THEME_SHEETS])("%s.css", (name) => {
  test.each([
    ["the page’s root", /:root|:host\b|\bhtml\b|\bbody\b/],
    ["importance", /!important/],
    ["global registrations", /@property|@layer|@font-face|@import/],
    ["a physical direction", /(?<![\w-])(left|right)(?![\w-])|(?<![\w-])(margin|padding|border|inset)-(top|bottom)\b/],
    ["a look ahead from a row, which would cost every row a new style", /:has\(\s*[+~]/],
    ["a physical size", /(?<![\w-])(min-|max-)?(width|height):/],
    ["an identifier or a class", /(^|[\s,>+~(])[#.][a-z][\w-]*[^;{}]*\{/m],
  ])("does not use %s", (_, pattern) => {
    expect(plain(name)).not.toMatch(pattern);
  });

  test("every name it gives to the page starts with wl", () => {
    const names = [...plain(name).matchAll(/@keyframes ([\w-]+)|container: ([\w-]+)/g)].map(([, a, b]) => a ?? b);
    const variables = [...plain(name).matchAll(/(?<![\w-])--[\w-]+/g)].map(([variable]) => variable);
    for (const given of names) expect(given).toMatch(/^wl-/);
    for (const variable of variables) expect(variable).toMatch(/^--wl-/);
  });

  test("every rule selects one of our attributes", () => {
    const rules = [...minify(readSheet(name)).matchAll(/(?<=^|[{}])([^{}@][^{}]*)\{[^{}]*:[^{}]*\}/g)].map(
      ([, rule]) => rule,
    );
    const own = rules.filter((rule) => !/^((from|to|\d+%),?)+$/.test(rule ?? ""));
    expect(own.length).toBeGreaterThan(0);
    for (const rule of own) expect(rule).toMatch(/\[data-wl/);
  });
});

test("every variable that a sheet reads is a token, a step towards one, or set by a part with a fallback", () => {
  const tokens = readTokens();
  const read = SHEETS.flatMap((name) => [...plain(name).matchAll(/var\(--wl-([\w-]+)(,?)/g)]);
  const own = /^(calc-|way$)/;
  const unknown = read.filter(([, name = "", fallback]) => !tokens.has(name) && !own.test(name) && fallback === "");
  expect(unknown.map(([text]) => text)).toEqual([]);
});

test("no token is left unused", () => {
  const all = SHEETS.map(plain).join("\n");
  expect([...readTokens().keys()].filter((name) => !all.includes(`var(--wl-${name})`))).toEqual([]);
});

test("both entries import every sheet in one order", () => {
  const files = readdirSync(new URL("../src/", import.meta.url)).filter((file) => file.endsWith(".css"));
  const sheets = files.map((file) => file.replace(".css", ""));
  expect(sheets.toSorted()).toEqual([...SHEETS, "layered", "standalone"].toSorted());
  expect(readSheet("layered").replaceAll(" layer(warmline)", "")).toBe(readSheet("standalone"));
});

test("the whole look takes at most 15.1 kB", () => {
  const whole = bundle().get("standalone.css") ?? "";
  expect(brotliCompressSync(whole).length).toBeLessThanOrEqual(15_100);
});

test("the layered sheet is the same in a layer", () => {
  const standalone = bundle().get("standalone.css")?.trim() ?? "";
  expect(bundle().get("layered.css")?.trim()).toBe(`@layer warmline{${standalone}}`);
});

test("the design tokens have every colour in both schemes", () => {
  const { color } = designTokens() as { color: Record<string, object> };
  const names = [...readTokens()].filter(([, value]) => /oklch|^var/.test(value)).map(([name]) => name);
  for (const scheme of ["light", "dark"]) expect(Object.keys(color[scheme] ?? {})).toEqual(["$type", ...names]);
});

test("a browser without light-dark() gets the light colours", () => {
  const colours = [...readTokens()].filter(([, value]) => colourOf(value, "light") !== undefined);
  const plainTokens = readPlainTokens();
  for (const [name, value] of colours) {
    expect([name, colourOf(plainTokens.get(name) ?? "", "light")]).toEqual([name, colourOf(value, "light")]);
  }
});

test("a bundler leaves light-dark() alone", async () => {
  const options = { root: import.meta.dirname, configFile: false as const, logLevel: "error" as const };
  const config = await resolveConfig({ ...options, css: { transformer: "lightningcss" } }, "build");
  const { code } = await preprocessCSS(bundle().get("tokens.css") ?? "", "tokens.css", config);
  expect(code).toContain("light-dark(");
  expect(code).not.toContain("var(--lightningcss");
});

test("sizes, times and shadows have the form of the Design Tokens format", () => {
  expect(designTokens()).toMatchObject({
    color: { dark: { focus: { $value: "{color.dark.accent}" } } },
    size: { $type: "dimension", $value: { value: 15, unit: "px" } },
    "tracking-title": { $type: "number", $value: -0.012 },
    quick: { $type: "duration", $value: { value: 120, unit: "ms" } },
    "ease-arrive": { $type: "cubicBezier", $value: [0.2, 0.8, 0.2, 1] },
    "lift-card": { $type: "shadow", $value: [{ color: "{color.light.shade}", blur: { value: 2, unit: "px" } }] },
  });
});

describe.each(THEMES)("the theme %s", (name) => {
  const sheet = readSheet(`themes/${name}`);

  test("sets tokens on our roots and nothing else", () => {
    const set = [...plain(`themes/${name}`).matchAll(/(?<=[{;]\s*)([\w-]+):/g)].map(([, property = ""]) => property);
    expect(set.length).toBeGreaterThan(10);
    expect(set.filter((property) => !readTokens().has(property.replace("--wl-", "")))).toEqual([]);
    expect(new Set(sheet.match(/\[data-wl(-alone|="[^"]+")\]/g))).toEqual(
      new Set(['[data-wl="support-root"]', '[data-wl="support-window"]', "[data-wl-alone]"]),
    );
  });

  test("leaves the brand’s colour to the host", () => {
    expect(sheet).not.toMatch(/--wl-(brand|fill|accent)[\w-]*:(?<!--wl-brand-default:)/);
  });

  test("is exported, and takes at most 600 bytes", () => {
    const { exports } = JSON.parse(readFileSync(new URL("../package.json", import.meta.url), "utf8")) as {
      exports: object;
    };
    expect(Object.keys(exports)).toEqual(expect.arrayContaining([`./themes/${name}.css`, `./themes/${name}.json`]));
    expect(brotliCompressSync(bundle().get(`themes/${name}.css`) ?? "").length).toBeLessThanOrEqual(600);
  });
});
