import type { AgentCard, Category, Conversation, Id, Ticket } from "@warmline/protocol";
import { memoize } from "../core/memo.ts";
import type { Failure, OutboxItem, SupportState } from "../state.ts";
import { agentById } from "../support/select.ts";

/** A ticket as the customer sees it, from the click on “send” on. */
export interface TicketView {
  conversationId: Id;
  status: "sending" | "received" | "failed";
  /** What the server made of it; null until it is received. */
  ticket: Ticket | null;
  /** Who answers. */
  answerer: AgentCard | null;
  /** Why it is not stored; with the status `sending` it is tried again without being asked. */
  failure: Failure | null;
}

const NO_CATEGORIES: readonly Category[] = [];

const sentView = /* @__PURE__ */ memoize((conversation: Conversation, answerer: AgentCard | null): TicketView => ({
  conversationId: conversation.id,
  status: "received",
  ticket: conversation.ticket,
  answerer,
  failure: null,
}));

const unsentView = /* @__PURE__ */ memoize((item: OutboxItem): TicketView => ({
  conversationId: item.id,
  status: item.status === "failed" ? "failed" : "sending",
  ticket: null,
  answerer: null,
  failure: item.failure,
}));

const newest = /* @__PURE__ */ memoize(
  (conversations: SupportState["conversations"], outbox: SupportState["outbox"]): Id | null => {
    const unsent = outbox.findLast(({ command }) => command.type === "ticket");
    if (unsent !== undefined) return unsent.id;
    const tickets = Object.values(conversations).filter(({ kind }) => kind === "ticket");
    return tickets.sort((a, b) => b.createdAt - a.createdAt || (a.id < b.id ? 1 : -1))[0]?.id ?? null;
  },
);

/** One ticket by the id that `submit` gave; null if it is unknown here. */
export function byId(state: SupportState, conversationId: Id): TicketView | null {
  const stored = state.conversations[conversationId];
  if (stored !== undefined) return sentView(stored, agentById(state, stored.ticket?.answerer ?? null));
  const item = state.outbox.find(({ id, command }) => id === conversationId && command.type === "ticket");
  return item === undefined ? null : unsentView(item);
}

/** The newest ticket, or null if the customer left none. */
export function latest(state: SupportState): TicketView | null {
  const id = newest(state.conversations, state.outbox);
  return id === null ? null : byId(state, id);
}

/** What a ticket can be about, in the site’s order. */
export function categories(state: SupportState): readonly Category[] {
  return state.site?.categories ?? NO_CATEGORIES;
}
