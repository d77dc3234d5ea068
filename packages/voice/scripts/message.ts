import { parse, TYPE, type MessageFormatElement } from "@formatjs/icu-messageformat-parser";

/** The TypeScript type of each value that a message needs, by name. */
export type Arguments = ReadonlyMap<string, string>;

export interface ParsedMessage {
  elements: MessageFormatElement[];
  arguments: Arguments;
}

/** Parses one message; throws with a sentence when it uses something that is not compiled. */
export function parseMessage(text: string, locale: string): ParsedMessage {
  const elements = parse(text, { requiresOtherClause: true, ignoreTag: true, locale: new Intl.Locale(locale) });
  const found = new Map<string, string>();
  collect(elements, locale, found);
  return { elements, arguments: new Map([...found].toSorted(([a], [b]) => (a < b ? -1 : 1))) };
}

function collect(elements: MessageFormatElement[], locale: string, found: Map<string, string>): void {
  for (const element of elements) {
    if (element.type === TYPE.literal || element.type === TYPE.pound) continue;
    if (element.type === TYPE.tag) throw new Error(`Tags such as <${element.value}> are not compiled.`);
    if (!/^[a-z][A-Za-z]*$/.test(element.value)) throw new Error(`Name the value {${element.value}} in camel case.`);
    if (element.type === TYPE.argument) note(found, element.value, "string");
    else if (element.type === TYPE.select) {
      const names = Object.keys(element.options).filter((name) => name !== "other");
      const closed = element.options["other"]?.value.length === 0;
      note(found, element.value, closed ? names.map((name) => JSON.stringify(name)).join(" | ") : "string");
      for (const option of Object.values(element.options)) collect(option.value, locale, found);
    } else {
      note(found, element.value, "number");
      const end = element.type === TYPE.time ? rangeEnd(element.style) : null;
      if (end !== null) note(found, end, "number");
      if (element.type !== TYPE.plural) continue;
      if (element.offset !== 0) throw new Error(`The offset of {${element.value}} is not compiled.`);
      const rules = new Intl.PluralRules(locale, { type: element.pluralType ?? "cardinal" });
      for (const category of rules.resolvedOptions().pluralCategories) {
        if (!Object.hasOwn(element.options, category)) {
          throw new Error(`{${element.value}} lacks the plural category "${category}".`);
        }
      }
      for (const option of Object.values(element.options)) collect(option.value, locale, found);
    }
  }
}

/** The value at which a range of times ends: `{from, time, until-to}` is from `from` to `to`. Null where it is one time. */
export function rangeEnd(style: unknown): string | null {
  return typeof style === "string" ? (/^until-([a-z][A-Za-z]*)$/.exec(style)?.[1] ?? null) : null;
}

function note(found: Map<string, string>, name: string, type: string): void {
  const before = found.get(name);
  if (before !== undefined && before !== type) throw new Error(`{${name}} is used as ${before} and as ${type}.`);
  found.set(name, type);
}
