/** Something in opening hours that cannot be understood. */
export interface HoursProblem {
  /** Where it begins in the text; 0 is the first character. */
  at: number;
  message: string;
}

export interface Token {
  kind: "word" | "time" | "number" | "always" | "-" | "," | "?";
  text: string;
  at: number;
}

const TOKEN = /\s*(24\/7|\d{1,2}:\d{2}|\d+|\p{L}+|\S)/gu;

/** Thrown inside the parser only. */
export class Unclear extends Error {
  readonly at: number;

  constructor(at: number, message: string) {
    super(message);
    this.at = at;
  }
}

/** Reads one rule, a token after another. */
export class Scanner {
  readonly #tokens: readonly Token[];
  readonly #end: number;
  #index = 0;

  /** @param offset where the rule begins in the whole text */
  constructor(rule: string, offset: number) {
    this.#tokens = tokens(rule, offset);
    this.#end = offset + rule.trimEnd().length;
  }

  peek(ahead = 0): Token | undefined {
    return this.#tokens[this.#index + ahead];
  }

  /** Takes the next token if it is of this kind. */
  take(kind: Token["kind"]): Token | undefined {
    const token = this.peek();
    if (token?.kind !== kind) return undefined;
    this.#index += 1;
    return token;
  }

  /** Takes the next token, which must be of this kind. @throws Unclear otherwise */
  expect(kind: Token["kind"], wanted: string): Token {
    return this.take(kind) ?? this.fail(wanted);
  }

  /** @throws Unclear with what stands here and what was wanted */
  fail(wanted: string): never {
    const token = this.peek();
    throw new Unclear(
      token?.at ?? this.#end,
      token ? `"${token.text}" is not ${wanted}` : `ends where ${wanted} is due`,
    );
  }
}

function tokens(rule: string, offset: number): Token[] {
  return Array.from(rule.matchAll(TOKEN), (match) => {
    const [, text = ""] = match;
    return { kind: kindOf(text), text, at: offset + match.index + match[0].length - text.length };
  });
}

function kindOf(text: string): Token["kind"] {
  if (text === "24/7") return "always";
  if (text === ",") return ",";
  if (text === "-" || text === "–") return "-";
  if (text.includes(":") && text.length > 1) return "time";
  if (/^\d/.test(text)) return "number";
  return /^\p{L}/u.test(text) ? "word" : "?";
}
