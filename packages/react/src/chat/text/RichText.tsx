import { type Block, type Inline, isSafeHref, type RichText as Tree } from "@warmline/client";
import { Fragment, type ReactElement, type ReactNode } from "react";
import { visuallyHidden } from "../../internals/visuallyHidden.ts";
import { ChatTerm } from "./ChatTerm.tsx";
import { CodeBlock } from "./CodeBlock.tsx";

/** What is said in and around the words. */
export interface RichTextWords {
  /** Tells those who do not see it that a link opens in a new tab. */
  newTab: string;
  /** The name of the button that copies a block of code, and what it says then; without them there is no button. */
  copyCode?: { copy: string; copied: string; failed: string } | undefined;
}

export interface RichTextProps extends RichTextWords {
  /** What the server made of a message’s Markdown. */
  tree: Tree;
}

// More than any message the server lets through has. What comes from elsewhere is drawn within one frame too.
const MOST_NODES = 3_000;
const MOST_CHARACTERS = 100_000;
const DEEPEST = 32;
const REST = "…";

/** What is drawn with, and how much of it is left. */
interface Pen extends RichTextWords {
  nodes: number;
  characters: number;
  inLink: boolean;
}

/** Draws the server’s closed tree as elements, wherever it stands. Nothing in it is ever read as HTML. */
export function RichText({ tree, ...words }: RichTextProps): ReactElement {
  return <>{drawRichText(tree, words)}</>;
}

/** The same without a component of its own. */
export function drawRichText(list: readonly Block[], words: RichTextWords): ReactNode {
  return drawBlocks(list, { ...words, nodes: MOST_NODES, characters: MOST_CHARACTERS, inLink: false }, 0);
}

/** Each as long as there is enough left, then that something is missing. */
function drawAll<T>(list: readonly T[], pen: Pen, draw: (one: T, index: number) => ReactNode): ReactNode[] {
  const drawn: ReactNode[] = [];
  for (const [index, one] of list.entries()) {
    if (pen.nodes <= 0) break;
    pen.nodes -= 1;
    drawn.push(draw(one, index));
  }
  if (drawn.length < list.length) drawn.push(REST);
  // A list that grew keeps room for more, a copy of it does not; there are very many of them.
  return drawn.slice();
}

function drawText(value: string, pen: Pen): string {
  const drawn = value.slice(0, Math.max(0, pen.characters));
  pen.characters -= value.length;
  return drawn.length < value.length ? drawn + REST : drawn;
}

function drawBlocks(list: readonly Block[], pen: Pen, depth: number): ReactNode {
  if (depth > DEEPEST) return REST;
  return drawAll(list, pen, (block, key) => drawBlock(block, pen, key, depth));
}

function drawBlock(block: Block, pen: Pen, key: number, depth: number): ReactNode {
  // Each block finds its own direction; those inside of another go with it.
  const dir = depth === 0 ? "auto" : undefined;
  switch (block.type) {
    case "paragraph":
      return (
        <p key={key} dir={dir}>
          {drawInlines(block.children, pen, depth)}
        </p>
      );
    case "quote":
      return (
        <blockquote key={key} dir={dir}>
          {drawBlocks(block.children, pen, depth + 1)}
        </blockquote>
      );
    case "code-block":
      return <CodeBlock key={key} value={drawText(block.value, pen)} words={pen.copyCode} />;
    case "list": {
      const items = drawAll(block.items, pen, (item, index) => <li key={index}>{drawBlocks(item, pen, depth + 1)}</li>);
      return block.ordered ? (
        <ol key={key} dir={dir} start={block.start}>
          {items}
        </ol>
      ) : (
        <ul key={key} dir={dir}>
          {items}
        </ul>
      );
    }
  }
}

function drawInlines(list: readonly Inline[], pen: Pen, depth: number): ReactNode {
  const [only] = list;
  // Words alone, as most messages are, need no node of their own in React’s tree.
  if (list.length === 1 && only?.type === "text") return drawText(only.value, pen);
  if (depth > DEEPEST) return REST;
  return drawAll(list, pen, (inline, key) => drawInline(inline, pen, key, depth + 1));
}

function drawInline(inline: Inline, pen: Pen, key: number, depth: number): ReactNode {
  switch (inline.type) {
    case "text":
      return drawText(inline.value, pen);
    case "code":
      return (
        <code key={key} dir="auto">
          {drawText(inline.value, pen)}
        </code>
      );
    case "term":
      return drawTerm(inline.value, inline.explanation, pen, key);
    case "break":
      return <br key={key} />;
    case "strong":
      return <strong key={key}>{drawInlines(inline.children, pen, depth)}</strong>;
    case "emphasis":
      return <em key={key}>{drawInlines(inline.children, pen, depth)}</em>;
    case "link":
      return drawLink(inline.href, drawLinked(inline.children, pen, depth), pen.newTab, key);
  }
}

/** What stands in a link. */
function drawLinked(list: readonly Inline[], pen: Pen, depth: number): ReactNode {
  const { inLink } = pen;
  pen.inLink = true;
  const drawn = drawInlines(list, pen, depth);
  pen.inLink = inLink;
  return drawn;
}

/** A press in a link means the link. */
function drawTerm(value: string, explanation: string, pen: Pen, key: number): ReactNode {
  const word = drawText(value, pen);
  if (pen.inLink) return word;
  return <ChatTerm key={key} value={word} explanation={drawText(explanation, pen)} />;
}

function drawLink(href: string, children: ReactNode, newTab: string, key: number): ReactNode {
  if (!isSafeHref(href)) return <Fragment key={key}>{children}</Fragment>;
  if (!/^https?:/i.test(href))
    return (
      <a key={key} dir="auto" href={href}>
        {children}
      </a>
    );
  return (
    <a key={key} dir="auto" href={href} target="_blank" rel="nofollow noopener noreferrer">
      {children}
      <span style={visuallyHidden}> ({newTab})</span>
    </a>
  );
}
