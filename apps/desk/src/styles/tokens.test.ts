import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { expect, it } from "vitest";

const here = new URL("./", import.meta.url);
const theme = createRequire(import.meta.url).resolve("@warmline/theme/package.json");

it("the desk's sheets use only tokens that the theme has", () => {
  const tokens = readFileSync(theme.replace(/package\.json$/, "src/tokens.css"), "utf8");
  const sheets = readdirSync(here)
    .filter((name) => name.endsWith(".css"))
    .map((name) => readFileSync(new URL(name, here), "utf8"));
  const known = new Set(tokens.match(/--wl-[\w-]+(?=\s*:)/g));
  const used = sheets.flatMap((sheet) => sheet.match(/(?<=var\()--wl-[\w-]+/g) ?? []);
  expect(used.length).toBeGreaterThan(50);
  expect([...new Set(used)].filter((name) => !known.has(name))).toEqual([]);
});
