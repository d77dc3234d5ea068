import { plainText, type Message, type Part } from "@warmline/protocol";

/** The words of one part, or the name of a file; empty where it has none. */
export function wordsOf(part: Part): string {
  if (part.type === "text") return plainText(part.tree);
  if (part.type === "apology") return [part.happened, part.fixed, part.changes, part.sorry].join(" ");
  if ("plain" in part) return part.plain;
  return part.type === "file" ? part.name : "";
}

/** Whether a list has something to show of a message. */
export function hasWords(message: Pick<Message, "parts">): boolean {
  return said(message) !== "" || message.parts.some(({ type }) => type === "offer");
}

/** What a message says in one line: its words and the names of its files. */
export function said({ parts }: Pick<Message, "parts">): string {
  return parts
    .map((part) => wordsOf(part))
    .filter((text) => text !== "")
    .join(" ");
}
