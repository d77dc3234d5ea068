import { globSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync } from "node:zlib";
import { build, defaultClientConditions, type Plugin } from "vite";
import { ROOT, run } from "../../scripts/run.ts";
import { CONTESTANTS, type ContestantId } from "./entrants.ts";

const BENCH = join(import.meta.dirname, "..");
const PAGE = join(import.meta.dirname, "page");
/** For the weight of a view: React is the page’s already, and what is imported later is not loaded with it. */
const WITHOUT = {
  plugins: [
    { name: "later", resolveDynamicImport: (id: unknown) => ({ id: String(id), external: true }) } satisfies Plugin,
  ],
  external: [/^react(-dom)?(\/|$)/],
};
const EVERYTHING: typeof WITHOUT = { plugins: [], external: [] };

/** A contestant as a page loads it. */
export interface Bundle {
  script: string;
  style: string;
  /** What it weighs without React, compressed by brotli. */
  bytes: { script: number; style: number };
}

interface Built {
  script: string;
  style: string;
}

/** Installs what is compared and builds everybody for production, together with the probe. */
export async function buildContestants(): Promise<Record<ContestantId, Bundle>> {
  const code = await run("pnpm", ["install", "--frozen-lockfile", "--silent"], {}, BENCH);
  if (code !== 0) throw new Error(`The peers could not be installed: pnpm ended with ${code}.`);
  const theme = await bundle(join(PAGE, "views/theme.ts"));
  const bundles: [ContestantId, Bundle][] = [];
  for (const { id, view, sameRow } of CONTESTANTS) {
    const [entry = ""] = globSync(`${id}.{ts,tsx}`, { cwd: join(PAGE, "entrants") });
    const { script, style: own } = await bundle(join(PAGE, "entrants", entry));
    const alone = await bundle(join(PAGE, "views", view), WITHOUT);
    const style = sameRow ? theme.style : own;
    bundles.push([id, { script, style, bytes: { script: compressed(alone.script), style: compressed(style) } }]);
  }
  return Object.fromEntries(bundles) as Record<ContestantId, Bundle>;
}

/** Builds one entry in memory as a single script, to be put into a page or to be weighed. */
async function bundle(entry: string, { plugins, external } = EVERYTHING): Promise<Built> {
  const built = await build({
    configFile: false,
    root: ROOT,
    mode: "production",
    logLevel: "error",
    plugins,
    define: { "process.env.NODE_ENV": '"production"' },
    resolve: { conditions: ["@warmline/source", ...defaultClientConditions], dedupe: ["react", "react-dom"] },
    build: {
      write: false,
      minify: true,
      cssMinify: true,
      lib: { entry, formats: ["iife"], name: "bench", cssFileName: "bench" },
      rolldownOptions: { external },
    },
  });
  const [result] = Array.isArray(built) ? built : [built];
  if (result === undefined || !("output" in result)) throw new Error(`${entry} was not built.`);
  let [script, style] = ["", ""];
  for (const piece of result.output) {
    if (piece.type === "chunk") script += piece.code;
    else if (piece.fileName.endsWith(".css")) style += piece.source.toString();
  }
  return { script, style };
}

const compressed = (text: string): number => brotliCompressSync(text).length;
