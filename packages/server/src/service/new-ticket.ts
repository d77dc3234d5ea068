import type { Conversation, Part, Ticket, TicketForm } from "@warmline/protocol";
import type { Refusal, Slice, Surroundings } from "./command.ts";
import { readForm } from "./ticket-form.ts";

/** For how long the same words of the same customer are the same ticket. */
const REPEATED_MS = 600_000;

/** The ticket that a form makes, or why it makes none. */
export function newTicket(slice: Slice, form: TicketForm, around: Surroundings): Ticket | Refusal {
  const answers = readForm(slice, form, around);
  if ("ok" in answers) return answers;
  const { now, ticket: rules } = around;
  const { gist, details, wanted, otherwise, context, email, name } = form;
  const ticket: Ticket = {
    ...{ reference: rules.reference(), ...answers },
    ...{ gist, details, wanted, otherwise, context, email, name },
    locale: slice.visitor.locale,
    status: "received",
    history: [{ status: "received", at: now, agentId: null }],
    answerer: rules.answerer(answers.category),
    answerBy: rules.answerBy(answers.category, now),
    answeredAt: null,
    complaint: null,
  };
  return ticket.kind === "complaint" ? registered(slice, ticket, around) : ticket;
}

/** Enters a complaint in the register of its year: both sides hold the same document from now on. */
function registered(slice: Slice, ticket: Ticket, { now, ticket: rules }: Surroundings): Ticket {
  const year = rules.yearAt(now);
  const number = slice.lastComplaint(year) + 1;
  const document = rules.document({
    ...{ ticket, number, year, registeredAt: now },
    answererName: slice.agentName(ticket.answerer) ?? ticket.answerer,
    files: slice.files.map(({ part }) => part.name),
  });
  const fingerprint = rules.fingerprint(document);
  const { timeZone } = rules;
  return { ...ticket, complaint: { number, year, registeredAt: now, timeZone, document, fingerprint } };
}

/** What the customer wrote, in paragraphs, and the files that came with it. */
export function wordsOf(
  { gist, details, wanted, otherwise }: TicketForm,
  { files }: Slice,
  around: Surroundings,
): Part[] {
  const text = [gist, details, wanted, otherwise].filter((words) => words.trim() !== "").join("\n\n");
  return [{ type: "text", text, tree: around.parse(text) }, ...files.map(({ part }) => part)];
}

/** The ticket that was left a moment ago with the very same words; null if it is new. */
export function repeatedOf(
  { tickets }: Slice,
  form: TicketForm,
  { now, ticket: rules }: Surroundings,
): Conversation | null {
  const kind = form.ticketKind ?? rules.kinds[0];
  const isSame = ({ state, kind: is, createdAt, ticket }: Conversation) =>
    is === "ticket" &&
    state !== "ended" &&
    now - createdAt < REPEATED_MS &&
    ticket?.kind === kind &&
    ticket?.category === form.category &&
    ticket.gist === form.gist &&
    ticket.details === form.details;
  return tickets.find(isSame) ?? null;
}
