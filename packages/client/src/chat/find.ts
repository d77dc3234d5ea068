import type { Id, Message } from "@warmline/protocol";
import type { SupportState } from "../state.ts";

/** A message that is here, in whatever conversation; null if it is not. */
export function findMessage({ messages }: Pick<SupportState, "messages">, messageId: Id): Message | null {
  for (const list of Object.values(messages)) {
    const found = list.findLast(({ id }) => id === messageId);
    if (found !== undefined) return found;
  }
  return null;
}

/** The one part of a kind in a message; null if it has none. */
export function partOf<Type extends Message["parts"][number]["type"]>(
  message: Message | null,
  type: Type,
): Extract<Message["parts"][number], { type: Type }> | null {
  const isMeant = (part: Message["parts"][number]): part is Extract<typeof part, { type: Type }> => part.type === type;
  return message?.parts.find(isMeant) ?? null;
}
