import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { coach, type GlossaryTerm, type HintRule } from "../src/coach/index.ts";

interface Bad {
  text: string;
  /** The rules that it breaks. */
  find: HintRule[];
}

/** A reply as a good agent writes it, and what the customer had said where that matters. */
type Good = string | { text: string; heard: string };

const read = <Kind>(name: string) =>
  JSON.parse(readFileSync(new URL(`replies/${name}.json`, import.meta.url), "utf8")) as Kind[];

const term = (explanation: string, en: string[], uk: string[]): GlossaryTerm => ({ forms: { en, uk }, explanation });
const glossary = [
  term("The address book of the internet.", ["DNS record", "DNS records", "DNS"], ["DNS-запис", "DNS-записи", "DNS"]),
  term("The computer that keeps it.", ["nameserver", "nameservers"], ["сервер імен", "сервери імен", "сервера імен"]),
  term("A proof of whose a page is.", ["certificate", "certificates"], ["сертифікат", "сертифіката", "сертифікати"]),
];

const NEEDED = 60;
const PRECISION = 0.9;
const RECALL = 0.9;

describe.each(["en", "uk"])("replies in %s", (locale) => {
  const bad = read<Bad>(`${locale}.bad`);
  const good = read<Good>(`${locale}.good`).map((each) =>
    typeof each === "string" ? { text: each, heard: "" } : each,
  );
  const found = (text: string, heard = "") =>
    [...new Set(coach(text, { locale, glossary, heard }).map(({ rule }) => rule))].toSorted();

  test("what hurts is found, and what is good is left alone", () => {
    expect(Math.min(bad.length, good.length)).toBeGreaterThanOrEqual(NEEDED);
    const told = bad.map(({ text, find }) => ({ text, find: find.toSorted(), found: found(text) }));
    const alarms = good
      .map(({ text, heard }) => ({ text, find: [], found: found(text, heard) }))
      .filter(({ found: all }) => all.length > 0);
    const count = (rules: (each: (typeof told)[number]) => unknown[]) => told.flatMap(rules).length;
    const right = count((each) => each.found.filter((rule) => each.find.includes(rule)));
    const wrong = count((each) => each.found.filter((rule) => !each.find.includes(rule)));
    const wanted = count(({ find }) => find);
    const falsely = alarms.flatMap((each) => each.found).length;
    const precision = right / (right + wrong + falsely);
    const recall = right / wanted;
    const misses = told.filter((each) => JSON.stringify(each.find) !== JSON.stringify(each.found));
    process.stdout.write(
      `${locale}: precision ${precision.toFixed(3)} (${right} right, ${wrong + falsely} wrong), recall ${recall.toFixed(3)}, ` +
        `${alarms.length} of ${good.length} good replies touched\n`,
    );
    for (const each of [...misses, ...alarms]) process.stdout.write(`${JSON.stringify(each)}\n`);
    expect(precision).toBeGreaterThanOrEqual(PRECISION);
    expect(recall).toBeGreaterThanOrEqual(RECALL);
  });
});
