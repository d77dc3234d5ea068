import { parseMarkdown } from "../markdown.ts";

/** As long as a text may be for the parser, of the dearest words there are without a marker. */
const PLAIN = "word ".repeat(3_276);
/** How many times the plain text the dearest that passes the guard may take: known ones take a few dozen. */
const MOST_TIMES = 100;
/** What seems slow is looked at again, for the machine may have been busy with something else. */
const CHANCES = 30;

/**
 * What a text may take on this machine, in milliseconds: it is measured in the same run, so that neither a slow machine nor a busy
 * one makes a text that is fine look slow.
 */
export function mostToTake(): number {
  return MOST_TIMES * quickest(PLAIN, 40, 0);
}

/** How long a text takes, in milliseconds, or the first time that is not above `most`. */
export function timeToParse(text: string, most: number): number {
  return quickest(text, 1 + CHANCES, most);
}

/** The quickest of some parses: what else the machine does makes none quicker. It stops at one that is quick enough. */
function quickest(text: string, tries: number, enough: number): number {
  let ms = Infinity;
  for (let i = 0; i < tries && ms > enough; i += 1) {
    const began = performance.now();
    parseMarkdown(text);
    ms = Math.min(ms, performance.now() - began);
  }
  return ms;
}
