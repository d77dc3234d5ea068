import fc, { type RunDetails } from "fast-check";
import { scripts } from "./scripts.ts";
import { judge } from "./oracle.ts";
import { Stage } from "./stage.ts";
import { steadyCrypto } from "./steady-crypto.ts";

export interface RunOptions {
  seed: number;
  runs: number;
  /** How many pages a browser may have open at a time. */
  pages: number;
  /** Where a failure was found before, to go there at once. */
  path?: string | undefined;
  /** Whether to look for the shortest script that fails. */
  shrinks: boolean;
}

const LONGEST_REPORT = 200;

/** Plays many scripts, each on a stage of its own, and says what went wrong in the first that fails; null if none does. */
export async function runModel({ seed, runs, pages, path, shrinks }: RunOptions): Promise<string | null> {
  const noise: string[] = [];
  const ignore = listenForNoise((what) => noise.push(what));
  const property = fc.asyncProperty(fc.scheduler(), fc.nat(), scripts(pages), async (scheduler, chance, script) => {
    const stage = await Stage.open(scheduler, chance);
    try {
      stage.browser.openPage();
      await fc.asyncModelRun(() => ({ model: { troubles: 0 }, real: stage }), script);
      await stage.heal();
      const wrongs = [...noise.splice(0), ...(await judge(stage))];
      if (wrongs.length > 0) throw new Error(wrongs.join("\n"));
    } finally {
      await stage.close();
    }
  });
  const restore = steadyCrypto();
  const details = await fc
    .check(property, { seed, numRuns: runs, endOnFailure: !shrinks, ...(path === undefined ? {} : { path }) })
    .finally(() => {
      restore();
      ignore();
    });
  return details.failed ? reportOf(details, pages) : null;
}

/** Hears what nobody caught, and what is said on the console. Returns the way to stop. */
function listenForNoise(hear: (what: string) => void): () => void {
  const { error, warn } = console;
  const onRejection = (reason: unknown) => hear(`nobody caught: ${String(reason)}`);
  const onConsole = (...given: unknown[]) => hear(`on the console: ${given.map(String).join(" ")}`);
  process.on("unhandledRejection", onRejection);
  Object.assign(console, { error: onConsole, warn: onConsole });
  return () => {
    process.off("unhandledRejection", onRejection);
    Object.assign(console, { error, warn });
  };
}

function reportOf<Script>(details: RunDetails<[fc.Scheduler, number, Iterable<Script>]>, pages: number): string {
  const { seed, counterexamplePath, counterexample, errorInstance } = details;
  const [scheduler, , script] = counterexample ?? [null, 0, []];
  const parcels = (scheduler?.report() ?? []).map(({ label, status }) =>
    status === "pending" ? `${label} (never)` : label,
  );
  return [
    String(errorInstance instanceof Error ? errorInstance.stack : errorInstance),
    `\nTo see it again: WARMLINE_MODEL_SEED=${seed} WARMLINE_MODEL_PATH=${counterexamplePath} and -t "${pages} pages"`,
    `\nThe script:\n${Array.from(script, String).join("\n")}`,
    `\nWhat arrived:\n${parcels.slice(0, LONGEST_REPORT).join("\n")}`,
  ].join("\n");
}
