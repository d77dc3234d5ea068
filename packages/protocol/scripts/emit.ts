import type * as v from "valibot";
import { isSafeHref } from "../src/safe-href.ts";

type Schema = v.GenericSchema & Record<string, unknown>;
type Action = { kind: string; type: string; requirement?: unknown };

const HEAD = `// Made by \`pnpm readers\` from the schemas of this package. Do not edit.`;
const PLAIN = new Set(["string", "number", "boolean"]);

export interface Emitted {
  /** Schemas by the names under which the package exports them. */
  schemas: ReadonlyMap<unknown, string>;
  /** The modules that export them. */
  modules: ReadonlyMap<string, string>;
  /** The names of schemas that somebody reads from outside. */
  roots: readonly string[];
  /** The names of schemas of which a list leaves out what it cannot read. */
  open: readonly string[];
}

/** The code of the readers: for each schema what reads it, without the library that can also explain and convert it. */
export function emit({ schemas, modules, roots, open }: Emitted): string {
  const readers = new Map<string, string>();
  const underWay = new Set<string>();
  const used = new Set<string>(["orNull"]);
  const checks = new Set<string>();

  function call(name: string, ...args: readonly string[]): string {
    used.add(name);
    // Readers nobody uses stay out of a page’s bundle.
    return PLAIN.has(name) ? name : `/* @__PURE__ */ ${name}(${args.join(", ")})`;
  }

  function refer(schema: Schema): string {
    const exported = schemas.get(schema);
    if (exported === undefined) return describe(schema);
    const name = readerName(exported);
    // What is inside itself is there only when it is called.
    if (underWay.has(name)) return `(value) => ${name}(value)`;
    if (!readers.has(name)) {
      underWay.add(name);
      const code = describe(schema);
      underWay.delete(name);
      readers.set(name, `const ${name}: Reader = ${code};`);
    }
    return name;
  }

  function describe(schema: Schema): string {
    const [base, ...steps] = (schema["pipe"] ?? [schema]) as readonly [Schema, ...Action[]];
    const actions = steps.filter(({ kind }) => kind !== "metadata");
    return actions.length === 0 ? describeBase(base) : describeChecked(base, actions);
  }

  function describeChecked({ type }: Schema, actions: readonly Action[]): string {
    const [first, second] = actions;
    if (type === "string" && actions.length === 1 && first?.type === "regex")
      return call("pattern", String(first.requirement));
    if (type === "string" && actions.length === 1 && first?.requirement === isSafeHref) {
      checks.add("isSafeHref");
      return call("text", "isSafeHref");
    }
    if (type === "number" && actions.length === 2 && first?.type === "integer" && second?.type === "min_value") {
      return call("whole", String(second.requirement));
    }
    throw new Error(`No reader can be made of a ${type} with ${actions.map((action) => action.type).join(", ")}.`);
  }

  function describeBase(schema: Schema): string {
    if ("fallback" in schema) {
      const { fallback, ...rest } = schema;
      return call("fallback", describeBase(rest), JSON.stringify(fallback));
    }
    switch (schema.type) {
      case "string":
      case "number":
      case "boolean":
        return call(schema.type);
      case "literal":
        return call("oneOf", JSON.stringify(schema["literal"]));
      case "picklist":
        return call("oneOf", ...(schema["options"] as readonly string[]).map((option) => JSON.stringify(option)));
      case "nullable":
      case "optional":
        return call(schema.type, refer(schema["wrapped"] as Schema));
      case "array": {
        const item = schema["item"] as Schema;
        return call(open.includes(schemas.get(item) ?? "") ? "known" : "array", refer(item));
      }
      case "record":
        return call("record", refer(schema["key"] as Schema), refer(schema["value"] as Schema));
      case "lazy":
        return refer((schema["getter"] as () => Schema)());
      case "object":
        return describeObject(schema["entries"] as Record<string, Schema>);
      case "union":
        return call("union", ...(schema["options"] as readonly Schema[]).map(refer));
      case "variant":
        return describeVariant(schema["key"] as string, schema["options"] as readonly Schema[]);
      default:
        throw new Error(`No reader can be made of a ${schema.type}.`);
    }
  }

  function describeObject(entries: Readonly<Record<string, Schema>>): string {
    return call("object", fields(Object.entries(entries).map(([name, entry]) => [name, refer(entry)])));
  }

  function describeVariant(key: string, options: readonly Schema[]): string {
    const kinds = options.flatMap(({ entries }) => {
      const { [key]: tag, ...rest } = entries as Record<string, Schema>;
      const values = (tag?.type === "picklist" ? tag["options"] : [tag?.["literal"]]) as readonly string[];
      const code = describeObject(rest);
      return values.map((value) => [value, code] as const);
    });
    return call("variant", JSON.stringify(key), fields(kinds));
  }

  const exported = roots.map((root) => {
    const schema = [...schemas].find(([, name]) => name === root)?.[0];
    if (schema === undefined) throw new Error(`There is no schema of the name ${root}.`);
    const name = refer(schema as Schema);
    return `/** A \`${root}\` that came from outside, without unknown fields; null if it is none. */\nexport const read${root} = /* @__PURE__ */ orNull(${name}) as Read<${root}>;`;
  });

  const imports = [
    `import { ${[...used].toSorted().join(", ")}, type Read, type Reader } from "./reader.ts";`,
    ...(checks.has("isSafeHref") ? [`import { isSafeHref } from "../safe-href.ts";`] : []),
    ...typeImports(roots, modules),
  ];
  return `${[HEAD, imports.join("\n"), [...readers.values()].join("\n"), ...exported].join("\n\n")}\n`;
}

function fields(entries: readonly (readonly [string, string])[]): string {
  if (entries.length === 0) return "{}";
  return `{ ${entries.map(([name, code]) => `${/^\w+$/.test(name) ? name : JSON.stringify(name)}: ${code}`).join(", ")} }`;
}

function readerName(schema: string): string {
  return schema.charAt(0).toLowerCase() + schema.slice(1);
}

function typeImports(names: readonly string[], modules: ReadonlyMap<string, string>): string[] {
  const byModule = Map.groupBy(names, (name) => modules.get(name) ?? "");
  return [...byModule].map(([module, all]) => `import type { ${all.join(", ")} } from "../${module}";`);
}
