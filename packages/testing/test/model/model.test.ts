import { expect, test } from "vitest";
import { runModel } from "./run.ts";

const { WARMLINE_MODEL_RUNS: runs, WARMLINE_MODEL_SEED: seed, WARMLINE_MODEL_PATH: path } = process.env;

/** In the long form the seed is another each time, unless it is given. */
const SEED = Number(seed ?? (runs === undefined ? 4 : Date.now() % 2 ** 31));
const RUNS = Number(runs ?? 1_000);
const MS_A_RUN = 1_000;

test(
  `O1 whatever network, server, pages and storage do, what was typed is stored once, in order, and shown once (seed ${SEED})`,
  { timeout: RUNS * MS_A_RUN },
  async () => {
    expect(
      await runModel({
        seed: SEED,
        runs: RUNS,
        pages: Number(process.env["WARMLINE_MODEL_PAGES"] ?? 1),
        path,
        shrinks: true,
      }),
    ).toBeNull();
  },
);
