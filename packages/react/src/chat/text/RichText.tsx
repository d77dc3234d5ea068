import { type Block, type Inline, isSafeHref, type RichText as Tree } from "@warmline/client";
import { Fragment, type ReactElement, type ReactNode } from "react";
import { visuallyHidden } from "../../internals/visuallyHidden.ts";

export interface RichTextProps {
  /** What the server made of a message’s Markdown. */
  tree: Tree;
  /** Tells those who do not see it that a link opens in a new tab. */
  newTab: string;
}

/** Draws the server’s closed tree as elements, wherever it stands. Nothing in it is ever read as HTML. */
export function RichText({ tree, newTab }: RichTextProps): ReactElement {
  return <>{blocks(tree, newTab)}</>;
}

function blocks(list: readonly Block[], newTab: string): ReactNode {
  return list.map((block, index) => <Fragment key={index}>{drawBlock(block, newTab)}</Fragment>);
}

function drawBlock(block: Block, newTab: string): ReactNode {
  switch (block.type) {
    case "paragraph":
      return <p>{inlines(block.children, newTab)}</p>;
    case "quote":
      return <blockquote>{blocks(block.children, newTab)}</blockquote>;
    case "code-block":
      return (
        // Long lines scroll sideways, which a keyboard can only do inside a focused element.
        <pre tabIndex={0}>
          <code>{block.value}</code>
        </pre>
      );
    case "list": {
      const items = block.items.map((item, index) => <li key={index}>{blocks(item, newTab)}</li>);
      return block.ordered ? <ol start={block.start}>{items}</ol> : <ul>{items}</ul>;
    }
  }
}

function inlines(list: readonly Inline[], newTab: string): ReactNode {
  return list.map((inline, index) => <Fragment key={index}>{drawInline(inline, newTab)}</Fragment>);
}

function drawInline(inline: Inline, newTab: string): ReactNode {
  switch (inline.type) {
    case "text":
      return inline.value;
    case "code":
      return <code>{inline.value}</code>;
    case "break":
      return <br />;
    case "strong":
      return <strong>{inlines(inline.children, newTab)}</strong>;
    case "emphasis":
      return <em>{inlines(inline.children, newTab)}</em>;
    case "link":
      return drawLink(inline.href, inlines(inline.children, newTab), newTab);
  }
}

function drawLink(href: string, children: ReactNode, newTab: string): ReactNode {
  if (!isSafeHref(href)) return children;
  if (!/^https?:/i.test(href)) return <a href={href}>{children}</a>;
  return (
    <a href={href} target="_blank" rel="nofollow noopener noreferrer">
      {children}
      <span style={visuallyHidden}> ({newTab})</span>
    </a>
  );
}
