import { TYPE, type MessageFormatElement } from "@formatjs/icu-messageformat-parser";
import { rangeEnd, type Arguments, type ParsedMessage } from "./message.ts";
import type { Apart } from "./source.ts";

const HEADER = "// Compiled from the JSON catalogues by scripts/compile.ts. Edit those.\n";

type Messages = ReadonlyMap<string, ParsedMessage>;

/** What the module of a part that pages do not carry calls its catalogue and its type. */
const NAMES: Readonly<Record<Apart, { catalogue: string; type: string }>> = {
  paper: { catalogue: "OnPaper", type: "PaperMessages" },
  talk: { catalogue: "InTalk", type: "TalkMessages" },
};

/** The module with the key and value types of all messages: those of pages, and those that pages do not carry. */
export function emitTypes({ pages, paper, talk }: Record<"pages" | Apart, Messages>): string {
  const lines = (messages: Messages) =>
    [...messages].map(([key, message]) => `  ${JSON.stringify(key)}: ${valuesType(message.arguments)};`);
  return [
    HEADER,
    "/** What each message needs to be said: times in milliseconds since the epoch, `undefined` when nothing. */",
    "export interface Messages {",
    ...lines(pages),
    "}",
    "",
    "/** The same for what stands in letters, documents and files that a server writes. */",
    "export interface PaperMessages extends Messages {",
    ...lines(paper),
    "}",
    "",
    "/** The same for what people and programs say to somebody in a talk. */",
    "export interface TalkMessages extends Messages {",
    ...lines(talk),
    "}",
    "",
    "export type MessageKey = keyof Messages;",
    "",
  ].join("\n");
}

/** The module with the catalogue of one locale for pages. */
export function emitCatalogue(locale: string, messages: Messages): string {
  const lines = [...messages].map(([key, message]) => `    ${JSON.stringify(key)}: ${speech(message)},`);
  return [
    HEADER,
    'import type { Catalogue } from "../catalogue.ts";',
    "",
    `export const ${locale}: Catalogue = {`,
    `  locale: ${JSON.stringify(locale)},`,
    `  direction: "ltr",`,
    "  messages: {",
    ...lines,
    "  },",
    "};",
    "",
  ].join("\n");
}

/** The module with all that pages say in one locale, and with a part that they do not carry. */
export function emitApart(locale: string, apart: Apart, messages: Messages): string {
  const { catalogue, type } = NAMES[apart];
  const lines = [...messages].map(([key, message]) => `    ${JSON.stringify(key)}: ${speech(message)},`);
  return [
    HEADER,
    'import type { Catalogue } from "../catalogue.ts";',
    `import type { ${type} } from "../messages.generated.ts";`,
    `import { ${locale} } from "./${locale}.generated.ts";`,
    "",
    `export const ${locale}${catalogue}: Catalogue<${type}> = {`,
    `  ...${locale},`,
    "  messages: {",
    `    ...${locale}.messages,`,
    ...lines,
    "  },",
    "};",
    "",
  ].join("\n");
}

function valuesType(args: Arguments): string {
  if (args.size === 0) return "undefined";
  return `{ ${[...args].map(([name, type]) => `${name}: ${type}`).join("; ")} }`;
}

function speech({ elements, arguments: args }: ParsedMessage): string {
  const code = text(elements);
  if (args.size === 0) return code;
  return code.includes("f.") ? `(v, f) => ${code}` : `(v) => ${code}`;
}

function text(elements: MessageFormatElement[], counted?: string): string {
  const [only] = elements;
  if (only === undefined) return '""';
  if (elements.every((element) => element.type === TYPE.literal)) {
    return JSON.stringify(elements.map((element) => (element.type === TYPE.literal ? element.value : "")).join(""));
  }
  if (elements.length === 1) return expression(only, counted);
  const pieces = elements.map((element) =>
    element.type === TYPE.literal
      ? element.value.replace(/[`\\]|\$\{/g, "\\$&")
      : `\${${expression(element, counted)}}`,
  );
  return `\`${pieces.join("").replaceAll("\n", "\\n")}\``;
}

function expression(element: MessageFormatElement, counted?: string): string {
  switch (element.type) {
    case TYPE.argument:
      return `v.${element.value}`;
    case TYPE.number:
      return `f.number(v.${element.value})`;
    case TYPE.pound:
      return `f.number(v.${counted})`;
    case TYPE.time:
      return timeOf(element.value, element.style);
    case TYPE.date:
      return `f.date(v.${element.value}, ${dateOptions(element.style)})`;
    case TYPE.select:
      return `f.select(v.${element.value}, ${options(element.options, counted)})`;
    case TYPE.plural: {
      const ordinal = element.pluralType === "ordinal" ? ', "ordinal"' : "";
      return `f.plural(v.${element.value}, ${options(element.options, element.value)}${ordinal})`;
    }
    default:
      throw new Error(`An element of type ${element.type} is not compiled.`);
  }
}

function options(all: Record<string, { value: MessageFormatElement[] }>, counted?: string): string {
  const kept = Object.entries(all).filter(([name, { value }]) => name !== "other" || value.length > 0);
  return `{ ${kept.map(([name, { value }]) => `${JSON.stringify(name)}: ${text(value, counted)}`).join(", ")} }`;
}

function timeOf(name: string, style: unknown): string {
  const end = rangeEnd(style);
  return end === null ? `f.date(v.${name}, { timeStyle: "short" })` : `f.range(v.${name}, v.${end})`;
}

function dateOptions(style: unknown): string {
  const fields: Record<string, string> = {
    EEEE: 'weekday: "long"',
    d: 'day: "numeric"',
    MMMM: 'month: "long"',
    y: 'year: "numeric"',
  };
  const skeleton = typeof style === "object" && style !== null && "pattern" in style ? String(style.pattern) : "";
  const parts = skeleton.match(/(.)\1*/g)?.map((part) => fields[part]) ?? [];
  if (parts.length === 0 || parts.includes(undefined)) {
    throw new Error(
      `Write a date as {at, date, ::EEEEdMMMM}, of ${Object.keys(fields).join(", ")}; got "${skeleton}".`,
    );
  }
  return `{ ${parts.join(", ")} }`;
}
