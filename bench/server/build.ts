import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "tsup";

const ROOT = join(import.meta.dirname, "../..");

/** The files of a built server. */
export interface Program {
  /** The command line. */
  bin: string;
  /** The address of the probe, to be imported before it. */
  probe: string;
}

/** Builds the server’s command line as it is shipped, and the probe: what runs from source pays for its compiler. */
export async function buildServer(): Promise<Program> {
  // Inside the package, so that it finds the package’s own dependencies and manifest.
  const outDir = join(ROOT, "packages/server/.cache/bench");
  await build({
    config: false,
    entry: { bin: join(ROOT, "packages/server/src/node/bin.ts"), probe: join(import.meta.dirname, "probe.ts") },
    outDir,
    format: ["esm"],
    platform: "node",
    target: "node24",
    removeNodeProtocol: false,
    skipNodeModulesBundle: true,
    noExternal: [/^@warmline\//],
    esbuildOptions: (options) => void (options.conditions = ["@warmline/source"]),
    silent: true,
  });
  return { bin: join(outDir, "bin.js"), probe: pathToFileURL(join(outDir, "probe.js")).href };
}
