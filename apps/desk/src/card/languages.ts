import { readLocale } from "@warmline/protocol";

const MOST = 12;

/** Reads `en, uk` as language tags; gives the first word that is none. */
export function readLanguages(text: string): { tags: string[] } | { wrong: string } {
  const tags = text.split(/[\s,;]+/).filter((tag) => tag !== "");
  const wrong = tags.find((tag) => readLocale(tag) === null);
  return wrong === undefined ? { tags: [...new Set(tags)].slice(0, MOST) } : { wrong };
}
