import type { Ticket, TicketForm } from "@warmline/protocol";
import {
  refuse,
  type Actor,
  type Command,
  type Refusal,
  type Slice,
  type Surroundings,
  type Verdict,
} from "./command.ts";
import type { KnownSlice } from "./known.ts";

/** The ticket that a form makes, or why it makes none. */
export function newTicket({ visitor }: Slice, form: TicketForm, around: Surroundings): Ticket | Refusal {
  const category = around.ticket.category(form.category);
  if (!category) return refuse("invalid-request", `category: this site has no category "${form.category}"`);
  const { now } = around;
  const { gist, details, wanted, otherwise, context, email, name } = form;
  return {
    reference: around.ticket.reference(),
    kind: form.ticketKind ?? around.ticket.kinds[0] ?? "problem",
    category: category.id,
    gist,
    details,
    wanted,
    otherwise,
    fields: [],
    checks: [],
    context,
    email,
    name,
    locale: visitor.locale,
    status: "received",
    history: [{ status: "received", at: now, agentId: null }],
    answerer: around.ticket.answerer(category.id),
    answerBy: around.ticket.answerBy(category.id, now),
    answeredAt: null,
    complaint: null,
  };
}

/** An agent says how it stands. */
export function setStatus(
  _slice: KnownSlice,
  _actor: Actor,
  _command: Extract<Command, { type: "set-status" }>,
  _around: Surroundings,
): Verdict {
  return refuse("wrong-state", "This cannot be done yet.");
}

/** An agent gives a ticket to an agent. */
export function assign(
  _slice: KnownSlice,
  _actor: Actor,
  _command: Extract<Command, { type: "assign" }>,
  _around: Surroundings,
): Verdict {
  return refuse("wrong-state", "This cannot be done yet.");
}

/** A chat becomes a ticket, or a ticket a chat. */
export function convert(
  _slice: KnownSlice,
  _actor: Actor,
  _command: Extract<Command, { type: "convert" }>,
  _around: Surroundings,
): Verdict {
  return refuse("wrong-state", "This cannot be done yet.");
}
