import { RECEIPT, type Endpoint } from "./endpoint.ts";

/** What helps in a talk: steps to tick, answers to choose, forms and articles. */
export const TALK_ENDPOINTS: readonly Endpoint[] = [
  {
    method: "put",
    route: "tick",
    summary: "Say that a step is done, or that one is stuck there, or take that back",
    access: "visitor",
    body: "TickStep",
    answers: RECEIPT,
  },
  {
    method: "put",
    route: "answer",
    summary: "Choose one of the answers that a message offers, or answer its form",
    access: "visitor",
    body: "AnswerPart",
    answers: RECEIPT,
  },
  {
    method: "get",
    route: "article",
    summary: "One of the site’s articles in the visitor’s language",
    access: "visitor",
    answers: { 200: { says: "The article.", schema: "Article" } },
  },
  {
    method: "get",
    route: "deskArticle",
    summary: "An article as a customer reads it",
    query: [{ name: "locale", says: "The customer’s language.", required: true, schema: { type: "string" } }],
    access: "agent",
    answers: { 200: { says: "The article.", schema: "Article" } },
  },
];
