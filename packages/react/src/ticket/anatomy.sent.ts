import { TICKET_STATUSES } from "./statuses.ts";

const status = { purpose: "How it stands with the ticket.", values: TICKET_STATUSES } as const;

/** What follows the form: the acknowledgement, the list of all tickets, and the page of one. */
export const sentParts = {
  acknowledgement: {
    purpose: "Thanks for the ticket and says who answers by when; not there before it is sent.",
    states: { status: { purpose: "How far the ticket has got.", values: ["sending", "received", "failed"] } },
  },
  tick: { purpose: "A drawn tick; not there before the ticket is received." },
  thanks: { purpose: "The thank-you, the ticket is received, on its way, or did not get through." },
  "answer-by": { purpose: "Who answers by when; not there while no answer is owed." },
  automatic: { purpose: "Says that this note is automatic." },
  letter: { purpose: "Says to which address the letter is on its way." },
  reference: { purpose: "The short number." },
  copy: {
    purpose: "The button that copies the number.",
    states: { copied: { purpose: "It has just been copied." } },
  },
  sent: { purpose: "A copy of all that was sent, word for word, to unfold." },
  outlook: { purpose: "What happens next, and how one adds something." },
  "sign-off": { purpose: "Who signs, with a wish for the day." },
  open: { purpose: "The button that opens the page of the ticket." },
  again: { purpose: "The button that opens the form again: empty, or with what was refused, to be changed." },
  document: { purpose: "The document of a complaint, to unfold; not there for other kinds." },
  "document-text": { purpose: "The text of the document." },
  "document-print": { purpose: "The button that prints two copies." },
  "document-save": { purpose: "The button that saves the document as a file." },
  "document-check": { purpose: "The fingerprint and how to check it, to unfold." },
  all: { purpose: "The button that shows all tickets; not there before the first one." },
  list: {
    purpose: "All tickets, the newest first; not there while something else is shown.",
    states: { empty: { purpose: "There is none yet." } },
  },
  item: {
    purpose: "One ticket of the list: a button that leads to its page.",
    states: { status: { ...status, values: [...TICKET_STATUSES, "sending", "failed"] } },
  },
  "item-gist": { purpose: "What the ticket is about." },
  "item-about": { purpose: "Its kind and number." },
  "item-status": {
    purpose: "How it stands with it.",
    states: { status: { ...status, values: [...TICKET_STATUSES, "sending", "failed"] } },
  },
  "item-when": { purpose: "When it was answered, or by when it will be." },
  new: { purpose: "The button that shows the form from the list." },
  page: { purpose: "All about one ticket; not there while something else is shown.", states: { status } },
  title: { purpose: "What the ticket is about." },
  status: { purpose: "Its kind, and how it stands with it.", states: { status } },
  solved: { purpose: "Celebrates that it is done; not there before." },
  timeline: { purpose: "What happened when, to unfold." },
  "timeline-step": { purpose: "One thing that happened, with its time." },
  answer: {
    purpose: "Says that one can write right here.",
    states: { ended: { purpose: "Writing opens it again." } },
  },
  "to-chat": {
    purpose: "The button that goes on with it as a chat; not there where it is done with.",
    states: { failed: { purpose: "That could not be done; another press tries again." } },
  },
} as const;
