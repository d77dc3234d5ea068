import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { bundle, readSheet, THEMES } from "./sheets.ts";
import { designTokens, readTokens } from "./tokens.ts";

const dist = new URL("../dist/", import.meta.url);

rmSync(dist, { recursive: true, force: true });
mkdirSync(new URL("themes/", dist), { recursive: true });
for (const [name, css] of bundle()) writeFileSync(new URL(name, dist), css);
const writeTokens = (name: string, tokens: object): void =>
  writeFileSync(new URL(name, dist), `${JSON.stringify(tokens, null, 2)}\n`);

writeTokens("tokens.json", designTokens());
for (const name of THEMES) writeTokens(`themes/${name}.json`, designTokens(readTokens(readSheet(`themes/${name}`))));
