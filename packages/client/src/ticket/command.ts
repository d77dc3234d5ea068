import type { Id, TicketFormInput } from "@warmline/protocol";
import type { OutboxCommand } from "../state.ts";

/** What brings a form to the server. */
export type TicketCommand = Extract<OutboxCommand, { ticket: TicketFormInput }>;

/** Whether a command brings a form to the server: it opens a ticket, or makes a chat one. */
export function isTicket(command: OutboxCommand): command is TicketCommand {
  return "ticket" in command;
}

/** What makes a chat a ticket, or opens one under the item’s own id where there is no chat. */
export function ticketCommand(chatId: Id | null, itemId: Id, ticket: TicketFormInput): TicketCommand {
  return chatId === null
    ? { type: "ticket", conversationId: itemId, ticket }
    : { type: "convert", conversationId: chatId, to: "ticket", ticket };
}
