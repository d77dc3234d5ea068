import { parsePattern, type Edge, type Node } from "./pattern-node.ts";

/** More than one writes by hand. */
const MOST_PLACES = 2_000;

/** A place in a pattern, and where it leads. */
interface Place {
  /** What the next letter must be, or at which edge of the text this must be; null where nothing is asked. */
  asks: RegExp | Edge | null;
  to: number[];
}

/** Where all of the pattern was met. */
const DONE = 0;

/**
 * Makes of a regular expression a test of whole texts whose time grows with their length alone. The engine’s own takes hours for
 * some patterns that look harmless, and whoever fills in a form chooses the text. Null where that cannot be: the pattern looks
 * around, refers back, is too large, or is none.
 */
export function compilePattern(pattern: string): ((text: string) => boolean) | null {
  const node = parsePattern(pattern);
  if (node === null) return null;
  const places: Place[] = [{ asks: null, to: [] }];
  const first = build(places, node, DONE);
  return places.length > MOST_PLACES ? null : (text) => matches(places, first, text);
}

/** Adds what leads through a node to `next`, and gives where that begins. */
function build(places: Place[], node: Node, next: number): number {
  // What is too large already is thrown away.
  if (places.length > MOST_PLACES) return next;
  const add = (asks: Place["asks"], to: number[]) => places.push({ asks, to }) - 1;
  switch (node.type) {
    case "letter":
      return add(node.is, [next]);
    case "edge":
      return add(node.edge, [next]);
    case "sequence":
      return node.parts.reduceRight((after, part) => build(places, part, after), next);
    case "choice":
      return add(
        null,
        node.ways.map((way) => build(places, way, next)),
      );
    case "repeat": {
      const { part, least, most } = node;
      let after = next;
      if (most === Infinity) {
        const to = [next];
        after = add(null, to);
        to.push(build(places, part, after));
      } else {
        for (let spare = Math.min(most - least, MOST_PLACES); spare > 0; spare -= 1)
          after = add(null, [build(places, part, after), next]);
      }
      for (let needed = Math.min(least, MOST_PLACES); needed > 0; needed -= 1) after = build(places, part, after);
      return after;
    }
  }
}

/** Goes through the text once, at all places at once. */
function matches(places: readonly Place[], first: number, text: string): boolean {
  const letters = [...text];
  let here = reach(places, [first], 0, letters.length);
  for (const [index, letter] of letters.entries()) {
    const known = new Map<RegExp, boolean>();
    const next: number[] = [];
    for (const at of here) {
      const { asks, to } = places[at] ?? { asks: null, to: [] };
      if (!(asks instanceof RegExp)) continue;
      const isMet = known.get(asks) ?? asks.test(letter);
      known.set(asks, isMet);
      if (isMet) next.push(...to);
    }
    if (next.length === 0) return false;
    here = reach(places, next, index + 1, letters.length);
  }
  return here.has(DONE);
}

/** All places that can be come to from some without another letter. */
function reach(places: readonly Place[], from: readonly number[], at: number, end: number): ReadonlySet<number> {
  const reached = new Set<number>();
  const rest = [...from];
  for (let place = rest.pop(); place !== undefined; place = rest.pop()) {
    if (reached.has(place)) continue;
    reached.add(place);
    const { asks, to } = places[place] ?? { asks: null, to: [] };
    if (asks === null || (asks === "start" && at === 0) || (asks === "end" && at === end)) rest.push(...to);
  }
  return reached;
}
