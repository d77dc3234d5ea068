/** Gives what it was made to read out of a value from outside, without unknown fields; throws if it is something else. */
export type Reader = (value: unknown) => unknown;

type Fields = Readonly<Record<string, unknown>>;

const MISMATCH = new TypeError("not what was expected");

/** Gives what it was made to read; null if it is something else. */
export type Read<Output> = (json: unknown) => Output | null;

/** Makes a reader give null instead of throwing. */
export function orNull(read: Reader): Read<unknown> {
  return (json) => {
    try {
      return read(json);
    } catch {
      return null;
    }
  };
}

function where(passes: (value: unknown) => boolean): Reader {
  return (value) => {
    if (!passes(value)) throw MISMATCH;
    return value;
  };
}

function ofType(type: "string" | "number" | "boolean"): Reader {
  return where((value) => typeof value === type);
}

export const string = /* @__PURE__ */ ofType("string");
export const number = /* @__PURE__ */ ofType("number");
export const boolean = /* @__PURE__ */ ofType("boolean");

/** A whole number, not below `least`. */
export function whole(least: number): Reader {
  return where((value) => Number.isInteger(value) && (value as number) >= least);
}

/** A text that passes. */
export function text(passes: (text: string) => boolean): Reader {
  return where((value) => typeof value === "string" && passes(value));
}

export function pattern(regex: RegExp): Reader {
  return text((value) => regex.test(value));
}

export function oneOf(...values: readonly unknown[]): Reader {
  return where((value) => values.includes(value));
}

export function nullable(read: Reader): Reader {
  return (value) => (value === null ? value : read(value));
}

export function optional(read: Reader): Reader {
  return (value) => (value === undefined ? value : read(value));
}

/** What it is, or where it is something else, this. */
export function fallback(read: Reader, instead: unknown): Reader {
  const tryRead = orNull(read);
  return (value) => tryRead(value) ?? instead;
}

export function array(read: Reader): Reader {
  return (value) => listOr(value, list(value).map(read));
}

/** A list without what this version cannot read. */
export function known(read: Reader): Reader {
  const tryRead = orNull(read);
  // A list that was filtered keeps room for more, a copy of it does not; there are very many of them.
  return (value) => listOr(value, list(value).map(tryRead).filter(isKnown).slice());
}

export function record(key: Reader, read: Reader): Reader {
  return (value) => Object.fromEntries(Object.entries(fields(value)).map(([name, item]) => [key(name), read(item)]));
}

export function object(entries: Readonly<Record<string, Reader>>): Reader {
  return (value) => {
    const input = fields(value);
    const read = Object.entries(entries).map(([name, reader]) => [name, reader(input[name])] as const);
    return fieldsOr(input, Object.fromEntries(read.filter(([, item]) => item !== undefined)));
  };
}

/** One of several kinds of objects, told apart by the text under `tag`. */
export function variant(tag: string, kinds: Readonly<Record<string, Reader>>): Reader {
  return (value) => {
    const input = fields(value);
    const kind = string(input[tag]) as string;
    if (!Object.hasOwn(kinds, kind)) throw MISMATCH;
    return fieldsOr(input, { [tag]: kind, ...(kinds[kind]?.(value) as object) });
  };
}

/** The first of several readers that can read it. */
export function union(...readers: readonly Reader[]): Reader {
  const tries = readers.map(orNull);
  return (value) => {
    for (const tryRead of tries) {
      const read = tryRead(value);
      if (read !== null) return read;
    }
    throw MISMATCH;
  };
}

/** What was read, or where that is all there was, the very thing it was read from: it is half as large as a copy. */
function fieldsOr(from: Fields, read: Fields): Fields {
  const names = Object.keys(read);
  return names.length === Object.keys(from).length && names.every((name) => read[name] === from[name]) ? from : read;
}

function listOr(from: unknown, read: readonly unknown[]): readonly unknown[] {
  const items = list(from);
  return items.length === read.length && items.every((item, index) => item === read[index]) ? items : read;
}

function isKnown(item: unknown): boolean {
  return item !== null;
}

function list(value: unknown): readonly unknown[] {
  if (!Array.isArray(value)) throw MISMATCH;
  return value;
}

function fields(value: unknown): Fields {
  if (typeof value !== "object" || value === null) throw MISMATCH;
  return value as Fields;
}
