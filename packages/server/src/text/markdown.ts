import { fromMarkdown } from "mdast-util-from-markdown";
import type { Nodes, PhrasingContent, RootContent } from "mdast";
import { isSafeHref, type Block, type Inline, type RichText } from "@warmline/protocol";
import { codeWork } from "./code-work.ts";
import { honestly, shownAddress } from "./links.ts";

const MAX_CHARACTERS = 16_384;
const MAX_RUN = 16;
const MAX_MARKERS = 1_000;
const MAX_LINES = 500;
const MAX_INDENT = 64;
const MAX_DEPTH = 32;
/** In characters. Code that ends costs no more than its length. */
const MAX_CODE_WORK = 65_536;

const TRAILING = ".,;:!?)'\"»”";
const MARKER = /[*_`[\]()!<>#~+\-|&:]/;

/**
 * Parses Markdown into the closed tree that travels. Text that would make the parser slow (a run of more than 16 equal
 * markers, more than 1 000 markers, more than 500 lines, over 16 KiB, code that begins over and over and never ends, lists and
 * quotes nested more than 16 deep or indented by more than 64 columns) stays plain. HTML stays the text it is.
 */
export function parseMarkdown(text: string): RichText {
  if (!isParseable(text)) return plain(text);
  const blocks = toBlocks(fromMarkdown(text).children, text, 0);
  return blocks.length > 0 ? blocks : plain(text);
}

function plain(text: string): RichText {
  return [{ type: "paragraph", children: withBreaks(text) }];
}

/** Whether the parser is sure to be quick on `text`: one pass, no backtracking. */
export function isParseable(text: string): boolean {
  if (text.length > MAX_CHARACTERS) return false;
  const lines = text.split("\n");
  if (lines.length > MAX_LINES || lines.some(isDeep)) return false;
  return countMarkers(text) + countNumbers(lines) <= MAX_MARKERS && codeWork(text) <= MAX_CODE_WORK;
}

/** Infinity if too many of one kind stand together. */
function countMarkers(text: string): number {
  let markers = 0;
  let run = 0;
  let before = "";
  for (const character of text) {
    run = character === before ? run + 1 : 1;
    before = character;
    if (!MARKER.test(character)) continue;
    markers += 1;
    if (run > MAX_RUN) return Infinity;
  }
  return markers;
}

/** Numbers that may begin a list each. */
function countNumbers(lines: readonly string[]): number {
  return lines.reduce((sum, line) => sum + (line.match(/\d[.)]/g)?.length ?? 0), 0);
}

/** Whether a line may be inside so many lists and quotes that each further line costs that many steps. */
function isDeep(line: string): boolean {
  const [indent = ""] = /^[ \t]*/.exec(line) ?? [];
  if (indent.replaceAll("\t", "    ").length > MAX_INDENT) return true;
  let depth = 0;
  for (const _ of line.matchAll(/[ \t]*(?:[-*+>]|\d{1,9}[.)])/gy)) depth += 1;
  return depth > MAX_RUN;
}

function toBlocks(nodes: readonly RootContent[], source: string, depth: number): Block[] {
  return nodes.flatMap((node) => toBlock(node, source, depth + 1));
}

function toBlock(node: RootContent, source: string, depth: number): Block[] {
  if (depth > MAX_DEPTH) return asWritten(node, source);
  switch (node.type) {
    case "paragraph":
      return [{ type: "paragraph", children: toInlines(node.children, source, depth) }];
    case "heading":
      return [{ type: "paragraph", children: [{ type: "strong", children: toInlines(node.children, source, depth) }] }];
    case "blockquote":
      return [{ type: "quote", children: toBlocks(node.children, source, depth) }];
    case "list":
      return [
        {
          type: "list",
          ordered: node.ordered === true,
          start: node.start ?? 1,
          items: node.children.map((item) => toBlocks(item.children, source, depth)),
        },
      ];
    case "code":
      return [{ type: "code-block", value: node.value }];
    default:
      return asWritten(node, source);
  }
}

function asWritten(node: Nodes, source: string): Block[] {
  const text = written(node, source);
  return text === "" ? [] : [{ type: "paragraph", children: withBreaks(text) }];
}

function toInlines(nodes: readonly PhrasingContent[], source: string, depth: number, inLink = false): Inline[] {
  return nodes.flatMap((node) => toInline(node, source, depth + 1, inLink));
}

function toInline(node: PhrasingContent, source: string, depth: number, inLink: boolean): Inline[] {
  if (depth > MAX_DEPTH) return withBreaks(written(node, source), inLink);
  switch (node.type) {
    case "text":
      return withBreaks(node.value, inLink);
    case "inlineCode":
      return [{ type: "code", value: node.value }];
    case "break":
      return [{ type: "break" }];
    case "strong":
    case "emphasis":
      return [{ type: node.type, children: toInlines(node.children, source, depth, inLink) }];
    case "link":
      return isSafeHref(node.url)
        ? [
            {
              type: "link",
              href: node.url,
              children: honestly(toInlines(node.children, source, depth, true), node.url),
            },
          ]
        : withBreaks(written(node, source), true);
    default:
      return withBreaks(written(node, source), inLink);
  }
}

/** In a chat a new line is a new line. Bare web addresses become links. */
function withBreaks(text: string, inLink = false): Inline[] {
  return text.split("\n").flatMap((line, index) => {
    const words = inLink ? asText(line) : linkify(line);
    return index === 0 ? words : [{ type: "break" as const }, ...words];
  });
}

function asText(value: string): Inline[] {
  return value === "" ? [] : [{ type: "text", value }];
}

/** A web address without the punctuation that ends the sentence around it. */
function trimAddress(word: string): string {
  let end = word.length;
  while (end > 0 && TRAILING.includes(word[end - 1] ?? "")) end -= 1;
  return word.slice(0, end);
}

function linkify(line: string): Inline[] {
  const found: Inline[] = [];
  let rest = "";
  for (const word of line.split(/(?<=\s)|(?=\s)/)) {
    const address = /^https?:\/\//i.test(word) ? trimAddress(word) : "";
    if (address === "" || !isSafeHref(address)) {
      rest += word;
      continue;
    }
    found.push(...asText(rest), {
      type: "link",
      href: address,
      children: [{ type: "text", value: shownAddress(address) }],
    });
    rest = word.slice(address.length);
  }
  return [...found, ...asText(rest)];
}

function written(node: Nodes, source: string): string {
  return source.slice(node.position?.start.offset ?? 0, node.position?.end.offset ?? 0);
}
