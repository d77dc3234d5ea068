import {
  areSimilar,
  type AgentCard,
  type Category,
  type Conversation,
  type Id,
  type Name,
  type Ticket,
  type TicketFormInput,
  type TicketKind,
} from "@warmline/protocol";
import { memoize } from "../core/memo.ts";
import { outgoingTickets } from "../files/select.ts";
import type { Failure, OutboxItem, SupportState, TicketDraft } from "../state.ts";
import { agentById } from "../support/select.ts";
import { isTicket, isWrong } from "./command.ts";
import { conversionOf } from "./unsent.ts";

/** A ticket as the customer sees it, from the click on “send” on. */
export interface TicketView {
  conversationId: Id;
  /** What is on its way, for `client.chat.retry`; null once it is received. */
  itemId: Id | null;
  /** Of the sending: `received` once the server has it. How it stands with the ticket itself is told by `ticket.status`. */
  status: "sending" | "received" | "failed";
  /** What was filled in, until it is received; then null. */
  form: TicketFormInput | null;
  /** What the server made of it; null until it is received. */
  ticket: Ticket | null;
  /** The conversation whose words it holds; null until it is received. */
  conversation: Conversation | null;
  /** Who answers. */
  answerer: AgentCard | null;
  /** Why it is not stored; with the status `sending` it is tried again without being asked. */
  failure: Failure | null;
}

/** A chat on its way to become a ticket, or a ticket to become a chat. */
export interface ConversionView {
  itemId: Id;
  to: "chat" | "ticket";
  status: "sending" | "failed";
  failure: Failure | null;
}

const NO_CATEGORIES: readonly Category[] = [];
const NO_KINDS: readonly TicketKind[] = [];
const NONE: readonly TicketView[] = [];
/** With these, nothing more is done about a ticket. */
const DONE: readonly Ticket["status"][] = ["solved", "settled", "shipped", "declined"];

const sentView = /* @__PURE__ */ memoize((conversation: Conversation, answerer: AgentCard | null): TicketView => ({
  conversationId: conversation.id,
  itemId: null,
  status: "received",
  form: null,
  ticket: conversation.ticket,
  conversation,
  answerer,
  failure: null,
}));

const unsentView = /* @__PURE__ */ memoize((item: OutboxItem): TicketView | null =>
  isTicket(item.command)
    ? {
        conversationId: item.command.conversationId,
        itemId: item.id,
        status: item.status === "failed" ? "failed" : "sending",
        form: item.command.ticket,
        ticket: null,
        conversation: null,
        answerer: null,
        failure: item.failure,
      }
    : null,
);

const conversionView = /* @__PURE__ */ memoize(({ id, command, status, failure }: OutboxItem): ConversionView | null =>
  command.type === "convert"
    ? { itemId: id, to: command.to, status: status === "failed" ? "failed" : "sending", failure }
    : null,
);

const drawAll = /* @__PURE__ */ memoize(
  (
    conversations: SupportState["conversations"],
    outbox: SupportState["outbox"],
    waiting: readonly OutboxItem[],
    site: SupportState["site"],
  ): readonly TicketView[] => {
    // What was a ticket before is shown as it is while it becomes one again.
    const isUnsent = ({ command }: OutboxItem) =>
      isTicket(command) && (conversations[command.conversationId]?.ticket ?? null) === null;
    const unsent = [...outbox, ...waiting].filter(isUnsent).flatMap((item) => unsentView(item) ?? []);
    const stored = Object.values(conversations)
      .filter(({ ticket }) => ticket !== null)
      .sort(newestFirst);
    return [
      ...unsent.toReversed(),
      ...stored.map((conversation) =>
        sentView(conversation, agentById({ site }, conversation.ticket?.answerer ?? null)),
      ),
    ];
  },
);

/** One ticket by the id that `submit` gave; null if it is unknown here. */
export function byId(state: SupportState, conversationId: Id): TicketView | null {
  return list(state).find((ticket) => ticket.conversationId === conversationId) ?? null;
}

/** All tickets, the newest first: those that are not stored yet, then those that the server has, also where one became a chat. */
export function list(state: SupportState): readonly TicketView[] {
  return drawAll(state.conversations, state.outbox, outgoingTickets(state), state.site);
}

/** The newest ticket, or null if the customer left none. */
export function latest(state: SupportState): TicketView | null {
  return list(state)[0] ?? null;
}

/** The ticket that was chosen by `client.ticket.show`, or was sent last on this page; null where none was. */
export function shown(state: SupportState): TicketView | null {
  return state.shownTicket === null ? null : byId(state, state.shownTicket);
}

/** Whether the customer asked for the form on this page. */
export function isFormChosen({ shownTicket }: SupportState): boolean {
  return shownTicket === "new";
}

/** A chat on its way to become a ticket, or a ticket to become a chat; null while nobody asked for it, and once it is done. */
export function conversion(state: SupportState, conversationId: Id): ConversionView | null {
  const item = conversionOf(state, conversationId);
  return item === undefined ? null : conversionView(item);
}

/** What a ticket can be about, in the site’s order. */
export function categories(state: SupportState): readonly Category[] {
  return state.site?.categories ?? NO_CATEGORIES;
}

/** One category, or null if the site has none of that id. */
export function category(state: SupportState, id: Name | null | undefined): Category | null {
  return categories(state).find((one) => one.id === id) ?? null;
}

/** The kinds of tickets that the site takes, the usual one first. */
export function kinds(state: SupportState): readonly TicketKind[] {
  return state.site?.ticketKinds ?? NO_KINDS;
}

/** Remembers, for as long as the tickets stay, which of them were alike the words that were compared last. */
const finder = /* @__PURE__ */ memoize((tickets: readonly TicketView[]) => {
  let last: { words: string; found: readonly TicketView[] } | null = null;
  return (gist: string, details: string): readonly TicketView[] => {
    const words = `${gist}\n${details}`;
    if (last?.words === words) return last.found;
    const found = tickets.filter(
      ({ ticket, conversation }) =>
        ticket !== null &&
        conversation?.kind === "ticket" &&
        conversation.state !== "ended" &&
        !DONE.includes(ticket.status) &&
        (areSimilar(ticket.gist, gist) || areSimilar(`${ticket.gist}\n${ticket.details}`, words)),
    );
    last = { words, found: found.length === 0 ? NONE : found };
    return last.found;
  };
});

/** The customer’s own open tickets that say much the same as what is typed in the form, the newest first. */
export function similar(
  state: SupportState,
  { gist = "", details = "" }: Pick<TicketDraft, "gist" | "details">,
): readonly TicketView[] {
  return finder(list(state))(gist, details);
}

function newestFirst(a: Conversation, b: Conversation): number {
  return b.createdAt - a.createdAt || (a.id < b.id ? 1 : -1);
}

/**
 * The field of the form that the server found wrong, as it names it: `email`, `gist`, `fields.contract`, `files`. Null where the
 * ticket was not refused for a field.
 */
export function problemAt({ status, failure }: Pick<TicketView, "status" | "failure">): string | null {
  if (failure === null || !isWrong({ status, failure })) return null;
  if (failure.code !== "invalid-request" && failure.code !== "too-large") return "files";
  return /^([\w-]+(?:\.[\w-]+)*): /.exec(failure.title)?.[1] ?? null;
}
