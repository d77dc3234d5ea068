import type { ChatRow, Message, SupportClient, SupportState } from "@warmline/client";
import * as chatState from "@warmline/client/state/chat";

/** Until when the server lets a message be changed, in milliseconds since the epoch; null for what is not one’s own or not there. */
export function untilWhen(state: SupportState, id: string): number | null {
  const message = find(state, id);
  return message === undefined ? null : chatState.editableUntil(state, message);
}

/** Whether the customer may change or remove the message of a row now. */
export function isChangeable(row: ChatRow, client: Pick<SupportClient, "getState" | "now">): boolean {
  if (row.author !== "me" || row.seq === null || row.removedAt !== null) return false;
  return client.now() < (untilWhen(client.getState(), row.id) ?? 0);
}

function find({ messages }: SupportState, id: string): Message | undefined {
  for (const list of Object.values(messages)) {
    const message = list.findLast((one) => one.id === id);
    if (message !== undefined) return message;
  }
  return undefined;
}

/** The words of a row as they were typed, with their marks. */
export function typedText({ parts, text }: Pick<ChatRow, "parts" | "text">): string {
  const words = parts.flatMap((part) => (part.type === "text" ? [part.text] : [])).join("\n");
  return words === "" ? text : words;
}
