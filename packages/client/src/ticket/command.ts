import type { Id, TicketFormInput } from "@warmline/protocol";
import type { Failure, OutboxCommand } from "../state.ts";

/** What brings a form to the server. */
export type TicketCommand = Extract<OutboxCommand, { ticket: TicketFormInput }>;

/** Whether a command brings a form to the server: it opens a ticket, or makes a chat one. */
export function isTicket(command: OutboxCommand): command is TicketCommand {
  return "ticket" in command;
}

/** With these, what was filled in cannot be taken as it is, however often it is tried. */
const WRONG: readonly string[] = ["invalid-request", "too-large", "file-refused", "file-incomplete", "not-found"];

/** Whether a ticket was refused for what is in it: then the corrected one takes its place. */
export function isWrong({ status, failure }: { status: string; failure: Failure | null }): boolean {
  return status === "failed" && WRONG.includes(failure?.code ?? "");
}

/** What makes a chat a ticket, or opens one under the item’s own id where there is no chat. */
export function ticketCommand(chatId: Id | null, itemId: Id, ticket: TicketFormInput): TicketCommand {
  return chatId === null
    ? { type: "ticket", conversationId: itemId, ticket }
    : { type: "convert", conversationId: chatId, to: "ticket", ticket };
}
