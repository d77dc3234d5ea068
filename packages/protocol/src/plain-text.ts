import type { Block, Inline, RichText } from "./rich-text.ts";

/** The words of a tree without their marks, for previews, announcements and letters. */
export function plainText(tree: RichText): string {
  return tree.map(blockText).join("\n");
}

function blockText(block: Block): string {
  switch (block.type) {
    case "paragraph":
      return block.children.map(inlineText).join("");
    case "quote":
      return block.children.map(blockText).join("\n");
    case "list":
      return block.items.map((item) => item.map(blockText).join("\n")).join("\n");
    case "code-block":
      return block.value;
  }
}

function inlineText(inline: Inline): string {
  switch (inline.type) {
    case "text":
    case "code":
    case "term":
      return inline.value;
    case "break":
      return "\n";
    default:
      return inline.children.map(inlineText).join("");
  }
}
