import fc from "fast-check";
import type * as v from "valibot";

type Schema = v.GenericSchema & Record<string, unknown>;
type Json = string | number | boolean | null | undefined | Json[] | { [name: string]: Json };

// A tree holds itself: its examples have to end somewhere.
const DEEPEST = 7;

/** Values a schema takes. */
export function exampleOf(schema: v.GenericSchema, depth = 0): fc.Arbitrary<unknown> {
  const { type, pipe, ...rest } = schema as Schema;
  const inner = (child: unknown) => exampleOf(child as v.GenericSchema, depth + 1);
  switch (type) {
    case "string":
      return textOf((pipe ?? []) as readonly { requirement?: unknown; type: string }[]);
    case "number":
      return fc.integer({ min: 1, max: 2_000_000_000_000 });
    case "boolean":
      return fc.boolean();
    case "literal":
      return fc.constant(rest["literal"]);
    case "picklist":
      return fc.constantFrom(...(rest["options"] as readonly string[]));
    case "nullable":
      return fc.option(inner(rest["wrapped"]));
    case "optional":
      return fc.option(inner(rest["wrapped"]), { nil: undefined });
    case "array":
      return depth > DEEPEST ? fc.constant([]) : fc.array(inner(rest["item"]), { maxLength: 2 });
    case "record":
      return fc.dictionary(inner(rest["key"]) as fc.Arbitrary<string>, inner(rest["value"]), { maxKeys: 2 });
    case "lazy":
      return inner((rest["getter"] as () => unknown)());
    case "object": {
      const entries = Object.entries(rest["entries"] as Record<string, unknown>);
      return fc.record(Object.fromEntries(entries.map(([name, entry]) => [name, inner(entry)])));
    }
    case "union":
    case "variant":
      return fc.oneof(...(rest["options"] as readonly unknown[]).map(inner));
    default:
      throw new Error(`There is no example of a ${type}.`);
  }
}

function textOf(pipe: readonly { requirement?: unknown; type: string }[]): fc.Arbitrary<string> {
  const regex = pipe.find(({ type }) => type === "regex")?.requirement;
  if (regex instanceof RegExp) return fc.stringMatching(regex);
  if (pipe.some(({ type }) => type === "check"))
    return fc.constantFrom("https://example.com/help", "tel:+380441234567");
  return fc.string();
}

/** The same value with one thing in it taken away, replaced by another, or added. */
export function changedSomewhere(json: unknown): fc.Arbitrary<unknown> {
  const places = placesIn(json as Json);
  const other = fc.oneof(
    fc.constantFrom(null, undefined, true, "", "javascript:alert(1)", "toString", -1, 1.5, [], ["text"], {}),
    fc.string(),
    fc.integer(),
  ) as fc.Arbitrary<Json>;
  return fc.tuple(fc.constantFrom(...places), other).map(([place, value]) => replaced(json as Json, place, value));
}

function placesIn(json: Json): (readonly string[])[] {
  if (typeof json !== "object" || json === null) return [[]];
  const inside = Object.entries(json).flatMap(([name, value]) => placesIn(value).map((rest) => [name, ...rest]));
  return [[], ["later"], ...inside];
}

function replaced(json: Json, [name, ...rest]: readonly string[], value: Json): Json {
  if (name === undefined) return value;
  if (Array.isArray(json)) return json.map((item, i) => (String(i) === name ? replaced(item, rest, value) : item));
  const fields = json as { [name: string]: Json };
  return { ...fields, [name]: replaced(fields[name], rest, value) };
}
