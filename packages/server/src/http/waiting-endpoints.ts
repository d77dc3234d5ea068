import { RECEIPT, type Endpoint } from "./endpoint.ts";

/** What customers who wait can do meanwhile, and what the desk does for them. */
export const WAITING_ENDPOINTS: readonly Endpoint[] = [
  {
    method: "put",
    route: "callBack",
    summary: "Ask to be called at one of the times that the site offers",
    access: "visitor",
    body: "AskCallBack",
    answers: RECEIPT,
  },
  {
    method: "put",
    route: "callBackEnding",
    summary: "Take the wish to be called back",
    access: "visitor",
    body: "EndCallBack",
    answers: RECEIPT,
  },
  {
    method: "put",
    route: "turnLetter",
    summary: "Ask for a letter when it is one’s turn, or take that back",
    access: "visitor",
    body: "AskTurnLetter",
    answers: RECEIPT,
  },
  {
    method: "put",
    route: "incidentFollow",
    summary: "Ask to be told when an incident is over, or take that back",
    access: "visitor",
    body: "FollowIncident",
    answers: RECEIPT,
  },
  {
    method: "put",
    route: "deskExtension",
    summary: "Take more time for a promise that still holds, and say why",
    access: "agent",
    body: "ExtendPromise",
    answers: RECEIPT,
  },
  {
    method: "put",
    route: "deskCallBackEnding",
    summary: "Say how a call to a customer went",
    access: "agent",
    body: "EndCallBack",
    answers: RECEIPT,
  },
];
