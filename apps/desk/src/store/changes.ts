import type { Author, Id, Message, Name, Reaction } from "@warmline/protocol";
import type { DeskCommand, OutboxItem } from "./commands.ts";

/** New words for a message, on their way or refused. */
export type EditItem = OutboxItem & { command: Extract<DeskCommand, { type: "edit" }> };

/** What this agent changed in a stored message and the server has not confirmed yet. */
export interface MessageChange {
  edit: EditItem | null;
  /** Whether it is being taken back. */
  removing: boolean;
  /** The own reaction, null without one; undefined while it stays. */
  emoji: Reaction | null | undefined;
}

const NONE: MessageChange = { edit: null, removing: false, emoji: undefined };

/** By message: what is on its way. */
export function changesIn(outbox: readonly OutboxItem[]): ReadonlyMap<Id, MessageChange> {
  const changes = new Map<Id, MessageChange>();
  for (const item of outbox) {
    const { command } = item;
    if (command.type !== "edit" && command.type !== "remove" && command.type !== "react") continue;
    const before = changes.get(command.messageId) ?? NONE;
    changes.set(command.messageId, {
      ...before,
      ...(command.type === "edit" ? { edit: item as EditItem } : {}),
      ...(command.type === "remove" ? { removing: true } : {}),
      ...(command.type === "react" ? { emoji: command.emoji } : {}),
    });
  }
  return changes;
}

/** The reactions of a message as they are with the agent's own on its way. */
export function reactionsWith(
  { reactions }: Pick<Message, "reactions">,
  emoji: MessageChange["emoji"],
  agentId: Name,
): Message["reactions"] {
  if (emoji === undefined) return reactions;
  const others = reactions.filter(({ by }) => !isAgent(by, agentId));
  return emoji === null ? others : [...others, { by: { kind: "agent", agentId }, emoji }];
}

/** Whether words can be changed: those beside something that has a life of its own stay. */
export function isEditable(parts: Message["parts"]): boolean {
  return parts.some(({ type }) => type === "text") && parts.every(({ type }) => type === "text" || type === "file");
}

export function isAgent(author: Author, agentId: Name | undefined): boolean {
  return author.kind === "agent" && author.agentId === agentId;
}
