import { existsSync } from "node:fs";
import { join } from "node:path";
import { PACKAGES } from "./packages.ts";
import { ROOT, run } from "./run.ts";

/** Builds what is published, the sheets, and both apps; the desk goes into the server’s build. */
async function main(): Promise<number> {
  for (const name of PACKAGES) {
    const code = await run("tsup", ["--config", "tsup.config.ts", "--silent"], {}, join(ROOT, "packages", name));
    if (code !== 0) return code;
    if (!existsSync(join(ROOT, "packages", name, "dist", "index.js"))) throw new Error(`${name} was built to nowhere`);
    console.log(`packages/${name} built`);
  }
  return (await run("node", ["packages/theme/scripts/build.ts"])) || run("node", ["scripts/prepare-demo.ts"]);
}

process.exitCode = await main();
