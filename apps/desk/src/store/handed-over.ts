import type { Conversation, Message, Name, Note, NoticePart } from "@warmline/protocol";

type HandedOver = Extract<NoticePart, { notice: "handed-over" }>;

/** How a conversation came to whoever holds it now. */
export interface Arrival {
  notice: HandedOver;
  /** What the one before left to know, or null. */
  note: Note | null;
}

/** A note and the hand-over that it belongs to are written together; a program’s summary may come a moment later. */
const TOGETHER_MS = 10_000;

/**
 * The hand-over by which an agent got a conversation, until somebody said something after it; null where there was none.
 *
 * @param notes of any conversation
 */
export function arrivalOf(
  conversation: Conversation,
  messages: readonly Message[],
  notes: readonly Note[],
  me: Name | null,
): Arrival | null {
  const { id, state, agentId } = conversation;
  if (state !== "active" || agentId === null || agentId !== me) return null;
  const at = messages.findLastIndex((message) => handedOverIn(message) !== null);
  const isOver = messages.slice(at + 1).some((message) => message.author.kind === "agent" || isEnd(message));
  const message = messages[at];
  const notice = message === undefined ? null : handedOverIn(message);
  if (message === undefined || notice === null || isOver || notice.from === me) return null;
  const note = notes.findLast(
    (each) =>
      each.conversationId === id && each.agentId === notice.from && Math.abs(each.at - message.at) < TOGETHER_MS,
  );
  return { notice, note: note ?? null };
}

function handedOverIn({ parts }: Message): HandedOver | null {
  return parts.find((part) => part.type === "notice" && part.notice === "handed-over") ?? null;
}

function isEnd({ parts }: Message): boolean {
  return parts.some((part) => part.type === "notice" && part.notice === "ended");
}
