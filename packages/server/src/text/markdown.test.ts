import { plainText, RichText, type Block } from "@warmline/protocol";
import fc from "fast-check";
import * as v from "valibot";
import { expect, test } from "vitest";
import { isParseable, parseMarkdown } from "./markdown.ts";

const inlines = (text: string) => (parseMarkdown(text)[0] as Extract<Block, { type: "paragraph" }>).children;

test("knows bold, emphasis, code, lists, quotes and code blocks", () => {
  expect(parseMarkdown("**a** *b* `c`\n\n1. one\n2. two\n\n> said\n\n```\ncode\n```").map(({ type }) => type)).toEqual([
    "paragraph",
    "list",
    "quote",
    "code-block",
  ]);
});

test("keeps the customer’s line breaks", () => {
  expect(inlines("one\ntwo")).toEqual([
    { type: "text", value: "one" },
    { type: "break" },
    { type: "text", value: "two" },
  ]);
});

test("makes links of bare addresses without the full stop after them", () => {
  expect(inlines("see https://status.example/now.")).toEqual([
    { type: "text", value: "see " },
    {
      type: "link",
      href: "https://status.example/now",
      children: [{ type: "text", value: "https://status.example/now" }],
    },
    { type: "text", value: "." },
  ]);
});

test("leaves HTML, images and dangerous links as the text they are", () => {
  for (const text of [
    "<img src=x onerror=alert(1)>",
    "![a](https://x.example/a.png)",
    "[click](javascript:alert(1))",
    "[a](//evil.example)",
  ]) {
    const tree = parseMarkdown(text);
    expect(JSON.stringify(tree)).not.toContain('"href"');
    expect(plainText(tree)).toBe(text);
  }
});

test("keeps hostile text plain, so that the parser is never slow", () => {
  for (const text of [
    "*".repeat(16_000),
    `${"*".repeat(8_000)}a${"*".repeat(8_000)}`,
    "[".repeat(1_001),
    "\n".repeat(501),
    "a_".repeat(2_000),
  ]) {
    expect(isParseable(text)).toBe(false);
    expect(plainText(parseMarkdown(text))).toBe(text);
  }
});

test("whatever passes the guard parses in time and into the closed tree", () => {
  const hostile = fc.array(
    fc.constantFrom("*", "_", "`", "[", "](", ")", ">", "- ", "1. ", "\n", "a", " ", "<", "\\", "~", "|"),
    {
      maxLength: 1_500,
    },
  );
  const slowest = { ms: 0 };
  fc.assert(
    fc.property(hostile, (pieces) => {
      const text = pieces.join("");
      fc.pre(isParseable(text));
      const began = performance.now();
      const tree = parseMarkdown(text);
      slowest.ms = Math.max(slowest.ms, performance.now() - began);
      expect(v.is(RichText, tree)).toBe(true);
    }),
    { numRuns: 150 },
  );
  expect(slowest.ms).toBeLessThan(1_000);
});
