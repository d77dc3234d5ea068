import { RECEIPT, type Endpoint } from "./endpoint.ts";

/** What customers say of contacts, and how amends are made and taken. */
export const AMENDS_ENDPOINTS: readonly Endpoint[] = [
  {
    method: "put",
    route: "choice",
    summary: "Rate with one click, change it or take it back",
    access: "visitor",
    body: "ChooseFace",
    answers: RECEIPT,
  },
  {
    method: "put",
    route: "remark",
    summary: "Say what was good or wrong, once a face was chosen",
    access: "visitor",
    body: "LeaveRemark",
    answers: RECEIPT,
  },
  {
    method: "put",
    route: "dismissal",
    summary: "Wave the question away",
    access: "visitor",
    body: "DismissRating",
    answers: RECEIPT,
  },
  {
    method: "put",
    route: "offerClaim",
    summary: "Take an offer: once, however often it is asked for",
    access: "visitor",
    body: "ClaimOffer",
    answers: RECEIPT,
  },
  {
    method: "put",
    route: "deskApology",
    summary: "Apologise: what happened, how it was put right, what changes, and sorry",
    access: "agent",
    body: "Apologise",
    answers: RECEIPT,
  },
  {
    method: "put",
    route: "deskOffer",
    summary: "Offer something of the site’s guide to make amends",
    access: "agent",
    body: "MakeOffer",
    answers: RECEIPT,
  },
  {
    method: "put",
    route: "deskWithdrawal",
    summary: "Take an offer back that nobody took",
    access: "agent",
    body: "WithdrawOffer",
    answers: RECEIPT,
  },
];
