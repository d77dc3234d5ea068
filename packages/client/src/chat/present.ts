import type { Conversation, Id } from "@warmline/protocol";
import { memoize } from "../core/memo.ts";
import type { OutboxCommand, SupportState } from "../state.ts";

const chosenChat = /* @__PURE__ */ memoize(
  (conversations: SupportState["conversations"]): Conversation | null =>
    Object.values(conversations)
      .filter(({ kind }) => kind === "chat")
      .sort(byConcern)[0] ?? null,
);

/** The id of the conversation that the widget shows, also while the server does not know it yet; null before the first text. */
export function presentId(state: Pick<SupportState, "conversations" | "outbox"> & Partial<SupportState>): Id | null {
  const { conversations, outbox, chosen = null } = state;
  if (chosen === "new") return null;
  return chosen !== null && (chosen in conversations || isOpening(outbox, chosen)) ? chosen : usualId(state);
}

/** The same where the customer has chosen none: the conversation that concerns most. */
export function usualId({ conversations, outbox }: Pick<SupportState, "conversations" | "outbox">): Id | null {
  for (const { command } of outbox) if (command.type === "open-chat" && !command.apart) return command.conversationId;
  const chosen = chosenChat(conversations);
  if (chosen !== null) return chosen.id;
  // Before the server is met again, the chat is that of the texts which an earlier page left.
  for (const { command } of outbox) if (isSaid(command)) return command.conversationId;
  return null;
}

/** The chat that the widget shows: one an agent holds, else one in line, else the newest; null while there is none. */
export function present(state: SupportState): Conversation | null {
  return state.conversations[presentId(state) ?? ""] ?? null;
}

/** Whether a chat is open, or about to be. */
export function isOpen({ conversations, outbox }: SupportState, id: Id): boolean {
  const chat = conversations[id];
  return (chat?.kind === "chat" && chat.state !== "ended") || isOpening(outbox, id);
}

/**
 * Whether a command concerns the conversation that the widget shows. The server may have put what is said in another one into
 * that; until its echo it shows there.
 */
export function concernsPresent(state: SupportState, command: OutboxCommand): boolean {
  if (!("conversationId" in command)) return false;
  const { conversationId: id } = command;
  return id === presentId(state) || !(id in state.conversations || isOpening(state.outbox, id));
}

/** Whether a command is worth a chat that is opened for it. */
export function isSaid(
  command: OutboxCommand,
): command is Extract<OutboxCommand, { type: "message" | "ask-call-back" }> {
  return command.type === "message" || command.type === "ask-call-back";
}

/** Whether a chat is about to be opened. */
export function isOpening(outbox: SupportState["outbox"], id: Id): boolean {
  return outbox.some(({ command }) => command.type === "open-chat" && command.conversationId === id);
}

const RANKS = { active: 0, waiting: 1, ended: 2 } as const;

/** What concerns the customer most comes first: held by an agent, then longest in line, then newest. */
function byConcern(a: Conversation, b: Conversation): number {
  return (
    RANKS[a.state] - RANKS[b.state] ||
    inLineSince(a) - inLineSince(b) ||
    b.createdAt - a.createdAt ||
    (a.id < b.id ? 1 : -1)
  );
}

function inLineSince({ waitingSince }: Conversation): number {
  return waitingSince ?? Number.MAX_SAFE_INTEGER;
}
