import type { Block, Inline } from "@warmline/client";
import fc from "fast-check";
import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { RichText } from "./RichText.tsx";

const MOST_ELEMENTS = 12_000;

/** What may be drawn, with the attributes that it may have. */
const ALLOWED: Readonly<Record<string, readonly string[]>> = {
  p: ["dir"],
  blockquote: ["dir"],
  pre: ["tabindex", "dir"],
  code: ["dir"],
  ol: ["dir", "start"],
  ul: ["dir"],
  li: [],
  br: [],
  strong: [],
  em: [],
  a: ["dir", "href", "target", "rel"],
  span: ["style"],
};

const draw = (tree: Block[]) => renderToStaticMarkup(createElement(RichText, { tree, newTab: "new tab" }));

/** Every tag of the markup. In it, all that was written is escaped. */
const tagsOf = (markup: string) =>
  [...markup.matchAll(/<([a-z\d]+)((?: [^<>]*)?)>/g)].map(([, tag = "", rest = ""]) => ({ tag, rest }));

/** Whatever stands in the markup that may not. */
function foreignIn(markup: string): string[] {
  const tags = tagsOf(markup);
  const foreign = tags.flatMap(({ tag, rest }) => {
    const attributes = [...rest.matchAll(/ ([\w-]+)="([^"]*)"/g)].map(([, name = "", value = ""]) => ({ name, value }));
    const bad = attributes.filter(
      ({ name, value }) =>
        ALLOWED[tag]?.includes(name) !== true || (name === "href" && !/^(https?|mailto|tel):/i.test(value)),
    );
    return tag in ALLOWED ? bad.map(({ name, value }) => `${tag} ${name}=${value}`) : [tag];
  });
  return tags.length > MOST_ELEMENTS ? [...foreign, `${tags.length} elements`] : foreign;
}

const bidi = [
  "\u202A",
  "\u202B",
  "\u202D",
  "\u202E",
  "\u202C",
  "\u2066",
  "\u2067",
  "\u2068",
  "\u2069",
  "\u200F",
  "\u061C",
];
const words = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.string({ unit: fc.constantFrom(...bidi, "a", "ש", " ") }),
  fc.constantFrom(
    "\uD800",
    "a\uDC00b",
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    '"><style>*{}</style>',
    "&lt;b&gt;",
    "\0",
  ),
);
const href = fc.oneof(
  fc.webUrl(),
  words,
  fc.constantFrom(
    "javascript:alert(1)",
    "JaVaScRiPt:alert(1)",
    " javascript:alert(1)",
    "java\nscript:alert(1)",
    "\u0001javascript:alert(1)",
    "data:text/html,<script>alert(1)</script>",
    "vbscript:x",
    "blob:https://a.example/1",
    "file:///etc/passwd",
    "//evil.example",
    "https://user:password@evil.example",
    "https://evil.example/\u202Egpj.exe",
    'mailto:a@b.example?subject=x" onmouseover="alert(1)',
  ),
);

const { block } = fc.letrec<{ inline: Inline; block: Block }>((tie) => ({
  inline: fc.oneof(
    { maxDepth: 5 },
    fc.record({ type: fc.constant("text" as const), value: words }),
    fc.record({ type: fc.constant("code" as const), value: words }),
    fc.constant({ type: "break" as const }),
    fc.record({
      type: fc.constantFrom("strong" as const, "emphasis" as const),
      children: fc.array(tie("inline"), { maxLength: 4 }),
    }),
    fc.record({ type: fc.constant("link" as const), href, children: fc.array(tie("inline"), { maxLength: 4 }) }),
  ),
  block: fc.oneof(
    { maxDepth: 5 },
    fc.record({ type: fc.constant("paragraph" as const), children: fc.array(tie("inline"), { maxLength: 4 }) }),
    fc.record({ type: fc.constant("code-block" as const), value: words }),
    fc.record({ type: fc.constant("quote" as const), children: fc.array(tie("block"), { maxLength: 3 }) }),
    fc.record({
      type: fc.constant("list" as const),
      ordered: fc.boolean(),
      start: fc.integer(),
      items: fc.array(fc.array(tie("block"), { maxLength: 3 }), { maxLength: 3 }),
    }),
  ),
}));

test("whatever is in a tree, it is drawn as words and safe links alone", () => {
  fc.assert(
    fc.property(fc.array(block, { maxLength: 4 }), (tree) => {
      expect(foreignIn(draw(tree))).toEqual([]);
    }),
    { numRuns: 300 },
  );
});

const text = (value: string): Inline => ({ type: "text", value });
const paragraph = (...children: Inline[]): Block => ({ type: "paragraph", children });

function nested(depth: number): Block {
  let quote = paragraph(text("inside"));
  for (let level = 0; level < depth; level += 1) quote = { type: "quote", children: [quote] };
  return quote;
}

function strong(depth: number): Inline {
  let inline = text("inside");
  for (let level = 0; level < depth; level += 1) inline = { type: "strong", children: [inline] };
  return inline;
}

test.each<[string, Block[]]>([
  ["a word of a megabyte", [paragraph(text("a".repeat(1_048_576)))]],
  ["code of a megabyte", [{ type: "code-block", value: "a".repeat(1_048_576) }]],
  ["a hundred thousand words with marks", [paragraph(...Array.from({ length: 100_000 }, () => strong(1)))]],
  ["a hundred thousand paragraphs", Array.from({ length: 100_000 }, () => paragraph(text("a")))],
  ["quotes within quotes, ten thousand deep", [nested(10_000)]],
  ["marks within marks, ten thousand deep", [paragraph(strong(10_000))]],
  [
    "a list of a hundred thousand lists",
    [{ type: "list", ordered: true, start: 1, items: Array.from({ length: 100_000 }, () => [nested(3)]) }],
  ],
])("%s is cut to what one frame holds, and says that something is missing", (_, tree) => {
  const markup = draw(tree);
  expect(foreignIn(markup)).toEqual([]);
  expect(markup.length).toBeLessThan(400_000);
  expect(markup).toContain("…");
});

test("no words are lost of the longest message that the server takes", () => {
  const value = "слово ".repeat(2_700);
  expect(draw([paragraph(text(value))])).toContain(value);
});
