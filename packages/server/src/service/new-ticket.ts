import type { Conversation, Part, Ticket, TicketForm } from "@warmline/protocol";
import type { Refusal, Slice, Surroundings } from "./command.ts";
import { readForm, type Answers } from "./ticket-form.ts";

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

/**
 * The ticket that was left a moment ago with the very same words; null if it is new. Another contract or another address is no
 * repetition: somebody puts right what was wrong.
 */
export function repeatedOf(slice: Slice, form: TicketForm, around: Surroundings): Conversation | null {
  const answers = readForm(slice, form, around);
  if ("ok" in answers) return null;
  const said = wordsIn({ ...form, ...answers });
  const isSame = ({ state, kind, createdAt, ticket }: Conversation) =>
    kind === "ticket" &&
    state !== "ended" &&
    around.now - createdAt < REPEATED_MS &&
    ticket !== null &&
    wordsIn(ticket) === said;
  return slice.tickets.find(isSame) ?? null;
}

/** All that a customer said in a ticket, as one text that can be compared. */
function wordsIn(ticket: Omit<TicketForm, "fields" | "checks"> & Answers): string {
  const { kind, category, gist, details, wanted, otherwise, fields, checks, email, name } = ticket;
  const facts = fields.map(({ id, value }) => [id, value]);
  const looks = checks.map(({ id, answer }) => [id, answer]);
  return JSON.stringify([kind, category, gist, details, wanted, otherwise, facts, looks, email, name]);
}
