import { readFileSync, writeFileSync } from "node:fs";
import { emitApart, emitCatalogue, emitTypes } from "./emit.ts";
import { parseMessage, type ParsedMessage } from "./message.ts";
import {
  APART,
  LOCALES,
  readSource,
  REFERENCE,
  roomOf,
  SOURCE_FOLDER,
  sortSource,
  writeSource,
  type Apart,
  type Source,
} from "./source.ts";

export type Sources = Readonly<Record<string, Source>>;

/** The texts of the generated files, by path below `src`; throws with every fault of the catalogues. */
export function compile(sources: Sources): ReadonlyMap<string, string> {
  const faults: string[] = [];
  const files = new Map<string, string>();
  const reference = parseAll(REFERENCE, sources[REFERENCE] ?? {}, faults);
  files.set("messages.generated.ts", emitTypes(divide(reference)));
  for (const [locale, source] of Object.entries(sources)) {
    const messages = locale === REFERENCE ? reference : parseAll(locale, source, faults);
    faults.push(...differences(locale, reference, messages));
    files.set(`locales/${locale}.json`, writeSource(source));
    const divided = divide(messages);
    files.set(`locales/${locale}.generated.ts`, emitCatalogue(locale, divided.pages));
    for (const apart of Object.keys(APART) as Apart[]) {
      files.set(`locales/${locale}.${apart}.generated.ts`, emitApart(locale, apart, divided[apart]));
    }
  }
  if (faults.length > 0) throw new Error(`The catalogues cannot be compiled:\n${faults.join("\n")}`);
  return files;
}

function divide(messages: ReadonlyMap<string, ParsedMessage>) {
  const of = (holds: (room: string) => boolean) => new Map([...messages].filter(([key]) => holds(roomOf(key))));
  const { paper, talk }: Record<Apart, readonly string[]> = APART;
  return {
    pages: of((room) => ![...paper, ...talk].includes(room)),
    paper: of((room) => paper.includes(room)),
    talk: of((room) => talk.includes(room)),
  };
}

function parseAll(locale: string, source: Source, faults: string[]): Map<string, ParsedMessage> {
  const messages = new Map<string, ParsedMessage>();
  for (const [key, words] of Object.entries(sortSource(source))) {
    try {
      messages.set(key, parseMessage(words, locale));
    } catch (error) {
      faults.push(`${locale} ${key}: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
  return messages;
}

function differences(
  locale: string,
  reference: ReadonlyMap<string, ParsedMessage>,
  messages: ReadonlyMap<string, ParsedMessage>,
): string[] {
  const faults: string[] = [];
  const shape = (message: ParsedMessage): string => JSON.stringify([...message.arguments]);
  for (const [key, message] of reference) {
    const own = messages.get(key);
    if (own === undefined) faults.push(`${locale} ${key}: is missing.`);
    else if (shape(own) !== shape(message)) {
      faults.push(`${locale} ${key}: needs the values ${shape(message)}, has ${shape(own)}.`);
    }
  }
  for (const key of messages.keys()) {
    if (!reference.has(key)) faults.push(`${locale} ${key}: is not in ${REFERENCE}.`);
  }
  return faults;
}

/** Reads all catalogues from their files. */
export function readSources(): Sources {
  return Object.fromEntries(LOCALES.map((locale) => [locale, readSource(locale)]));
}

/** The generated files that differ from what the catalogues give now. */
export function outdated(): string[] {
  const differs = ([path, text]: [string, string]): boolean => {
    try {
      return readFileSync(new URL(path, SOURCE_FOLDER), "utf8") !== text;
    } catch {
      return true;
    }
  };
  return [...compile(readSources())].filter(differs).map(([path]) => path);
}

if (import.meta.main) {
  try {
    const stale = outdated();
    if (process.argv.includes("--check")) {
      if (stale.length > 0) console.error(`Run packages/voice/scripts/compile.ts: ${stale.join(", ")} out of date.`);
      process.exitCode = stale.length > 0 ? 1 : 0;
    } else {
      const files = compile(readSources());
      for (const path of stale) writeFileSync(new URL(path, SOURCE_FOLDER), files.get(path) ?? "");
    }
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
