import { LIMITS, plainText, RichText, type Block, type Inline } from "@warmline/protocol";
import fc from "fast-check";
import * as v from "valibot";
import { expect, test } from "vitest";
import { isParseable, parseMarkdown } from "./markdown.ts";
import { mostToTake, timeToParse } from "./testing/parse-time.ts";

const DEEPEST = 32;
const MOST_NODES = 5_000;

/** What people with bad intentions write, in pieces. */
const PIECES = {
  markers: [
    "*",
    "**",
    "_",
    "`",
    "```",
    "~",
    "#",
    "|",
    "&",
    "\\",
    "<",
    ">",
    "![",
    "[",
    "](",
    ")",
    "]: ",
    "-",
    "+",
    "1.",
  ],
  space: [" ", "  ", "    ", "\t", "\n", "\n\n", "\r\n", "\u2028", "\u00a0", "\0"],
  words: ["a", "word", "Добрий день", "שלום", "谢谢", "🙏🏽", "e\u0301", "Z͑ͫ̓ͪ̂ͫ̽"],
  schemes: [
    "https://a.example/x",
    "http://[::1]:1/",
    "https://user:pass@evil.example",
    "https://аpple.com",
    "javascript:alert(1)",
    "java\tscript:alert(1)",
    "data:text/html,<script>",
    "mailto:a@b.example",
    "tel:+1",
    "//evil.example",
    "<https://a.example>",
    "https://",
    "https://%",
    "https://a.example/\ud83d",
    "xn--",
  ],
  turns: ["\u202e", "\u202d", "\u2066", "\u2067", "\u2069", "\u200f", "\u061c", "\u200b", "\ufeff"],
  halves: ["\ud83d", "\ude4f", "\udfff\ud800"],
  html: ["<img src=x onerror=alert(1)>", "<!--", "<![CDATA[", "&lt;", "&#x6a;", "&amp", "<a href=", "<svg/onload="],
  deep: ["> ", "- ", "> - 1. ", "[[", "***", "*a _b "],
};

const piece = fc.oneof(...Object.values(PIECES).map((some) => fc.constantFrom(...some)));

/** Some pieces, or a few of them over and over: never longer than a message may be. */
const hostile = fc
  .oneof(
    fc.array(piece, { maxLength: 800, size: "max" }),
    fc
      .tuple(fc.array(piece, { minLength: 1, maxLength: 6 }), fc.integer({ min: 1, max: LIMITS.text }))
      .map(([some, times]) => Array.from({ length: times }, () => some.join(""))),
    fc.array(
      fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit)),
      { maxLength: LIMITS.text, size: "max" },
    ),
  )
  .map((some) => some.join("").slice(0, LIMITS.text));

interface Shape {
  nodes: number;
  depth: number;
  hrefs: string[];
}

function measure(nodes: readonly (Block | Inline)[], depth = 1): Shape {
  const shape: Shape = { nodes: 0, depth: 0, hrefs: [] };
  for (const node of nodes) {
    shape.nodes += 1;
    shape.depth = Math.max(shape.depth, depth);
    if (node.type === "link") shape.hrefs.push(node.href);
    for (const within of childrenOf(node)) {
      const inner = measure(within, depth + 1);
      shape.nodes += inner.nodes;
      shape.depth = Math.max(shape.depth, inner.depth);
      shape.hrefs.push(...inner.hrefs);
    }
  }
  return shape;
}

function childrenOf(node: Block | Inline): readonly (readonly (Block | Inline)[])[] {
  if (node.type === "list") return node.items;
  return "children" in node ? [node.children] : [];
}

/** The work that the guard lets through: each of these bounds what the parser does beside reading every character once. */
function workOf(text: string): { markers: number; lines: number; run: number } {
  const runs = text.match(/([*_`[\]()!<>#~+\-|&:])\1*/g) ?? [];
  return {
    markers: runs.join("").length,
    lines: text.split("\n").length,
    run: Math.max(0, ...runs.map((run) => run.length)),
  };
}

test("W8 fault 40: whatever a message says becomes a small closed tree that travels and leads nowhere bad", () => {
  let parsed = 0;
  fc.assert(
    fc.property(hostile, (text) => {
      const tree = parseMarkdown(text);
      expect(v.is(RichText, tree)).toBe(true);
      const { nodes, depth, hrefs } = measure(tree);
      expect(depth).toBeLessThanOrEqual(DEEPEST);
      expect(nodes).toBeLessThanOrEqual(MOST_NODES);
      for (const href of hrefs) expect(new URL(href)).toMatchObject({ username: "", password: "" });
      expect(hrefs.map((href) => new URL(href).protocol).filter((one) => !/^(https?|mailto|tel):$/.test(one))).toEqual(
        [],
      );
      expect(JSON.parse(JSON.stringify(tree))).toEqual(tree);
      expect(JSON.stringify(tree).isWellFormed()).toBe(true);
      if (isParseable(text)) parsed += 1;
      // A text that is too hostile to be parsed is read as it was typed, but for its addresses.
      const isKept = isParseable(text) || text.includes("://") || plainText(tree) === text;
      expect(isKept).toBe(true);
    }),
    { numRuns: 400 },
  );
  expect(parsed).toBeGreaterThan(40);
});

test("W8 fault 40: what reaches the parser is bounded in everything that makes it slow", () => {
  fc.assert(
    fc.property(hostile, (text) => {
      fc.pre(isParseable(text));
      const { markers, lines, run } = workOf(text);
      expect(markers).toBeLessThanOrEqual(1_000);
      expect(lines).toBeLessThanOrEqual(500);
      expect(run).toBeLessThanOrEqual(16);
    }),
    { numRuns: 400 },
  );
});

test("W8 fault 40: no message takes many times what the longest plain one takes", () => {
  const most = mostToTake();
  fc.assert(
    fc.property(hostile, (text) => {
      expect(timeToParse(text, most)).toBeLessThan(most);
    }),
    { numRuns: 200 },
  );
});
