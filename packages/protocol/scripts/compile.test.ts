import fc from "fast-check";
import * as v from "valibot";
import { describe, expect, test } from "vitest";
import * as protocol from "../src/index.ts";
import { isUpToDate, ROOTS } from "./compile.ts";
import { emit } from "./emit.ts";
import { changedSomewhere, exampleOf } from "./examples.ts";

const exported = new Map<string, unknown>(Object.entries(protocol));

test("the committed readers are what the schemas give", async () => {
  expect(await isUpToDate()).toBe(true);
});

describe.each(ROOTS)("the reader of %s", (root) => {
  const schema = exported.get(root) as v.GenericSchema;
  const read = exported.get(`read${root}`) as (json: unknown) => unknown;
  const bySchema = (json: unknown) => {
    const result = v.safeParse(schema, withKnownParts(json));
    return result.success ? result.output : null;
  };

  test("reads what the schema reads", () => {
    fc.assert(
      fc.property(exampleOf(schema), (json) => {
        expect(bySchema(json)).not.toBeNull();
        expect(read(json)).toEqual(bySchema(json));
      }),
    );
  });

  test("agrees with the schema on what is changed in any one place", () => {
    fc.assert(
      fc.property(exampleOf(schema).chain(changedSomewhere), (json) => {
        expect(read(json)).toEqual(bySchema(json));
      }),
      { numRuns: 1_000 },
    );
  });
});

test("what no reader can be made of says so", () => {
  const schema = v.pipe(v.string(), v.maxLength(3));
  const schemas = new Map([[schema, "Short"]]);
  expect(() => emit({ schemas, modules: new Map([["Short", "short.ts"]]), roots: ["Short"], open: [] })).toThrow(
    "No reader can be made of a string with max_length.",
  );
});

/** What is left out of a newer server’s list, said again, wherever a message stands. */
const KNOWN = { parts: protocol.Part, reactions: protocol.MessageReaction };

function withKnownParts(json: unknown): unknown {
  if (Array.isArray(json)) return json.map(withKnownParts);
  if (typeof json !== "object" || json === null) return json;
  const entries = Object.entries(json).map(([name, value]) => {
    const schema = name === "parts" || name === "reactions" ? KNOWN[name] : null;
    return [name, schema && Array.isArray(value) ? value.filter((one) => v.is(schema, one)) : withKnownParts(value)];
  });
  return Object.fromEntries(entries) as unknown;
}
