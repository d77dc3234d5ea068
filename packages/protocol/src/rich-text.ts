import * as v from "valibot";

/** The schemes a link may have, checked on both sides of the wire. */
export const LINK_SCHEMES = ["https:", "http:", "mailto:", "tel:"] as const;

const SafeHref = v.pipe(
  v.string(),
  v.check((href) => isSafeHref(href), "must be an absolute link with an allowed scheme"),
);

/** Whether `href` is an absolute link that may be shown: an allowed scheme, no user name or password in it. */
export function isSafeHref(href: string): boolean {
  if (!URL.canParse(href)) return false;
  const url = new URL(href);
  return (LINK_SCHEMES as readonly string[]).includes(url.protocol) && url.username === "" && url.password === "";
}

export type Inline =
  | { type: "text"; value: string }
  | { type: "code"; value: string }
  | { type: "break" }
  | { type: "strong" | "emphasis"; children: Inline[] }
  | { type: "link"; href: string; children: Inline[] };

export type Block =
  | { type: "paragraph"; children: Inline[] }
  | { type: "quote"; children: Block[] }
  | { type: "list"; ordered: boolean; start: number; items: Block[][] }
  | { type: "code-block"; value: string };

export const Inline: v.GenericSchema<Inline> = v.variant("type", [
  v.object({ type: v.literal("text"), value: v.string() }),
  v.object({ type: v.literal("code"), value: v.string() }),
  v.object({ type: v.literal("break") }),
  v.object({ type: v.picklist(["strong", "emphasis"]), children: v.lazy(() => v.array(Inline)) }),
  v.object({ type: v.literal("link"), href: SafeHref, children: v.lazy(() => v.array(Inline)) }),
]) as v.GenericSchema<Inline>;

export const Block: v.GenericSchema<Block> = v.variant("type", [
  v.object({ type: v.literal("paragraph"), children: v.array(Inline) }),
  v.object({ type: v.literal("quote"), children: v.lazy(() => v.array(Block)) }),
  v.object({
    type: v.literal("list"),
    ordered: v.boolean(),
    start: v.number(),
    items: v.lazy(() => v.array(v.array(Block))),
  }),
  v.object({ type: v.literal("code-block"), value: v.string() }),
]) as v.GenericSchema<Block>;

/** A text as the closed tree that the server made of its Markdown. There is no HTML anywhere. */
export const RichText = v.pipe(v.array(Block), v.metadata({ ref: "RichText" }));
export type RichText = Block[];

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
      return inline.value;
    case "break":
      return "\n";
    default:
      return inline.children.map(inlineText).join("");
  }
}
