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
  return <>{drawRichText(tree, newTab)}</>;
}

/** The same without a component of its own. */
export function drawRichText(list: readonly Block[], newTab: string): ReactNode {
  return list.map((block, index) => drawBlock(block, newTab, index));
}

function drawBlock(block: Block, newTab: string, key: number): ReactNode {
  switch (block.type) {
    case "paragraph":
      return <p key={key}>{inlines(block.children, newTab)}</p>;
    case "quote":
      return <blockquote key={key}>{drawRichText(block.children, newTab)}</blockquote>;
    case "code-block":
      return (
        // Long lines scroll sideways, which a keyboard can only do inside a focused element.
        <pre key={key} tabIndex={0}>
          <code>{block.value}</code>
        </pre>
      );
    case "list": {
      const items = block.items.map((item, index) => <li key={index}>{drawRichText(item, newTab)}</li>);
      return block.ordered ? (
        <ol key={key} start={block.start}>
          {items}
        </ol>
      ) : (
        <ul key={key}>{items}</ul>
      );
    }
  }
}

function inlines(list: readonly Inline[], newTab: string): ReactNode {
  const [only] = list;
  // Words alone, as most messages are, need no node of their own in React’s tree.
  if (list.length === 1 && only?.type === "text") return only.value;
  return list.map((inline, index) => drawInline(inline, newTab, index));
}

function drawInline(inline: Inline, newTab: string, key: number): ReactNode {
  switch (inline.type) {
    case "text":
      return inline.value;
    case "code":
      return <code key={key}>{inline.value}</code>;
    case "break":
      return <br key={key} />;
    case "strong":
      return <strong key={key}>{inlines(inline.children, newTab)}</strong>;
    case "emphasis":
      return <em key={key}>{inlines(inline.children, newTab)}</em>;
    case "link":
      return drawLink(inline.href, inlines(inline.children, newTab), newTab, key);
  }
}

function drawLink(href: string, children: ReactNode, newTab: string, key: number): ReactNode {
  if (!isSafeHref(href)) return <Fragment key={key}>{children}</Fragment>;
  if (!/^https?:/i.test(href))
    return (
      <a key={key} href={href}>
        {children}
      </a>
    );
  return (
    <a key={key} href={href} target="_blank" rel="nofollow noopener noreferrer">
      {children}
      <span style={visuallyHidden}> ({newTab})</span>
    </a>
  );
}
