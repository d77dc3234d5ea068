/** An edge of the text. */
export type Edge = "start" | "end";

/** A regular expression, taken apart as far as what can be repeated or chosen. */
export type Node =
  | { type: "letter"; is: RegExp }
  | { type: "edge"; edge: Edge }
  | { type: "sequence"; parts: Node[] }
  | { type: "choice"; ways: Node[] }
  | { type: "repeat"; part: Node; least: number; most: number };

const GROUP = /^\((?:\?:|\?<(?![=!])[^>]*>|(?!\?))/u;
const CLASS = /^\[(?:\\.|[^\\\]])*\]/u;
const ESCAPE =
  /^\\(?:[pP]\{[^}]*\}|u\{[^}]*\}|u[dD][89abAB][\da-fA-F]{2}\\u[dD][c-fC-F][\da-fA-F]{2}|u[\da-fA-F]{4}|x[\da-fA-F]{2}|c[A-Za-z]|[^bBk1-9])/u;
const QUANTIFIER = /^(?:([*+?])|\{(\d+)(?:(,)(\d*))?\})\??/u;
const SIMPLE = { "*": [0, Infinity], "+": [1, Infinity], "?": [0, 1] } as const;

/** Takes a regular expression (flag `u`) apart; null if it is none, looks around or refers back. */
export function parsePattern(pattern: string): Node | null {
  if (!isRegExp(`^(?:${pattern})$`)) return null;
  const reader = new Reader(pattern);
  const node = reader.choice();
  return reader.isDone ? node : null;
}

/** The engine has checked the pattern, so this only looks for where things end. It stops before what it does not know. */
class Reader {
  readonly #letters = new Map<string, RegExp>();
  #rest: string;

  constructor(pattern: string) {
    this.#rest = pattern;
  }

  get isDone(): boolean {
    return this.#rest === "";
  }

  choice(): Node {
    const ways = [this.#sequence()];
    while (this.#take(/^\|/u)) ways.push(this.#sequence());
    return { type: "choice", ways };
  }

  #sequence(): Node {
    const parts: Node[] = [];
    for (let part = this.#atom(); part !== null; part = this.#atom()) parts.push(this.#repeated(part));
    return { type: "sequence", parts };
  }

  #repeated(part: Node): Node {
    const found = this.#take(QUANTIFIER);
    if (found === null) return part;
    const [, sign, least, comma, most] = found;
    if (sign !== undefined) {
      const [from, to] = SIMPLE[sign as keyof typeof SIMPLE];
      return { type: "repeat", part, least: from, most: to };
    }
    const to = comma === undefined ? least : most === "" ? Infinity : most;
    return { type: "repeat", part, least: Number(least), most: Number(to) };
  }

  #atom(): Node | null {
    if (this.#take(/^\^/u)) return { type: "edge", edge: "start" };
    if (this.#take(/^\$/u)) return { type: "edge", edge: "end" };
    if (this.#take(GROUP)) {
      const inside = this.choice();
      return this.#take(/^\)/u) ? inside : null;
    }
    const [source] = this.#take(CLASS) ?? this.#take(ESCAPE) ?? this.#take(/^[^()[\]{}|\\^$]/u) ?? [];
    if (source === undefined) return null;
    // One for all that ask the same: each letter of a text is then looked at once.
    const is = this.#letters.get(source) ?? new RegExp(`^${source}$`, "u");
    this.#letters.set(source, is);
    return { type: "letter", is };
  }

  #take(what: RegExp): RegExpExecArray | null {
    const found = what.exec(this.#rest);
    if (found) this.#rest = this.#rest.slice(found[0].length);
    return found;
  }
}

function isRegExp(source: string): boolean {
  try {
    return new RegExp(source, "u").source !== "";
  } catch {
    return false;
  }
}
