import {
  SEVERITIES,
  TICKET_KINDS,
  type Conversation,
  type Instant,
  type Name,
  type Severity,
  type SiteState,
  type Ticket,
  type TicketKind,
  type TicketStatus,
} from "@warmline/protocol";
import type { DeskState } from "./state.ts";

/** Whose tickets are shown. */
export type TicketsOf = "all" | "mine" | "nobody";

/** Which tickets are shown; null where every one is. */
export interface TicketFilters {
  of: TicketsOf;
  kind: TicketKind | null;
  category: Name | null;
  status: TicketStatus | null;
  /** Whether only those are shown whose answer is late. */
  late: boolean;
}

/** A conversation that is a ticket. */
export type TicketConversation = Conversation & { ticket: Ticket };

/** The tickets that are shown, in the order to work on them, and how many there are of each. */
export interface TicketList {
  lines: readonly TicketConversation[];
  late: number;
  /** How many open ones there are of everybody, of this agent and of nobody. */
  counts: Readonly<Record<TicketsOf, number>>;
}

/** The kinds of tickets, and every status that one of them knows. */
export const ALL_KINDS = Object.keys(TICKET_KINDS) as readonly TicketKind[];
export const ALL_STATUSES: readonly TicketStatus[] = [...new Set(Object.values(TICKET_KINDS).flat())];

export const NO_FILTERS: TicketFilters = { of: "all", kind: null, category: null, status: null, late: false };

/** Reads the filters out of an address; what it does not know is no filter. */
export function readFilters(query: string): TicketFilters {
  const told = new URLSearchParams(query);
  const of = told.get("of");
  return {
    of: of === "mine" || of === "nobody" ? of : NO_FILTERS.of,
    kind: ALL_KINDS.find((each) => each === told.get("kind")) ?? null,
    category: told.get("category"),
    status: ALL_STATUSES.find((each) => each === told.get("status")) ?? null,
    late: told.has("late"),
  };
}

/** The filters as they stand in an address; empty where every ticket is shown. */
export function writeFilters({ of, kind, category, status, late }: TicketFilters): string {
  const said = new URLSearchParams();
  if (of !== NO_FILTERS.of) said.set("of", of);
  if (kind !== null) said.set("kind", kind);
  if (category !== null) said.set("category", category);
  if (status !== null) said.set("status", status);
  if (late) said.set("late", "yes");
  return said.toString();
}

/** Whether an answer is owed. */
export function isOwed({ state, ticket }: TicketConversation): boolean {
  return ticket.answeredAt === null && state !== "ended";
}

/** Whether an answer is owed and its time is over. */
export function isLate(conversation: TicketConversation, now: Instant): boolean {
  return isOwed(conversation) && conversation.ticket.answerBy <= now;
}

/** How much the trouble of a ticket hurts, as its category says; minor where the site no longer has that. */
export function severityOf(site: SiteState | null, { category }: Pick<Ticket, "category">): Severity {
  return site?.categories.find(({ id }) => id === category)?.severity ?? "minor";
}

/**
 * The tickets to show: those that owe an answer first, by when it is due, the graver first where that is equal; then the others,
 * the newest first. Whoever asks for one status sees those that are over too.
 */
export function ticketList(
  { record, me, site }: Pick<DeskState, "record" | "me" | "site">,
  filters: TicketFilters,
  now: Instant,
): TicketList {
  const all = Object.values(record.conversations).filter(isTicket);
  const open = all.filter(({ state }) => state !== "ended");
  const isOf = (of: TicketsOf, { state, agentId }: Conversation): boolean => {
    if (of === "mine") return agentId === me?.id && state !== "waiting";
    return of === "all" || state === "waiting";
  };
  const lines = (filters.status === null ? open : all)
    .filter((each) => isOf(filters.of, each) && isMeant(each, filters, now))
    .sort((a, b) => inOrder(a, b, site));
  return {
    lines,
    late: lines.filter((each) => isLate(each, now)).length,
    counts: {
      all: open.length,
      mine: open.filter((each) => isOf("mine", each)).length,
      nobody: open.filter((each) => isOf("nobody", each)).length,
    },
  };
}

/** The same list while nothing that it is made of has changed, so that what is typed elsewhere sorts nothing. */
export function createTicketsSelector(): (state: DeskState, filters: TicketFilters, now: Instant) => TicketList {
  let known: readonly unknown[] = [];
  let list: TicketList | null = null;
  return ({ record, me, site }, filters, now) => {
    const input = [record.conversations, me, site, writeFilters(filters), now];
    if (list === null || input.some((each, index) => each !== known[index])) {
      list = ticketList({ record, me, site }, filters, now);
    }
    known = input;
    return list;
  };
}

/** Whether a conversation is a ticket, or was one before it became a chat. */
export function isTicket(conversation: Conversation): conversation is TicketConversation {
  return conversation.ticket !== null;
}

function isMeant(conversation: TicketConversation, filters: TicketFilters, now: Instant): boolean {
  const { ticket } = conversation;
  return (
    (filters.kind === null || ticket.kind === filters.kind) &&
    (filters.category === null || ticket.category === filters.category) &&
    (filters.status === null || ticket.status === filters.status) &&
    (!filters.late || isLate(conversation, now))
  );
}

function inOrder(a: TicketConversation, b: TicketConversation, site: SiteState | null): number {
  const owed = Number(isOwed(b)) - Number(isOwed(a));
  if (owed !== 0) return owed;
  if (!isOwed(a)) return b.createdAt - a.createdAt || (a.id < b.id ? 1 : -1);
  const gravity = (each: TicketConversation): number => SEVERITIES.indexOf(severityOf(site, each.ticket));
  return a.ticket.answerBy - b.ticket.answerBy || gravity(b) - gravity(a) || (a.id < b.id ? -1 : 1);
}
