import { LIMITS, type Name, type Ticket, type TicketKind, type TicketStatus } from "@warmline/protocol";
import type { Surroundings } from "./command.ts";

/** How it stands once an agent has answered. It says nothing of a wish. */
const ANSWERED: Readonly<Record<TicketKind, TicketStatus | null>> = {
  problem: "answered",
  question: "answered",
  wish: null,
  complaint: "answered",
};

/** How it stands once all is well. A wish is no better off for the end of a talk. */
const SOLVED: Readonly<Record<TicketKind, TicketStatus | null>> = {
  problem: "solved",
  question: "solved",
  wish: null,
  complaint: "settled",
};

/** A ticket that stands otherwise from now on. */
export function withStatus(ticket: Ticket, status: TicketStatus, agentId: Name | null, now: number): Ticket {
  if (ticket.status === status) return ticket;
  const [first, ...later] = [...ticket.history, { status, at: now, agentId }];
  return { ...ticket, status, history: [...(first ? [first] : []), ...later.slice(-LIMITS.steps)] };
}

/** A ticket after an answer of an agent. */
export function afterAnswer(ticket: Ticket, agentId: Name, now: number): Ticket {
  const status = ANSWERED[ticket.kind] ?? ticket.status;
  return { ...withStatus(ticket, status, agentId, now), answeredAt: ticket.answeredAt ?? now };
}

/** A ticket after a further word of its customer: who was answered, or thought to be helped, is owed an answer anew. */
export function afterWord(ticket: Ticket, isOver: boolean, { now, ticket: rules }: Surroundings): Ticket {
  const isAnswered = ticket.status === ANSWERED[ticket.kind] || ticket.status === SOLVED[ticket.kind];
  const after = isAnswered ? withStatus(ticket, "received", null, now) : ticket;
  if (!isOver && ticket.answeredAt === null) return after;
  return { ...after, answeredAt: null, answerBy: rules.answerBy(ticket.category, now) };
}

/** A ticket after a contact that solved it. */
export function afterSolving(ticket: Ticket, agentId: Name | null, now: number): Ticket {
  return withStatus(ticket, SOLVED[ticket.kind] ?? ticket.status, agentId, now);
}
