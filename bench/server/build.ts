import { join } from "node:path";
import { build } from "tsup";

const ROOT = join(import.meta.dirname, "../..");

/** Builds the server’s command line as it is shipped, without the types: what runs from source pays for its compiler. */
export async function buildServer(): Promise<string> {
  // Inside the package, so that it finds the package’s own dependencies and manifest.
  const outDir = join(ROOT, "packages/server/.cache/bench");
  await build({
    config: false,
    entry: { bin: join(ROOT, "packages/server/src/node/bin.ts") },
    outDir,
    format: ["esm"],
    platform: "node",
    target: "node24",
    removeNodeProtocol: false,
    noExternal: [/^@warmline\//],
    esbuildOptions: (options) => void (options.conditions = ["@warmline/source"]),
    silent: true,
  });
  return join(outDir, "bin.js");
}
