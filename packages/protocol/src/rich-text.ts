import * as v from "valibot";
import { isSafeHref } from "./safe-href.ts";

const SafeHref = v.pipe(v.string(), v.check(isSafeHref, "must be an absolute link with an allowed scheme"));

export type Inline =
  | { type: "text"; value: string }
  | { type: "code"; value: string }
  | { type: "break" }
  | { type: "strong" | "emphasis"; children: Inline[] }
  | { type: "link"; href: string; children: Inline[] }
  /** A word of the trade, and what it means in plain ones. */
  | { type: "term"; value: string; explanation: string };

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
  v.object({ type: v.literal("term"), value: v.string(), explanation: v.string() }),
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
