import { plainText, RichText, type Block } from "@warmline/protocol";
import fc from "fast-check";
import * as v from "valibot";
import { expect, test } from "vitest";
import { codeWork } from "./code-work.ts";
import { isParseable, parseMarkdown } from "./markdown.ts";
import { mostToTake, timeToParse } from "./testing/parse-time.ts";

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

test("W8 fault 40: hostile text stays plain, so that the parser is never slow", () => {
  for (const text of [
    "*".repeat(16_000),
    `${"*".repeat(8_000)}a${"*".repeat(8_000)}`,
    "[".repeat(1_001),
    "\n".repeat(501),
    "a_".repeat(2_000),
    "``\\word \\".repeat(400),
    "\\``<a ".repeat(330),
  ]) {
    expect(isParseable(text)).toBe(false);
    expect(plainText(parseMarkdown(text))).toBe(text);
  }
});

test("W8 fault 40: text that is known to make parsers slow stays plain or parses in time", () => {
  const most = mostToTake();
  const indented = (columns: number, lines: number) => `${" ".repeat(columns)}a\n`.repeat(lines);
  for (const text of [
    "- ".repeat(1_000),
    "1. ".repeat(2_666),
    "> ".repeat(1_000),
    `${"- ".repeat(500)}a\n${indented(1_000, 14)}`,
    `${"- ".repeat(60)}a\n${indented(120, 120)}`,
    `${"- ".repeat(16)}a\n${indented(32, 480)}`,
    Array.from({ length: 120 }, (_, depth) => `${"\t".repeat(depth)}- a`).join("\n"),
    `${"1. ".repeat(16)}a\n`.repeat(330),
    "1. a\n".repeat(499),
    "a\n- b\n".repeat(249),
    "*a*b".repeat(500),
    `${"*a ".repeat(500)}${"b* ".repeat(500)}`,
    "[a](".repeat(333),
    "[a]: b\n".repeat(199),
    "<!--a".repeat(200),
    "&amp".repeat(900),
    "`a``b".repeat(300),
  ]) {
    expect(timeToParse(text, most), JSON.stringify(text.slice(0, 60))).toBeLessThan(most);
  }
});

test("W8 fault 40: code that begins over and over stays plain, code that ends does not", () => {
  expect(codeWork("`a` ".repeat(250))).toBe(500);
  expect(codeWork("``a`b`` `c`")).toBe(5 + 2);
  expect(codeWork("\\`a")).toBe(0);
  expect(codeWork("`a ``b")).toBe(6 + 3);
  expect(codeWork("``\\word \\".repeat(400))).toBeGreaterThan(600_000);
  expect(isParseable(`${"a ".repeat(30)}\`code\` `.repeat(50))).toBe(true);
});

test("lists and quotes as people write them are still lists and quotes", () => {
  expect(parseMarkdown("> - 1. deep\n>      - deeper").map(({ type }) => type)).toEqual(["quote"]);
  expect(isParseable("- a\n".repeat(300))).toBe(true);
  expect(isParseable(`- a\n${"  ".repeat(12)}- b`)).toBe(true);
});

test("W8 fault 40: whatever passes the guard parses in time and into the closed tree", () => {
  const pieces = [
    "*",
    "_",
    "`",
    "[",
    "](",
    ")",
    ">",
    "- ",
    "1. ",
    "\n",
    "a",
    " ",
    "    ",
    "\t",
    "<",
    "\\",
    "~",
    "|",
    "&",
  ];
  const hostile = fc.oneof(
    fc.array(fc.constantFrom(...pieces), { maxLength: 1_500 }),
    fc
      .tuple(fc.array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 8 }), fc.integer({ min: 1, max: 1_000 }))
      .map(([some, times]) => Array.from({ length: times }, () => some.join(""))),
  );
  const most = mostToTake();
  fc.assert(
    fc.property(hostile, (some) => {
      const text = some.join("").slice(0, 16_384);
      fc.pre(isParseable(text));
      expect(timeToParse(text, most)).toBeLessThan(most);
      expect(v.is(RichText, parseMarkdown(text))).toBe(true);
    }),
    { numRuns: 200 },
  );
});
