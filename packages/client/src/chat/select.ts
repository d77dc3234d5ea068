import type { AgentCard, AgentPromise, Conversation, Id, Message } from "@warmline/protocol";
import { memoize } from "../core/memo.ts";
import { outgoingTexts } from "../files/select.ts";
import type { OutboxItem, SupportState } from "../state.ts";
import { agentById } from "../support/select.ts";
import { changes } from "./changes.ts";
import { countNews, isNews, seenUpTo } from "./conversations.ts";
import { isOpen, isOpening, present, presentId, usualId } from "./present.ts";
import { isWrongAnswer } from "./answers.ts";
import { createRows, type ChatRow, writingRow } from "./rows.ts";

export { answer, problemAt, type AnswerView } from "./answers.ts";
export { changes, type MessageChange } from "./changes.ts";
export { category, topics } from "./category.ts";
export { conversations, editableUntil, isNews, unreadEverywhere, type ConversationView } from "./conversations.ts";
export { isOpen, present, presentId, usualId } from "./present.ts";

/** What is known of the messages before those that are here. */
export interface History {
  earlier: boolean;
  loading: boolean;
  failed: boolean;
}

const HISTORY = {
  none: { earlier: false, loading: false, failed: false },
  there: { earlier: true, loading: false, failed: false },
  loading: { earlier: true, loading: true, failed: false },
  failed: { earlier: true, loading: false, failed: true },
} as const satisfies Record<string, History>;

const NO_MESSAGES: readonly Message[] = [];
const NO_ITEMS: readonly OutboxItem[] = [];

const textsByChat = /* @__PURE__ */ memoize(
  (
    conversations: SupportState["conversations"],
    outbox: SupportState["outbox"],
  ): Readonly<Record<Id, readonly OutboxItem[]>> => {
    const texts: Record<Id, OutboxItem[]> = {};
    const here = presentId({ conversations, outbox }) ?? "";
    for (const item of outbox) {
      if ((item.command.type !== "message" && item.command.type !== "answer") || isWrongAnswer(item)) continue;
      const { conversationId } = item.command;
      // The server may have put a text into the chat that was open already; until its echo it shows there.
      const isElsewhere = conversationId in conversations || isOpening(outbox, conversationId);
      (texts[isElsewhere ? conversationId : here] ??= []).push(item);
    }
    return texts;
  },
);

const behind = /* @__PURE__ */ memoize(
  (texts: readonly OutboxItem[], more: readonly OutboxItem[] | undefined): readonly OutboxItem[] =>
    more === undefined ? texts : [...texts, ...more],
);

const drawRows = /* @__PURE__ */ memoize(/* @__PURE__ */ createRows());

const withWriting = /* @__PURE__ */ memoize(
  (all: readonly ChatRow[], writing: SupportState["writing"], chat: Conversation | null): readonly ChatRow[] => {
    const here = Object.entries(writing).filter(([, { conversationId }]) => conversationId === chat?.id);
    if (here.length === 0) return all;
    const result = [...all];
    for (const [id, one] of here) result.push(writingRow(id, one, result.at(-1)));
    return result;
  },
);

/** The messages of the present chat in their order, then the texts on their way, then what is being written. */
export function rows(state: SupportState): readonly ChatRow[] {
  const chat = present(state);
  const messages = state.messages[presentId(state) ?? ""] ?? NO_MESSAGES;
  return withWriting(drawRows(chat, messages, unsentTexts(state), changes(state)), state.writing, chat);
}

/** The texts of the present chat that are on their way, behind them those that wait for files of theirs. */
export function unsentTexts(state: SupportState): readonly OutboxItem[] {
  const here = presentId(state) ?? "";
  const texts = textsByChat(state.conversations, state.outbox)[here] ?? NO_ITEMS;
  const waiting = outgoingTexts(state);
  // Under no name are those that begin a conversation: it is the present one.
  return behind(behind(texts, waiting[here]), here === "" ? undefined : waiting[""]);
}

/** Who holds the present chat, or held it last. */
export function agent(state: SupportState): AgentCard | null {
  const chat = present(state);
  return agentById(state, chat?.agentId ?? state.contacts[chat?.contactId ?? ""]?.agentId ?? null);
}

/** The program that holds the present chat; null while a person does, or nobody. */
export function program(state: SupportState): AgentCard | null {
  const holder = agentById(state, present(state)?.agentId ?? null);
  return holder?.bot ? holder : null;
}

/** Whether the customer has asked for a person in the present chat, and the server has not heard it yet. */
export function personAsked(state: SupportState): boolean {
  const id = presentId(state);
  return state.outbox.some(({ command }) => command.type === "ask-person" && command.conversationId === id);
}

/** Who is writing in the present chat now, and does not show it yet. */
export function typing(state: SupportState): AgentCard | null {
  const id = presentId(state) ?? "";
  const agentId = state.typing[id]?.agentId ?? null;
  const isShown = Object.values(state.writing).some((one) => one.conversationId === id && one.agentId === agentId);
  return isShown ? null : agentById(state, agentId);
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

/** How much news of the present chat has not been seen. */
export function unread(state: SupportState): number {
  const chat = present(state);
  return chat === null ? 0 : countNews(state.messages[chat.id], seenUpTo(state, chat));
}

/** The first news in the present chat that has not been seen, or null. */
export function firstUnseen(state: SupportState): Id | null {
  const chat = present(state);
  if (chat === null) return null;
  const messages = state.messages[chat.id] ?? NO_MESSAGES;
  const read = seenUpTo(state, chat);
  const seen = messages.findLastIndex(({ seq }) => seq <= read) + 1;
  return messages.slice(seen).find(isNews)?.id ?? null;
}

/** The open chat in which a word to the present, ended one would land; null where it is said right here. */
export function openElsewhere(state: SupportState): Id | null {
  const chat = present(state);
  if (chat?.kind !== "chat" || chat.state !== "ended") return null;
  const usual = usualId(state);
  return usual !== null && usual !== chat.id && isOpen(state, usual) ? usual : null;
}

/** Whether there are earlier messages of the present chat than those here, and where fetching them stands. */
export function history(state: SupportState): History {
  return HISTORY[state.earlier[presentId(state) ?? ""] ?? "none"];
}

/** The message that the list of the present chat is to show now, or null. */
export function revealed({ reveal }: SupportState): Id | null {
  return reveal?.status === "ready" ? reveal.messageId : null;
}

function answeredSince(messages: readonly Message[] = [], since: number): boolean {
  return messages.some(({ author, at }) => author.kind === "agent" && at >= since);
}
