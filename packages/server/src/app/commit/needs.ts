import type { Id, Name, TicketForm } from "@warmline/protocol";
import { conversationOf, type Command } from "../../service/command.ts";
import { kindOf } from "../../service/ticket-form.ts";
import { yearOf } from "../../sites/hours.ts";
import type { Needs, Pair } from "../../storage/around.ts";
import type { Register } from "../../storage/registers.ts";
import { TICKET_WINDOW_MS } from "../ticket-rate.ts";
import type { Writing } from "../writing.ts";
import type { Order } from "./order.ts";

/** An order whose record is known. */
export interface Placed<O extends Order = Order> {
  order: O;
  visitorId: Id;
}

const NAMING_AGENTS: ReadonlySet<Command["type"]> = new Set(["claim", "assign", "hand-over", "ask-person", "give-up"]);

/** By which people get what a program holds. */
const TAKING: ReadonlySet<Command["type"]> = new Set(["claim", "convert"]);

/** What deciding some orders rests on, while programs write. */
export function needsOf(placed: readonly Placed[], now: number, writing: Pick<Writing, "saying">): Needs {
  const conversationIds = new Set<Id>();
  const ratingIds = new Set<Id>();
  const contactIds = new Set<Id>();
  const offerIds = new Set<Id>();
  const popUpsOf = new Set<Id>();
  const registers = new Map<string, Register>();
  const agentsOf = new Set<Name>();
  const promiseIds = new Set<Id>();
  const ticketsOf = new Set<Id>();
  const noteIds = new Set<Id>();
  const talksOf = new Set<Id>();
  const fileIds = new Set<Id>();
  const incidentIds = new Set<string>();
  const joining = new Set<Id>();
  const operations: Pair[] = [];
  const messages: Pair[] = [];
  for (const { order, visitorId } of placed) {
    const { command, operationId } = order;
    if (operationId !== null) operations.push([visitorId, operationId]);
    if ("ratingId" in command) ratingIds.add(command.ratingId);
    if ("offerId" in command) offerIds.add(command.offerId);
    if (command.type === "end" || command.type === "ask-follow-up") popUpsOf.add(visitorId);
    if (command.type === "ask-follow-up") contactIds.add(command.contactId);
    if (isComplaint(order)) {
      const register = { siteId: order.site.id, year: yearOf(order.site, now) };
      registers.set(`${register.siteId} ${register.year}`, register);
    }
    const conversationId = conversationOf(command);
    if (conversationId !== null) conversationIds.add(conversationId);
    if ("messageId" in command) messages.push([visitorId, command.messageId]);
    for (const id of fileIdsOf(command)) fileIds.add(id);
    if (command.type === "write-note") noteIds.add(command.noteId);
    if (command.type === "hand-over") noteIds.add(command.handOverId);
    if (command.type === "end" && command.words) messages.push([visitorId, command.words.messageId]);
    if (command.type === "ask-person" || command.type === "give-up") talksOf.add(command.conversationId);
    // Another server may have stored what this one still hears being written.
    const said = conversationId !== null && TAKING.has(command.type) ? writing.saying(conversationId) : null;
    if (said) messages.push([visitorId, said.messageId]);
    if (command.type === "end" && command.heard !== undefined) talksOf.add(command.conversationId);
    if ("promiseId" in command) promiseIds.add(command.promiseId);
    if (command.type === "make-promise") messages.push([visitorId, command.promiseId]);
    if (command.type === "extend-promise") messages.push([visitorId, command.extensionId]);
    if (command.type === "apologise") messages.push([visitorId, command.apologyId]);
    if (command.type === "make-offer") messages.push([visitorId, command.offerId]);
    if (command.type === "answer-part") messages.push([visitorId, command.answerId]);
    if (command.type === "set-status") messages.push([visitorId, command.statusId]);
    const form = formOf(command);
    if ("incidentId" in command) incidentIds.add(command.incidentId);
    if (command.type === "open" && command.open.kind === "chat") joining.add(visitorId);
    if (form) ticketsOf.add(visitorId);
    if (form || NAMING_AGENTS.has(command.type)) agentsOf.add(order.site.id);
  }
  return {
    visitorIds: [...new Set(placed.map(({ visitorId }) => visitorId))],
    conversationIds: [...conversationIds],
    ratingIds: [...ratingIds],
    contactIds: [...contactIds],
    offerIds: [...offerIds],
    promiseIds: [...promiseIds],
    noteIds: [...noteIds],
    talksOf: [...talksOf],
    fileIds: [...fileIds],
    incidentIds: [...incidentIds],
    joining: [...joining],
    operations,
    messages,
    ticketsOf: [...ticketsOf],
    ticketsSince: now - TICKET_WINDOW_MS,
    popUpsOf: [...popUpsOf],
    registers: [...registers.values()],
    agentsOf: [...agentsOf],
  };
}

/** The files that a command would send: those that stand for themselves, and the pictures of steps. */
export function fileIdsOf(command: Command): readonly Id[] {
  if (command.type !== "post-message") return formOf(command)?.files ?? [];
  const { files = [], part } = command;
  return [...files, ...(part?.type === "steps" ? part.steps.flatMap(({ image }) => image ?? []) : [])];
}

/** The form of a command that leaves a ticket or makes one of a chat; null of any other. */
export function formOf(command: Command): TicketForm | null {
  if (command.type === "open" && command.open.kind === "ticket") return command.open;
  return command.type === "convert" && command.to.kind === "ticket" ? command.to : null;
}

function isComplaint({ command, site }: Order): boolean {
  const form = formOf(command);
  return form !== null && kindOf(form, site.tickets.kinds) === "complaint";
}
