import fc from "fast-check";
import { expect, test } from "vitest";
import { compilePattern } from "./pattern.ts";

const letter = fc.constantFrom("a", "b", "1", "-", "я", "𝄞", "\n");
const atom = fc.constantFrom(
  ...["a", "b", "1", ".", "\\d", "\\w", "\\p{L}", "[ab]", "[^a\\]]", "[\\d-]", "\\u{1D11E}", "\\uD834\\uDD1E", "\\x61"],
  ...["\\.", "^", "$", ""],
);
const quantifier = fc.constantFrom("", "", "*", "+", "?", "+?", "{2}", "{0}", "{1,}", "{0,2}", "{1,3}?");

const { pattern } = fc.letrec<{ pattern: string; sequence: string; part: string }>((tie) => ({
  pattern: fc.array(tie("sequence"), { minLength: 1, maxLength: 3 }).map((ways) => ways.join("|")),
  sequence: fc.array(tie("part"), { maxLength: 3 }).map((parts) => parts.join("")),
  part: fc.oneof(
    { maxDepth: 2 },
    fc.tuple(atom, quantifier).map(([one, often]) => (/^[\^$]?$/u.test(one) ? one : one + often)),
    fc
      .tuple(fc.constantFrom("(", "(?:", "(?<name>"), tie("pattern"), quantifier)
      .map(([open, inside, often]) => `${open}${inside})${often}`),
  ),
}));

test("a pattern means what the engine means by it", () => {
  fc.assert(
    fc.property(pattern, fc.array(letter, { maxLength: 4 }), (source, letters) => {
      const named = source.split("(?<name>").length > 2 ? source.replaceAll("(?<name>", "(") : source;
      const text = letters.join("");
      const matches = compilePattern(named);
      expect(matches?.(text), named).toBe(new RegExp(`^(?:${named})$`, "u").test(text));
    }),
    { numRuns: 1_000 },
  );
});

test.each(["(a+)+", "(a|a)*", "([a-z]+-?)+", "(a|b|ab)*c", "(.*a){12}"])("no text makes %s slow", (source) => {
  const matches = compilePattern(source);
  expect(matches?.(`${"a".repeat(499)}!`)).toBe(false);
});

test.each(["a(?=b)", "(?!a)b", "(?<=a)b", "(?<!a)b", "(a)\\1", "(?<x>a)\\k<x>", "\\bword\\b", "(?i:a)", "(", "a{2,1}"])(
  "%s is none that can be held to",
  (source) => {
    expect(compilePattern(source)).toBeNull();
  },
);

test.each(["(a{99}){99}", "(((a?){99}){99}){99}", "a{100000000}", "(a{0,900}){0,900}"])("%s is too large", (source) => {
  expect(compilePattern(source)).toBeNull();
});
