import * as v from "valibot";

/** Reads a value by its whole schema, for what takes any of them; null if it does not match. */
export function readAs<Output>(schema: v.GenericSchema<unknown, Output>, json: unknown): Output | null {
  const result = v.safeParse(schema, json);
  return result.success ? result.output : null;
}
