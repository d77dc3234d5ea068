import type { Draft, Hint } from "../hint.ts";
import { phrasesOf } from "../phrases/index.ts";

const LISTS = { en: global("en"), uk: global("uk") } as const;

/** Phrases that sound like a machine or an office. */
export function robotic({ text, small, language }: Draft): Hint[] {
  if (language === null) return [];
  return LISTS[language].flatMap(({ pattern, why, better }) =>
    [...small.matchAll(pattern)].map(({ 0: found, index }) => {
      const from = index + (found.length - found.trimStart().length);
      const to = index + found.trimEnd().length;
      const said = text.slice(from, to);
      return { rule: "robotic" as const, from, to, said, why, better: better === null ? null : asBegun(said, better) };
    }),
  );
}

/** The better words begin large or small as the old ones did. */
export function asBegun(said: string, better: string): string {
  const [first = ""] = said;
  const [own = ""] = better;
  // “I’m” stays large in the middle of a sentence.
  if (/^I\b/u.test(better)) return better;
  const isLarge = first !== first.toLowerCase();
  return (isLarge ? own.toUpperCase() : own.toLowerCase()) + better.slice(own.length);
}

function global(language: "en" | "uk") {
  return phrasesOf(language, "draft").map((phrase) => ({
    ...phrase,
    pattern: new RegExp(phrase.pattern.source, `${phrase.pattern.flags.replace("i", "")}g`),
  }));
}
