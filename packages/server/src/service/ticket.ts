import { FOLLOWING_STATUSES, TICKET_KINDS, type Part, type TicketStatus } from "@warmline/protocol";
import { beginContact } from "./begin-contact.ts";
import { refuse, type Actor, type Command, type Surroundings, type Verdict } from "./command.ts";
import { holds, type KnownSlice } from "./known.ts";
import { Ledger } from "./ledger.ts";
import { release, settleByAnswer } from "./promise.ts";
import { withStatus } from "./ticket-status.ts";
import { agentsText } from "./words.ts";

type SetStatus = Extract<Command, { type: "set-status" }>;
type Assign = Extract<Command, { type: "assign" }>;

/** An agent says how it stands. Words beside it are an answer. */
export function setStatus(slice: KnownSlice, actor: Actor, command: SetStatus, around: Surroundings): Verdict {
  if (actor.kind !== "agent") return refuse("forbidden", "Only an agent says how it stands.");
  const refusal = holds(slice, actor.agentId);
  if (refusal) return refusal;
  const { conversation } = slice;
  const { ticket } = conversation;
  if (!ticket) return refuse("wrong-state", "There is no ticket here.");
  const { status, statusId, text } = command;
  const own: readonly TicketStatus[] = TICKET_KINDS[ticket.kind];
  if (!own.includes(status) || FOLLOWING_STATUSES.includes(status))
    return refuse("invalid-request", `status: nobody says "${status}" of a ${ticket.kind}`);
  if (ticket.status === status) return refuse("wrong-state", "It stands so already.");
  const { agentId } = actor;
  const { now } = around;
  const ledger = new Ledger(slice, around);
  if (text !== null)
    for (const promise of settleByAnswer(slice, around)) ledger.add({ type: "promise.changed", promise });
  const after = withStatus(ticket, status, agentId, now);
  const answeredAt = text === null ? ticket.answeredAt : (ticket.answeredAt ?? now);
  const notice: Part = { type: "notice", notice: "status", agentId, status };
  const words: Part[] = text === null ? [] : [agentsText(text, slice, around)];
  ledger
    .conversation({ ticket: { ...after, answeredAt } })
    .message(statusId, conversation.id, { kind: "agent", agentId }, [...words, notice]);
  if (conversation.kind === "ticket")
    ledger.followup({ kind: "answer-letter", conversationId: conversation.id, messageId: statusId });
  return ledger.close();
}

/** An agent gives a ticket to an agent, or takes it over: the contact of the one before ends there. */
export function assign(slice: KnownSlice, actor: Actor, { agentId }: Assign, around: Surroundings): Verdict {
  if (actor.kind !== "agent") return refuse("forbidden", "Only an agent assigns a ticket.");
  const { conversation, contact } = slice;
  if (conversation.kind !== "ticket") return refuse("wrong-state", "Only a ticket is assigned.");
  if (slice.agentName(agentId) === null)
    return refuse("invalid-request", `agentId: this site has no agent "${agentId}"`);
  if (slice.isProgram(agentId)) return refuse("invalid-request", `agentId: "${agentId}" is a program`);
  const ledger = new Ledger(slice, around);
  if (conversation.agentId === agentId) return ledger.close();
  if (conversation.state === "active" && contact) {
    for (const promise of release(slice, around)) ledger.add({ type: "promise.changed", promise });
    ledger.add({ type: "contact.changed", contact: { ...contact, endedAt: around.now, endReason: null } });
  }
  return beginContact(ledger, conversation, agentId, around).close();
}
