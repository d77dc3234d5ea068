import type { Conversation, Id, Instant, Message, Part } from "@warmline/protocol";
import { memoize } from "../core/memo.ts";
import type { SupportState } from "../state.ts";

/** One conversation in the list of the customer’s conversations. */
export interface ConversationView {
  id: Id;
  kind: Conversation["kind"];
  state: Conversation["state"];
  /** What a ticket is about; null for a chat. */
  gist: string | null;
  /** The agent who holds it or held it last, or null. */
  agentId: string | null;
  /** The last message that somebody wrote, or null. */
  last: Message | null;
  /** When something was last said in it. */
  at: Instant;
  /** The news of it that was not seen: see `chatState.isNews`. */
  unread: number;
}

/** All conversations of the customer, the one with the newest word first. */
export const conversations: (state: SupportState) => readonly ConversationView[] = (state) =>
  drawAll(state.conversations, state.messages, state.contacts, state.outbox);

/** How much news has not been seen in all conversations. */
export function unreadEverywhere(state: SupportState): number {
  return conversations(state).reduce((sum, { unread }) => sum + unread, 0);
}

/** How far the customer has read a conversation, also what the server was not told yet. */
export function seenUpTo({ outbox }: Pick<SupportState, "outbox">, { id, marks }: Conversation): number {
  return outbox.reduce(
    (read, { command }) =>
      command.type === "marks" && command.conversationId === id ? Math.max(read, command.read) : read,
    marks.visitor.read,
  );
}

/** How many messages that are news came after a place. */
export function countNews(messages: readonly Message[] = [], after: number): number {
  const first = messages.findLastIndex(({ seq }) => seq <= after) + 1;
  return messages.slice(first).filter(isNews).length;
}

/**
 * Whether a message is worth coming back for: whatever an agent says, be it a word, an apology, an offer or how it stands with a
 * ticket, and the question whether it is all right now. What asks how a contact was is none, nor are the other notices.
 */
export function isNews({ author, parts, removedAt }: Pick<Message, "author" | "parts" | "removedAt">): boolean {
  if (removedAt !== null || author.kind === "visitor") return false;
  return author.kind === "agent" || parts.some(isTold);
}

function isTold(part: Part): boolean {
  if (part.type === "rating-request") return part.occasion === "follow-up";
  return part.type === "notice" && part.notice === "status";
}

/**
 * Until when the customer may change a message or take it back, in milliseconds since the epoch by the server’s clock; null for
 * what is not the customer’s own, or was taken back.
 */
export function editableUntil(
  state: SupportState,
  message: Pick<Message, "author" | "at" | "removedAt" | "parts">,
): Instant | null {
  if (message.author.kind !== "visitor" || message.removedAt !== null) return null;
  if (message.parts.some((part) => part.type === "text" && part.answerTo !== undefined)) return null;
  return message.at + (state.site?.editMs ?? 0);
}

const drawAll = /* @__PURE__ */ memoize(
  (
    all: SupportState["conversations"],
    messages: SupportState["messages"],
    contacts: SupportState["contacts"],
    outbox: SupportState["outbox"],
  ): readonly ConversationView[] =>
    Object.values(all)
      .map((conversation) => {
        const { id, kind, state, ticket, agentId, contactId, createdAt } = conversation;
        const said = messages[id] ?? [];
        const last = said.findLast(({ author }) => author.kind !== "system") ?? null;
        return {
          id,
          kind,
          state,
          gist: ticket?.gist ?? null,
          agentId: agentId ?? contacts[contactId ?? ""]?.agentId ?? null,
          last,
          at: said.at(-1)?.at ?? createdAt,
          unread: countNews(said, seenUpTo({ outbox }, conversation)),
        };
      })
      .sort((a, b) => b.at - a.at || (a.id < b.id ? 1 : -1)),
);
