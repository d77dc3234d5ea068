import { globSync } from "node:fs";
import { join } from "node:path";
import { buildIfChanged } from "./build-if-changed.ts";
import { PACKAGES } from "./packages.ts";
import { ROOT, run } from "./run.ts";

/** What every build depends on, besides its package and those before it. */
const SHARED = ["pnpm-lock.yaml", "tsconfig.json", ...globSync("scripts/*.ts", { cwd: ROOT }).sort()];

/** Builds what is published, the sheets, and both apps; the desk goes into the server’s build. What has not changed stays. */
async function main(): Promise<number> {
  const sources = [...SHARED];
  for (const name of PACKAGES) {
    sources.push(`packages/${name}`);
    const state = await buildIfChanged({
      name,
      output: `packages/${name}/dist/index.d.ts`,
      sources,
      async build() {
        const code = await run("tsup", ["--config", "tsup.config.ts", "--silent"], {}, join(ROOT, "packages", name));
        if (code !== 0) throw new Error(`tsup ended with ${code}.`);
      },
    });
    console.log(`packages/${name}: ${state}`);
  }
  return (await run("node", ["packages/theme/scripts/build.ts"])) || run("node", ["scripts/prepare-demo.ts"]);
}

process.exitCode = await main();
