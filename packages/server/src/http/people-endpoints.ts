import { RECEIPT, type Endpoint } from "./endpoint.ts";

/** Names, hand-overs, and the way from a program to a person. */
export const PEOPLE_ENDPOINTS: readonly Endpoint[] = [
  {
    method: "put",
    route: "name",
    summary: "Say how one wants to be called, or that one would rather not",
    access: "visitor",
    body: "GiveName",
    answers: RECEIPT,
  },
  {
    method: "put",
    route: "personRequest",
    summary: "Ask for a person while a program answers, whatever it is doing",
    access: "visitor",
    body: "AskPerson",
    answers: RECEIPT,
  },
  {
    method: "put",
    route: "deskHandOver",
    summary: "Pass a conversation on to an agent, or to whoever is free next",
    access: "agent",
    body: "HandOver",
    answers: RECEIPT,
  },
  {
    method: "put",
    route: "deskEnding",
    summary: "End the contact, with a last word if there is one",
    access: "agent",
    body: "DeskEndConversation",
    answers: RECEIPT,
  },
];
