import type { Anatomy } from "../internals/anatomy.ts";

const state = { purpose: "What the customer said of it.", values: ["done", "stuck"] } as const;

/** The parts of the messages that help with something: articles, steps, choices and questions. */
export const helpParts = {
  term: {
    purpose: "A word of the trade that explains itself.",
    states: { open: { purpose: "Its explanation is shown." } },
  },
  article: { purpose: "A short answer, and the article to read more in; not there in another message." },
  "article-answer": { purpose: "The short answer." },
  "article-title": { purpose: "The name of the article." },
  "article-more": { purpose: "The button that opens the article over the chat; not there without a reader." },
  reader: {
    purpose: "The article that is read, over the chat, which stays as it is; not there otherwise.",
    states: {
      status: { purpose: "Whether it is there.", values: ["loading", "ready", "failed", "gone"] },
    },
  },
  "reader-back": {
    purpose: "The button that goes back to the chat.",
    states: { unread: { purpose: "Something came in the chat meanwhile." } },
  },
  "reader-title": { purpose: "The name of the article, as a heading." },
  "reader-text": { purpose: "The whole article, or why it is not there." },
  "reader-again": { purpose: "The button that asks for the article again; only there when it did not come." },
  "reader-link": { purpose: "The link to the same article on the site’s pages; not there where it has none." },
  steps: { purpose: "Things to do one after the other; not there in another message." },
  "steps-title": { purpose: "What the steps are for; not there where that is not said." },
  "steps-list": { purpose: "The steps in their order." },
  "steps-progress": { purpose: "How many of the steps are done." },
  step: { purpose: "One step.", states: { state } },
  "step-number": { purpose: "The number of a step, or its tick." },
  "step-text": { purpose: "What is to be done." },
  "step-image": { purpose: "The picture of a step; not there without one." },
  "step-done": { purpose: "The button that ticks a step, and takes the tick back.", states: { state } },
  "step-stuck": { purpose: "The button that says where one is stuck, and takes it back.", states: { state } },
  "step-note": { purpose: "Says that it is seen where one is stuck; empty otherwise." },
  choices: {
    purpose: "Answers to choose one of; not there in another message.",
    states: { chosen: { purpose: "One was chosen." } },
  },
  choice: { purpose: "The button of one answer.", states: { chosen: { purpose: "It was chosen." } } },
  form: {
    purpose: "Questions that are asked one at a time; not there in another message.",
    states: {
      at: { purpose: "What it shows.", values: ["question", "review", "sent"] },
    },
  },
  "form-title": { purpose: "What the questions are for; not there where that is not said." },
  "form-progress": { purpose: "Which of the questions it is; not there where there is only one." },
  "form-question": { purpose: "The words of the question." },
  "form-hint": { purpose: "Where to find the answer, and how it looks; not there where that is clear." },
  "form-field": {
    purpose: "The field of the answer.",
    states: { invalid: { purpose: "The answer is missing or wrong." } },
  },
  "form-error": { purpose: "What is missing or wrong; empty while all is well." },
  "form-back": { purpose: "The button that goes back to the question before; not there at the first." },
  "form-next": { purpose: "The button that goes on to the next question." },
  "form-review": { purpose: "The answers, before they are sent and afterwards." },
  "form-change": { purpose: "The button that goes to one question again." },
  "form-send": { purpose: "The button that sends the answers." },
  "form-done": { purpose: "Says that the answers are there, or asks whether all is right." },
} as const satisfies Anatomy["parts"];
