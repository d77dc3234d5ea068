import type { Writable } from "node:stream";
import type { Log } from "../environment.ts";

/** Writes one line for each thing worth telling: time, level, sentence, and the fields as JSON. */
export function createLog(out: Pick<Writable, "write">, now: () => number): Log {
  const write = (level: string) => (message: string, fields?: Record<string, unknown>) => {
    const time = new Date(now()).toISOString();
    const rest = fields && Object.keys(fields).length > 0 ? ` ${JSON.stringify(fields, plainErrors)}` : "";
    out.write(`${time} ${level} ${message.replaceAll("\n", " ")}${rest}\n`);
  };
  return { info: write("info"), warn: write("warn"), error: write("error") };
}

function plainErrors(_: string, value: unknown): unknown {
  return value instanceof Error ? (value.stack ?? value.message) : value;
}
