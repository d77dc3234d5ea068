import type { Draft } from "./hint.ts";

/** Stands where something is not the agent’s own. It is neither a letter nor a space. */
export const AWAY = "\uFFFC";

export const ADDRESS = /(?:https?:\/\/|www\.)[^\s<>()]+[^\s<>().,:;!?…»”"']/giu;
const NOT_OWN = [
  /```[\s\S]*?(?:```|$)/gu,
  /`[^`\n]+`/gu,
  /^[ \t]*>.*$/gmu,
  /“[^“”\n]{1,400}”|«[^«»\n]{1,400}»|"[^"\n]{1,400}"/gu,
  ADDRESS,
  /(?<![\p{L}\p{N}._%+-])[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}.-]{1,100}\.\p{L}{2,}/gu,
];

/** Reads a text for the rules. */
export function readDraft(text: string, locale: string): Draft {
  const away = (words: string) => words.replace(/[^\n]/gu, (each) => AWAY.repeat(each.length));
  const own = NOT_OWN.reduce((left, pattern) => left.replace(pattern, away), text.replace(/['ʼ]/gu, "’"));
  return { text, own, small: smallOf(own), language: languageOf(own, locale) };
}

/** Some letters become two when they are made small: then nothing is. */
function smallOf(text: string): string {
  const small = text.toLowerCase();
  return small.length === text.length ? small : text;
}

function languageOf(text: string, locale: string): Draft["language"] {
  const cyrillic = text.match(/\p{Script=Cyrillic}/gu)?.length ?? 0;
  const latin = text.match(/\p{Script=Latin}/gu)?.length ?? 0;
  // Names of things stand in Latin letters within Ukrainian too.
  if (cyrillic > 0 && cyrillic * 2 > latin) return /[ыэъё]/iu.test(text) ? null : "uk";
  const known = locale.split("-")[0];
  // An address alone has no language of its own.
  if (latin === 0) return known === "en" || known === "uk" ? known : null;
  return known === "en" || known === "uk" || known === "ru" ? "en" : null;
}

/** A text’s words, numbers among them. */
export function wordsOf(text: string): readonly string[] {
  return text.match(/[\p{L}\p{N}]+(?:[’'-][\p{L}\p{N}]+)*/gu) ?? [];
}
