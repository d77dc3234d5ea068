import type { Id } from "@warmline/protocol";
import { outgoingTickets } from "../files/select.ts";
import type { ConvertCommand, OutboxItem, SupportState } from "../state.ts";
import { isTicket, type TicketCommand } from "./command.ts";

type UnsentTicket = OutboxItem & { command: TicketCommand };

/** The tickets on their way, and those that were refused. */
export function unsentTickets(state: SupportState): readonly UnsentTicket[] {
  return [...state.outbox, ...outgoingTickets(state)].filter((item): item is UnsentTicket => isTicket(item.command));
}

/** A chat on its way to become a ticket, or a ticket to become a chat. */
export function conversionOf({ outbox }: SupportState, id: Id): (OutboxItem & { command: ConvertCommand }) | undefined {
  return outbox.findLast(
    (item): item is OutboxItem & { command: ConvertCommand } =>
      item.command.type === "convert" && item.command.conversationId === id,
  );
}
