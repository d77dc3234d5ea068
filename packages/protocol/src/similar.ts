/** One text and whose it is. */
export interface NamedText {
  id: string;
  text: string;
}

/** Texts whose trigrams overlap by this much are alike: a few words differ. */
const ALIKE_TRIGRAMS = 0.55;
/** Texts whose runs of three words overlap by this much are alike: they quote the same. */
const ALIKE_SHINGLES = 0.6;
const SHINGLE = 3;
/** Fewer words than this, such as a greeting, say too little to be compared. */
const FEWEST_WORDS = 3;
const MOST_TEXTS = 500;
const MOST_CHARACTERS = 300;

/**
 * Groups of texts that say much the same, each of at least two. Texts belong together if each is like another one of the group.
 * Alike are texts whose trigrams (as PostgreSQL’s pg_trgm makes them) overlap by 0.55, or whose runs of three words do by 0.6
 * (Jaccard). The same texts give the same groups: the largest first, of equal ones the one that begins earlier; within a group
 * the order given.
 *
 * @param texts the first 500 are compared, by their first 300 characters; those of fewer than three words are left out
 */
export function groupSimilar(texts: readonly NamedText[]): string[][] {
  const numbers = new Map<string, number>();
  const prints = texts.slice(0, MOST_TEXTS).flatMap(({ id, text }) => {
    const words = wordsOf(text);
    return words.length < FEWEST_WORDS ? [] : [{ id, ...printOf(words, numbers) }];
  });
  const groups = new Groups(prints.length);
  for (const [index, one] of prints.entries()) {
    for (let other = 0; other < index; other += 1) {
      const two = prints[other];
      if (!two || groups.areOne(index, other)) continue;
      if (isLike(one, two)) groups.join(index, other);
    }
  }
  return groups
    .all()
    .filter((members) => members.length > 1)
    .sort((a, b) => b.length - a.length || (a[0] ?? 0) - (b[0] ?? 0))
    .map((members) => members.flatMap((member) => prints[member]?.id ?? []));
}

/**
 * Whether two texts say much the same, by the measure of `groupSimilar`. Texts of fewer than three words only if their words are
 * the same.
 */
export function areSimilar(one: string, two: string): boolean {
  const words = wordsOf(one);
  const others = wordsOf(two);
  if (Math.min(words.length, others.length) < FEWEST_WORDS) {
    return words.length > 0 && words.join(" ") === others.join(" ");
  }
  const numbers = new Map<string, number>();
  return isLike(printOf(words, numbers), printOf(others, numbers));
}

/** What is compared of a text. */
interface Print {
  trigrams: Int32Array;
  shingles: Int32Array;
}

function printOf(words: readonly string[], numbers: Map<string, number>): Print {
  return { trigrams: numbered(trigramsOf(words), numbers), shingles: numbered(shinglesOf(words), numbers) };
}

function isLike(one: Print, two: Print): boolean {
  return overlap(one.trigrams, two.trigrams, ALIKE_TRIGRAMS) || overlap(one.shingles, two.shingles, ALIKE_SHINGLES);
}

/** The words of a text in one spelling: small letters, without apostrophes, ё as е; digits are kept. */
function wordsOf(text: string): string[] {
  const plain = text
    .slice(0, MOST_CHARACTERS)
    .normalize("NFKC")
    .toLowerCase()
    .replaceAll("ё", "е")
    .replaceAll(/['’ʼ`]/g, "");
  return plain.match(/[\p{L}\p{N}]+/gu) ?? [];
}

function trigramsOf(words: readonly string[]): string[] {
  return words.flatMap((word) => {
    const padded = `  ${word} `;
    return Array.from({ length: padded.length - 2 }, (_, at) => padded.slice(at, at + 3));
  });
}

function shinglesOf(words: readonly string[]): string[] {
  return Array.from({ length: words.length - SHINGLE + 1 }, (_, at) => words.slice(at, at + SHINGLE).join("\n"));
}

/** Each text once, as a number that is the same for equal texts; sorted, so that two can be compared in one pass. */
function numbered(texts: readonly string[], numbers: Map<string, number>): Int32Array {
  const own = new Set<number>();
  for (const text of texts) {
    const number = numbers.get(text) ?? numbers.size;
    numbers.set(text, number);
    own.add(number);
  }
  return Int32Array.from(own).sort();
}

/** Whether what both have is at least `least` of what either has. */
function overlap(one: Int32Array, two: Int32Array, least: number): boolean {
  const both = one.length + two.length;
  // How many may be in one alone before it cannot be enough any more; a sum that is exact may come out a little too small.
  let spare = both - (2 * least * both) / (1 + least) + 1e-9;
  if (one.length === 0 || Math.abs(one.length - two.length) > spare) return false;
  for (let a = 0, b = 0; a < one.length && b < two.length && spare >= 0;) {
    const difference = (one[a] ?? 0) - (two[b] ?? 0);
    if (difference !== 0) spare -= 1;
    if (difference <= 0) a += 1;
    if (difference >= 0) b += 1;
    if (a === one.length) spare -= two.length - b;
    else if (b === two.length) spare -= one.length - a;
  }
  return spare >= 0;
}

/** Which of so many things belong together. */
class Groups {
  readonly #parents: number[];

  constructor(size: number) {
    this.#parents = Array.from({ length: size }, (_, index) => index);
  }

  areOne(a: number, b: number): boolean {
    return this.#root(a) === this.#root(b);
  }

  join(a: number, b: number): void {
    this.#parents[this.#root(a)] = this.#root(b);
  }

  all(): number[][] {
    const groups = new Map<number, number[]>();
    for (const index of this.#parents.keys()) {
      const root = this.#root(index);
      groups.set(root, [...(groups.get(root) ?? []), index]);
    }
    return [...groups.values()];
  }

  #root(index: number): number {
    const parent = this.#parents[index] ?? index;
    if (parent === index) return index;
    const root = this.#root(parent);
    this.#parents[index] = root;
    return root;
  }
}
