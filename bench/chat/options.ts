import { parseArgs } from "node:util";

export interface ChatOptions {
  /** How many messages the chat holds, one table each. */
  rows: readonly number[];
  rounds: number;
}

/** Reads `--rows 1000,10000 --rounds 3`. @throws TypeError if a number is none */
export function readOptions(args: readonly string[]): ChatOptions {
  const { values } = parseArgs({
    args: [...args],
    options: { rows: { type: "string", default: "1000,10000" }, rounds: { type: "string", default: "3" } },
  });
  return { rows: values.rows.split(",").map(whole), rounds: whole(values.rounds) };
}

function whole(text: string): number {
  const number = Number(text);
  if (!Number.isInteger(number) || number < 1) throw new TypeError(`${text} is not a number of rows or rounds.`);
  return number;
}
