import { findNodeAtLocation, parseTree, printParseErrorCode, type Node, type ParseError } from "jsonc-parser";

const OPTIONS = { disallowComments: true, allowTrailingComma: false, allowEmptyContent: false };

/** A place in a text as editors count it: lines and columns from 1. */
export interface Place {
  line: number;
  column: number;
}

export type JsonWithPlaces =
  | { ok: true; value: unknown; /** Where the nearest thing on a dotted path stands. */ placeOf(path: string): Place }
  | { ok: false; message: string; place: Place };

/** Parses JSON and remembers where everything stood. */
export function parseJsonWithPlaces(text: string): JsonWithPlaces {
  const errors: ParseError[] = [];
  const body = text.startsWith("\uFEFF") ? text.slice(1) : text;
  const root = parseTree(body, errors, OPTIONS);
  const [first] = errors;
  if (first || !root) {
    return { ok: false, message: words(first), place: placeAt(body, first?.offset ?? 0) };
  }
  const value: unknown = JSON.parse(body);
  return { ok: true, value, placeOf: (path) => placeAt(body, nearest(root, path).offset) };
}

/** `ColonExpected` → `colon expected`. */
function words(error: ParseError | undefined): string {
  const code = error ? printParseErrorCode(error.error) : "ValueExpected";
  return code.replace(/(?<=[a-z])(?=[A-Z])/g, " ").toLowerCase();
}

function nearest(root: Node, path: string): Node {
  const segments = path === "" ? [] : path.split(".").map((part) => (/^\d+$/.test(part) ? Number(part) : part));
  for (let length = segments.length; length > 0; length -= 1) {
    const found = findNodeAtLocation(root, segments.slice(0, length));
    if (found) return found;
  }
  return root;
}

function placeAt(text: string, offset: number): Place {
  const before = text.slice(0, offset).split("\n");
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}
