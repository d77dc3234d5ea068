import { Fragment, type ReactNode } from "react";
import { isSafeHref, type Block, type Inline, type RichText as Tree } from "@warmline/protocol";

/** Draws the closed tree that the server made of somebody's words. Nothing in it is ever read as HTML. */
export function RichText({ tree }: { tree: Tree }): ReactNode {
  return tree.map((block, index) => <Fragment key={index}>{drawBlock(block)}</Fragment>);
}

function drawBlock(block: Block): ReactNode {
  switch (block.type) {
    case "paragraph":
      return <p>{block.children.map(drawInline)}</p>;
    case "quote":
      return (
        <blockquote>
          <RichText tree={block.children} />
        </blockquote>
      );
    case "list": {
      const items = block.items.map((item, index) => (
        <li key={index}>
          <RichText tree={item} />
        </li>
      ));
      return block.ordered ? <ol start={block.start}>{items}</ol> : <ul>{items}</ul>;
    }
    case "code-block":
      return (
        // Whoever reads by keyboard scrolls it.
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        <pre tabIndex={0}>
          <code>{block.value}</code>
        </pre>
      );
  }
}

function drawInline(inline: Inline, index: number): ReactNode {
  switch (inline.type) {
    case "text":
      return inline.value;
    case "code":
      return <code key={index}>{inline.value}</code>;
    case "break":
      return <br key={index} />;
    case "strong":
      return <strong key={index}>{inline.children.map(drawInline)}</strong>;
    case "emphasis":
      return <em key={index}>{inline.children.map(drawInline)}</em>;
    case "link":
      return isSafeHref(inline.href) ? (
        <a key={index} href={inline.href} target="_blank" rel="noopener noreferrer nofollow">
          {inline.children.map(drawInline)}
        </a>
      ) : (
        <Fragment key={index}>{inline.children.map(drawInline)}</Fragment>
      );
  }
}
