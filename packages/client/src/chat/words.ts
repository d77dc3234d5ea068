import { plainText, type Message } from "@warmline/protocol";

/** What a message says, without its marks: the words, the four of an apology, and the plain words of what has some. */
export function textOf({ parts }: Pick<Message, "parts">): string {
  const texts = parts.flatMap((part) => {
    if (part.type === "text") return plainText(part.tree);
    if ("plain" in part) return part.plain;
    return part.type === "apology" ? [part.happened, part.fixed, part.changes, part.sorry] : [];
  });
  return texts.join("\n");
}
