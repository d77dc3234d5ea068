import { FIELDS } from "./form/values.ts";
import { TICKET_STATUSES } from "./statuses.ts";
import { STEPS } from "./steps/steps.ts";

const invalid = { purpose: "What is filled in cannot be sent yet, and the customer has been told." } as const;
const step = { purpose: "Which step it is.", values: STEPS } as const;

/** What a ticket is written with. */
export const formParts = {
  form: {
    purpose: "The form; not there once the ticket is on its way.",
    states: { invalid: { purpose: "Sending was tried and something is missing." } },
  },
  intro: { purpose: "A sentence before the questions." },
  "from-chat": { purpose: "Tells that the chat goes on as this ticket; not there where a new one begins." },
  "keep-chat": { purpose: "The button that leaves the chat as it is." },
  steps: {
    purpose: "The questions, step after step; all on one page where a site asks little.",
    states: { step: { purpose: "The step at hand.", values: STEPS } },
  },
  progress: { purpose: "All steps, each to be gone to; not there where all is on one page." },
  "progress-step": {
    purpose: "The button that leads to a step.",
    states: { standing: { purpose: "Where it stands to the one at hand.", values: ["done", "current", "ahead"] } },
  },
  step: {
    purpose: "The questions of one step; not there where there is nothing to ask.",
    states: { step, current: { purpose: "It is shown." } },
  },
  "step-title": { purpose: "What the step is about; not there where all is on one page." },
  actions: { purpose: "The buttons under a step." },
  next: { purpose: "The button that goes on; not there at the last step." },
  back: { purpose: "The button that goes back; not there at the first step." },
  kinds: { purpose: "The kinds to choose from; not there where a site takes one kind." },
  kind: {
    purpose: "One kind, with a line of what it means.",
    states: {
      kind: { purpose: "Which one.", values: ["problem", "question", "wish", "complaint"] },
      chosen: { purpose: "It is the one that is chosen." },
    },
  },
  scope: { purpose: "What the site cannot help with here, and who can; not there where it can." },
  "scope-way": { purpose: "A link to who can help." },
  checklist: { purpose: "What one can look at oneself first; not there without a list." },
  check: {
    purpose: "One question of the list, with yes and no.",
    states: { answer: { purpose: "What was answered.", values: ["yes", "no"] } },
  },
  field: {
    purpose: "One question of the form.",
    states: { field: { purpose: "Which fact it asks for.", values: [...FIELDS, "own"] }, invalid },
  },
  label: { purpose: "The question’s name." },
  hint: { purpose: "A helping sentence under the name, or an example." },
  input: { purpose: "A one-line field.", states: { invalid } },
  "text-area": { purpose: "A field of several lines.", states: { invalid } },
  select: { purpose: "The list of categories, or of what can be chosen.", states: { invalid } },
  error: { purpose: "What is missing or wrong in this field; not there while all is well." },
  where: { purpose: "Tells where to find what is asked for; not there where that is clear." },
  fields: { purpose: "What the category itself asks; not there where it asks nothing." },
  files: {
    purpose: "Files that go along; not there where none can.",
    states: { over: { purpose: "Files are held over the form." } },
  },
  attach: { purpose: "The button that chooses files." },
  tray: { purpose: "The files that go along; not there without any." },
  upload: {
    purpose: "One file, with progress and buttons.",
    states: {
      status: { purpose: "How far it has got.", values: ["waiting", "uploading", "paused", "done", "failed"] },
    },
  },
  refused: { purpose: "Which files were not taken, and why; not there otherwise." },
  consent: {
    purpose: "Asks whether facts of page and browser may go along.",
    states: { given: { purpose: "They may." } },
  },
  facts: { purpose: "Shows word for word which facts would go along." },
  similar: {
    purpose: "The customer’s own open tickets that say much the same; not there without any.",
    states: { asked: { purpose: "Sending waits for the answer." } },
  },
  "add-to": {
    purpose: "The button that adds to one of them.",
    states: { status: { purpose: "How it stands with that one.", values: TICKET_STATUSES } },
  },
  apart: { purpose: "The button that says it is something else." },
  submit: { purpose: "The button that sends the ticket; not there before the last step." },
} as const;
