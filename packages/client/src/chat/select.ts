import type { AgentCard, AgentPromise, Conversation, Id, Message } from "@warmline/protocol";
import { memoize } from "../core/memo.ts";
import type { OutboxItem, SupportState } from "../state.ts";
import { agentById } from "../support/select.ts";
import { createRows, type ChatRow } from "./rows.ts";

const NO_MESSAGES: readonly Message[] = [];
const NO_ITEMS: readonly OutboxItem[] = [];

const newestChat = /* @__PURE__ */ memoize((conversations: SupportState["conversations"]): Conversation | null =>
  Object.values(conversations)
    .filter((conversation) => conversation.kind === "chat")
    .reduce<Conversation | null>((newest, next) => (newest !== null && isNewer(newest, next) ? newest : next), null),
);

const textsByChat = /* @__PURE__ */ memoize(
  (outbox: SupportState["outbox"]): Readonly<Record<Id, readonly OutboxItem[]>> => {
    const texts: Record<Id, OutboxItem[]> = {};
    for (const item of outbox) {
      if (item.command.type === "message") (texts[item.command.conversationId] ??= []).push(item);
    }
    return texts;
  },
);

const drawRows = /* @__PURE__ */ memoize(/* @__PURE__ */ createRows());

/** The id of the chat that the widget shows, also while the server does not know it yet; null before the first text. */
export function presentId(state: SupportState): Id | null {
  for (const { command } of state.outbox) if (command.type === "open-chat") return command.conversationId;
  return newestChat(state.conversations)?.id ?? null;
}

/** The chat that the widget shows: the newest; null while the server knows none. */
export function present(state: SupportState): Conversation | null {
  return state.conversations[presentId(state) ?? ""] ?? null;
}

/** The messages of the present chat in their order, then the texts on their way. */
export function rows(state: SupportState): readonly ChatRow[] {
  const id = presentId(state) ?? "";
  return drawRows(present(state), state.messages[id] ?? NO_MESSAGES, textsByChat(state.outbox)[id] ?? NO_ITEMS);
}

/** Who holds the present chat, or held it last. */
export function agent(state: SupportState): AgentCard | null {
  const chat = present(state);
  return agentById(state, chat?.agentId ?? state.contacts[chat?.contactId ?? ""]?.agentId ?? null);
}

/** Who is writing in the present chat now. */
export function typing(state: SupportState): AgentCard | null {
  return agentById(state, state.typing[presentId(state) ?? ""]?.agentId ?? null);
}

/** The agent’s word that still stands in the present chat: open, or lapsed and not yet answered. */
export function promise(state: SupportState): AgentPromise | null {
  const chat = present(state);
  if (chat === null || chat.state === "ended") return null;
  const newest = Object.values(state.promises)
    .filter(({ conversationId }) => conversationId === chat.id)
    .reduce<AgentPromise | null>((last, next) => (last !== null && last.madeAt > next.madeAt ? last : next), null);
  if (newest?.state === "open") return newest;
  return newest?.state === "lapsed" && !answeredSince(state.messages[chat.id], newest.dueAt) ? newest : null;
}

/** How many messages of agents in the present chat have not been seen. */
export function unread(state: SupportState): number {
  const chat = present(state);
  if (chat === null) return 0;
  const read = seenUpTo(state, chat);
  return (state.messages[chat.id] ?? []).filter(({ author, seq }) => author.kind === "agent" && seq > read).length;
}

function seenUpTo(state: SupportState, chat: Conversation): number {
  return state.outbox.reduce(
    (read, { command }) =>
      command.type === "marks" && command.conversationId === chat.id ? Math.max(read, command.read) : read,
    chat.marks.visitor.read,
  );
}

function answeredSince(messages: readonly Message[] = [], since: number): boolean {
  return messages.some(({ author, at }) => author.kind === "agent" && at >= since);
}

function isNewer(a: Conversation, b: Conversation): boolean {
  return a.createdAt === b.createdAt ? a.id > b.id : a.createdAt > b.createdAt;
}
