import { expect, test } from "vitest";
import { runModel } from "./run.ts";

const { WARMLINE_MODEL_RUNS: runs, WARMLINE_MODEL_SEED: seed, WARMLINE_MODEL_PATH: path } = process.env;

/** In the long form the seed is another each time, unless it is given. */
const SEED = Number(seed ?? (runs === undefined ? 4 : Date.now() % 2 ** 31));
const MS_A_RUN = 1_000;

test.each([
  { pages: 1, usual: 800 },
  { pages: 3, usual: 400 },
])(
  `O1 whatever network, server, storage and up to $pages pages do, what was typed is stored once, in order, and shown once (seed ${SEED})`,
  { timeout: Number(runs ?? 1_000) * MS_A_RUN },
  async ({ pages, usual }) => {
    expect(await runModel({ seed: SEED, runs: Number(runs ?? usual), pages, path, shrinks: true })).toBeNull();
  },
);
