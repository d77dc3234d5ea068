import { RECEIPT, type Endpoint } from "./endpoint.ts";

/** Names, hand-overs, and the way from a program to a person. */
export const PEOPLE_ENDPOINTS: readonly Endpoint[] = [
  {
    method: "get",
    route: "greetingVideo",
    summary: "The film in which an agent says hello, or a range of it",
    access: "nobody",
    answers: { 200: { says: "The film.", schema: "video/*" }, 206: { says: "A range of it.", schema: "video/*" } },
  },
  {
    method: "get",
    route: "greetingPoster",
    summary: "The picture in the place of that film",
    access: "nobody",
    answers: { 200: { says: "The picture.", schema: "image/*" } },
  },
  {
    method: "get",
    route: "greetingCaptions",
    summary: "What is said in that film",
    access: "nobody",
    answers: { 200: { says: "The captions.", schema: "text/vtt" } },
  },
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
