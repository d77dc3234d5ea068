import { RECEIPT, type Endpoint } from "./endpoint.ts";
import { instant } from "./line-endpoints.ts";

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
  {
    method: "get",
    route: "deskRatings",
    summary: "How customers rated what they were asked between two moments, at most 366 days apart",
    query: [
      instant("from", "Milliseconds since 1970."),
      instant("to", "Milliseconds since 1970; what was asked at this moment or later is left out."),
    ],
    access: "agent",
    answers: { 200: { says: "The numbers of each scale, and what was said.", schema: "DeskRatings" } },
  },
];
