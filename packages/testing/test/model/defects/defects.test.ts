import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import { expect, test } from "vitest";
import { runModel } from "../run.ts";
import { DEFECTS } from "./defects.ts";

/** Within so many scripts each of them is caught. */
const RUNS = 80;
/** Long enough for a busy machine. */
const PATIENCE_MS = 120_000;

const run = promisify(execFile);

test.each(DEFECTS.map(({ does, says }, index) => [does, index, says] as const))(
  "the model catches %s",
  async (_does, index, says) => {
    const play = [join(import.meta.dirname, "play.ts"), String(index), String(RUNS)];
    const { stdout } = await run(process.execPath, ["--conditions=@warmline/source", ...play]);
    expect(stdout).toMatch(says);
  },
  PATIENCE_MS,
);

test(
  "the model catches nothing with the same scripts where there is no defect",
  async () => {
    const played = new Map(DEFECTS.map(({ seed, pages }) => [`${seed} ${pages}`, { seed, pages }]));
    for (const options of played.values())
      expect(await runModel({ ...options, runs: RUNS, shrinks: false })).toBeNull();
  },
  PATIENCE_MS,
);
