import { plainText, type Message, type Part } from "@warmline/protocol";

function wordsOf(part: Part): string {
  if (part.type === "text") return plainText(part.tree);
  if (part.type === "apology") return [part.happened, part.fixed, part.changes, part.sorry].join(" ");
  return part.type === "file" ? part.name : "";
}

/** What a message says in one line: its words and the names of its files. */
export function said({ parts }: Pick<Message, "parts">): string {
  return parts
    .map((part) => wordsOf(part))
    .filter((text) => text !== "")
    .join(" ");
}
