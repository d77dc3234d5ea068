import { readFileSync } from "node:fs";

/** The rooms of the catalogues, in the order in which they stand in the files. */
export const WIDGETS = [
  "support",
  "chat",
  "rating",
  "amends",
  "ticket",
  "transcript",
  "own-data",
  "wait-time",
  "letter",
  "document",
  "transcript-file",
  "talk",
  "closing",
  "time",
] as const;

/** Of them those that pages do not carry: what a server writes on paper, and what people and programs say in a talk. */
export const APART = { paper: ["letter", "document", "transcript-file"], talk: ["talk"] } as const;
export type Apart = keyof typeof APART;

/** The room that a key stands in. */
export function roomOf(key: string): string {
  return key.split(".")[0] ?? "";
}

export const LOCALES = ["en", "uk"] as const;
export type Locale = (typeof LOCALES)[number];

/** The first locale decides which keys and values exist. */
export const REFERENCE: Locale = "en";

export type Source = Readonly<Record<string, string>>;

export const SOURCE_FOLDER = new URL("../src/", import.meta.url);

/** Where the words of a locale are written. */
export function sourceFile(locale: Locale): URL {
  return new URL(`locales/${locale}.json`, SOURCE_FOLDER);
}

/** Reads the words of a locale. */
export function readSource(locale: Locale): Source {
  return JSON.parse(readFileSync(sourceFile(locale), "utf8")) as Source;
}

/** The same words by widget, then by key. */
export function sortSource(source: Source): Source {
  const rank = (key: string): number => (WIDGETS as readonly string[]).indexOf(roomOf(key));
  const entries = Object.entries(source);
  return Object.fromEntries(entries.toSorted(([a], [b]) => rank(a) - rank(b) || (a < b ? -1 : 1)));
}

/** The file’s text for these words. */
export function writeSource(source: Source): string {
  return `${JSON.stringify(sortSource(source), null, 2)}\n`;
}
