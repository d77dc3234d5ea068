import type { Block, Inline, RichText } from "@warmline/protocol";
import { comparable, folded, type Terms } from "./terms.ts";

const IN_WORDS = /[\p{L}\p{N}\p{M}_]/u;
const CYRILLIC = /\p{sc=Cyrillic}/u;

/**
 * Marks of each word of the trade the first one that stands in a tree: whole words, of several that fit the longest, and neither
 * in code nor in links. Adds to `met` what was found; what is there already is left as it is.
 */
export function markTerms(tree: RichText, terms: Terms, met: Set<number>): RichText {
  return tree.map((block) => markBlock(block, terms, met));
}

function markBlock(block: Block, terms: Terms, met: Set<number>): Block {
  switch (block.type) {
    case "paragraph":
      return { ...block, children: markInlines(block.children, terms, met) };
    case "quote":
      return { ...block, children: markTerms(block.children, terms, met) };
    case "list":
      return { ...block, items: block.items.map((item) => markTerms(item, terms, met)) };
    case "code-block":
      return block;
  }
}

function markInlines(inlines: readonly Inline[], terms: Terms, met: Set<number>): Inline[] {
  return inlines.flatMap((inline): Inline[] => {
    if (inline.type === "text") return markText(inline.value, terms, met);
    if (inline.type !== "strong" && inline.type !== "emphasis") return [inline];
    return [{ ...inline, children: markInlines(inline.children, terms, met) }];
  });
}

/** Goes through a text once. At each beginning of a word at most as many forms are looked up as there are lengths of forms. */
function markText(value: string, terms: Terms, met: Set<number>): Inline[] {
  const words = new Words(value);
  const marked: Inline[] = [];
  let done = 0;
  let at = 0;
  while (at < value.length) {
    const found = words.mayBegin(at) ? findAt(words, at, terms) : null;
    if (found === null) {
      at += 1;
      continue;
    }
    const { end, index } = found;
    if (met.has(index)) {
      at = end;
      continue;
    }
    if (at > done) marked.push({ type: "text", value: value.slice(done, at) });
    marked.push({ type: "term", value: value.slice(at, end), explanation: terms.meanings[index] ?? "" });
    met.add(index);
    done = at = end;
  }
  if (done === 0) return [{ type: "text", value }];
  return done < value.length ? [...marked, { type: "text", value: value.slice(done) }] : marked;
}

/** The longest form that stands at a place, and which word it is of. */
function findAt(words: Words, at: number, terms: Terms): { end: number; index: number } | null {
  if (!terms.beginnings.has(words.folded[at] ?? "")) return null;
  for (const length of terms.lengths) {
    const end = at + length;
    if (end > words.folded.length || !words.mayEnd(end)) continue;
    const capital = terms.capitals.get(words.comparable.slice(at, end));
    const other = words.isJoined(at, end) ? undefined : terms.others.get(words.folded.slice(at, end));
    const index = capital ?? other;
    if (index !== undefined) return { end, index };
  }
  return null;
}

/** A text, and where words begin and end in it. */
class Words {
  readonly comparable: string;
  readonly folded: string;
  readonly #isWord: readonly boolean[];

  constructor(text: string) {
    this.comparable = comparable(text);
    this.folded = folded(text);
    const isWord: boolean[] = [];
    for (const character of text)
      for (let unit = 0; unit < character.length; unit += 1) isWord.push(IN_WORDS.test(character));
    this.#isWord = isWord;
  }

  mayBegin(at: number): boolean {
    return !this.#isInside(at) && !this.#isApostrophe(at - 1);
  }

  mayEnd(at: number): boolean {
    return !this.#isInside(at) && !this.#isApostrophe(at);
  }

  /** Whether a hyphen makes one word of this and what stands beside it, such as e-mail. */
  isJoined(start: number, end: number): boolean {
    const isHyphen = (at: number) =>
      this.folded[at] === "-" && this.#isWord[at - 1] === true && this.#isWord[at + 1] === true;
    return isHyphen(start - 1) || isHyphen(end);
  }

  #isInside(at: number): boolean {
    return this.#isWord[at - 1] === true && this.#isWord[at] === true;
  }

  /** Whether an apostrophe stands in the middle of a Cyrillic word, as in сім’я. */
  #isApostrophe(at: number): boolean {
    const isLetter = (place: number) => CYRILLIC.test(this.folded[place] ?? "");
    return this.folded[at] === "'" && isLetter(at - 1) && isLetter(at + 1);
  }
}
