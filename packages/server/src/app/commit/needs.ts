import type { Id } from "@warmline/protocol";
import { conversationOf, type Command } from "../../service/command.ts";
import type { Needs, Pair } from "../../storage/around.ts";
import { TICKET_WINDOW_MS } from "../ticket-rate.ts";
import type { Order } from "./order.ts";

/** An order whose record is known. */
export interface Placed<O extends Order = Order> {
  order: O;
  visitorId: Id;
}

/** What deciding some orders rests on. */
export function needsOf(placed: readonly Placed[], now: number): Needs {
  const conversationIds = new Set<Id>();
  const contactIds = new Set<Id>();
  const promiseIds = new Set<Id>();
  const ticketsOf = new Set<Id>();
  const noteIds = new Set<Id>();
  const fileIds = new Set<Id>();
  const incidentIds = new Set<string>();
  const joining = new Set<Id>();
  const operations: Pair[] = [];
  const messages: Pair[] = [];
  for (const { order, visitorId } of placed) {
    const { command, operationId } = order;
    if (operationId !== null) operations.push([visitorId, operationId]);
    if (command.type === "choose-face") contactIds.add(command.contactId);
    const conversationId = conversationOf(command);
    if (conversationId !== null) conversationIds.add(conversationId);
    if ("messageId" in command) messages.push([visitorId, command.messageId]);
    if (command.type === "post-message") for (const id of command.files ?? []) fileIds.add(id);
    if (command.type === "write-note") noteIds.add(command.noteId);
    if ("promiseId" in command) promiseIds.add(command.promiseId);
    if (command.type === "make-promise") messages.push([visitorId, command.promiseId]);
    if (command.type === "extend-promise") messages.push([visitorId, command.extensionId]);
    if ("incidentId" in command) incidentIds.add(command.incidentId);
    if (command.type === "open" && command.open.kind === "chat") joining.add(visitorId);
    if (opensTicket(command)) ticketsOf.add(visitorId);
  }
  return {
    visitorIds: [...new Set(placed.map(({ visitorId }) => visitorId))],
    conversationIds: [...conversationIds],
    contactIds: [...contactIds],
    promiseIds: [...promiseIds],
    noteIds: [...noteIds],
    fileIds: [...fileIds],
    incidentIds: [...incidentIds],
    joining: [...joining],
    operations,
    messages,
    ticketsOf: [...ticketsOf],
    ticketsSince: now - TICKET_WINDOW_MS,
  };
}

export function opensTicket(command: Command): boolean {
  return command.type === "open" && command.open.kind === "ticket";
}
