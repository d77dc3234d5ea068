import type { Anatomy } from "../internals/anatomy.ts";

const field = {
  purpose: "Which fact it asks for.",
  values: ["category", "gist", "details", "email", "name"],
} as const;

const invalid = { purpose: "What is filled in cannot be sent yet, and the customer has been told." } as const;

/** A short form, and the acknowledgement that follows it. */
export const ticketAnatomy = {
  widget: "ticket",
  parts: {
    root: {
      purpose: "Holds the form, then the acknowledgement.",
      states: {
        status: { purpose: "How far the ticket has got.", values: ["writing", "sending", "received", "failed"] },
      },
    },
    form: {
      purpose: "The form; not there once the ticket is on its way.",
      states: { invalid: { purpose: "Sending was tried and something is missing." } },
    },
    field: { purpose: "One question of the form.", states: { field, invalid } },
    label: { purpose: "The question’s name." },
    hint: { purpose: "A helping sentence under the name." },
    input: { purpose: "A one-line field.", states: { invalid } },
    "text-area": { purpose: "A field of several lines.", states: { invalid } },
    select: { purpose: "The list of categories.", states: { invalid } },
    error: { purpose: "What is missing or wrong in this field; not there while all is well." },
    intro: { purpose: "A sentence before the questions." },
    submit: { purpose: "The button that sends the ticket." },
    acknowledgement: {
      purpose: "Thanks for the ticket and says who answers by when; not there before it is sent.",
      states: { status: { purpose: "How far the ticket has got.", values: ["sending", "received", "failed"] } },
    },
    tick: { purpose: "A drawn tick; not there before the ticket is received." },
    thanks: { purpose: "The thank-you, the ticket is received, on its way, or did not get through." },
    "answer-by": { purpose: "Who answers by when." },
    automatic: { purpose: "Says that this note is automatic." },
    letter: { purpose: "Says to which address the letter is on its way." },
    reference: { purpose: "The short number." },
    copy: {
      purpose: "The button that copies the number.",
      states: { copied: { purpose: "It has just been copied." } },
    },
    again: { purpose: "The button that opens the form again: empty, or with what was refused, to be changed." },
  },
} as const satisfies Anatomy;

type Shape = typeof ticketAnatomy;

/** The type of the anatomy under a short name, so that published types say it once. */
export interface TicketAnatomy extends Shape {}
