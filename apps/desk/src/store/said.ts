import { plainText, type Message } from "@warmline/protocol";

/** What a message says in one line: its words and the names of its files. */
export function said({ parts }: Pick<Message, "parts">): string {
  return parts
    .map((part) => (part.type === "text" ? plainText(part.tree) : part.type === "file" ? part.name : ""))
    .filter((text) => text !== "")
    .join(" ");
}
