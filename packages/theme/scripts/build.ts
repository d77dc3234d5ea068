import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { bundle } from "./sheets.ts";
import { designTokens } from "./tokens.ts";

const dist = new URL("../dist/", import.meta.url);

rmSync(dist, { recursive: true, force: true });
mkdirSync(dist, { recursive: true });
for (const [name, css] of bundle()) writeFileSync(new URL(name, dist), css);
writeFileSync(new URL("tokens.json", dist), `${JSON.stringify(designTokens(), null, 2)}\n`);
