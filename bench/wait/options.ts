import { parseArgs } from "node:util";

export interface WaitOptions {
  /** From which chance everything is drawn. */
  seed: number;
}

/** Reads `--seed 1`. @throws TypeError if it is no whole number */
export function readOptions(args: readonly string[]): WaitOptions {
  const { values } = parseArgs({ args: [...args], options: { seed: { type: "string", default: "1" } } });
  const seed = Number(values.seed);
  if (!Number.isInteger(seed)) throw new TypeError(`${values.seed} is not a seed: it is a whole number.`);
  return { seed };
}
