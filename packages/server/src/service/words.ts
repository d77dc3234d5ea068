import type { Block, Inline, RichText, TextPart } from "@warmline/protocol";
import type { Slice, Surroundings } from "./command.ts";

/** Words of an agent or a program, as the customer reads them: the site’s words of the trade explain themselves. */
export function agentsText(text: string, { visitor }: Pick<Slice, "visitor">, around: Surroundings): TextPart {
  return { type: "text", text, tree: around.talk.explainer(visitor.locale)(text) };
}

/** Words that stand as they are: nothing in them is a mark. */
export function literal(text: string): RichText {
  const children = text
    .split("\n")
    .flatMap((line, index): Inline[] => [
      ...(index === 0 ? [] : [{ type: "break" as const }]),
      ...(line === "" ? [] : [{ type: "text" as const, value: line }]),
    ]);
  const paragraph: Block = { type: "paragraph", children };
  return [paragraph];
}
