import { readdirSync, readFileSync } from "node:fs";

const SOURCE = new URL("../src/", import.meta.url);

/** The names of the sheets in the order of the cascade, as `standalone.css` imports them. */
export const SHEETS: readonly string[] = [
  ...readFileSync(new URL("standalone.css", SOURCE), "utf8").matchAll(/@import "\.\/([a-z-]+)\.css";/g),
].map(([, name]) => name ?? "");

/** The names of the ready themes that change the default one. */
export const THEMES: readonly string[] = readdirSync(new URL("themes/", SOURCE)).map((file) =>
  file.replace(".css", ""),
);

/** The text of one sheet, `themes/…` for that of a theme. */
export function readSheet(name: string): string {
  return readFileSync(new URL(`${name}.css`, SOURCE), "utf8");
}

/** The same CSS without comments and needless space. */
export function minify(css: string): string {
  return css
    .replace(/\/\*.*?\*\//gs, "")
    .replace(/\s+/g, " ")
    .replace(/ ?([{};,]) ?/g, "$1")
    .replace(/\( /g, "(")
    .replace(/ \)/g, ")")
    .replace(/([a-z-]): /g, "$1:")
    .replace(/;}/g, "}")
    .replace(/="([a-z][a-z0-9-]*)"/g, "=$1")
    .replace(/ ?([>~]) ?/g, "$1")
    .replace(/(?<![\w.])0(\.\d)/g, "$1")
    .trim();
}

/** The published sheets by file name. */
export function bundle(): ReadonlyMap<string, string> {
  const all = minify(SHEETS.map(readSheet).join("\n"));
  return new Map([
    ["standalone.css", `${all}\n`],
    ["layered.css", `@layer warmline{${all}}\n`],
    ["tokens.css", `${minify(readSheet("tokens"))}\n`],
    ...THEMES.map((name): [string, string] => [`themes/${name}.css`, `${minify(readSheet(`themes/${name}`))}\n`]),
  ]);
}
