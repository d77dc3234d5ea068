import { RECEIPT, type Endpoint } from "./endpoint.ts";

const TRANSCRIPT: Pick<Endpoint, "query" | "answers"> = {
  query: [
    {
      name: "format",
      says: "Plain text, a page that stands for itself, or data.",
      required: false,
      schema: { type: "string", enum: ["text", "html", "json"], default: "text" },
    },
    {
      name: "timeZone",
      says: "The IANA name of the zone in which times are told; that of the site’s hours where it is left out.",
      required: false,
      schema: { type: "string" },
    },
  ],
  answers: { 200: { says: "A file to keep, in the form that was asked for.", schema: "text/plain" } },
};

/** What becomes of tickets, and what one keeps of a conversation. */
export const TICKET_ENDPOINTS: readonly Endpoint[] = [
  {
    method: "put",
    route: "conversion",
    summary: "Make a ticket of a chat, or a chat of a ticket",
    access: "visitor",
    body: "ConvertConversation",
    answers: RECEIPT,
  },
  {
    method: "get",
    route: "transcript",
    summary: "All that was said in a conversation",
    access: "visitor",
    ...TRANSCRIPT,
  },
  {
    method: "put",
    route: "deskConversion",
    summary: "Make a ticket of a chat, or a chat of a ticket",
    access: "agent",
    body: "ConvertConversation",
    answers: RECEIPT,
  },
  {
    method: "put",
    route: "deskStatusOfTicket",
    summary: "Say how it stands with a ticket",
    access: "agent",
    body: "SetTicketStatus",
    answers: RECEIPT,
  },
  {
    method: "put",
    route: "deskAssignment",
    summary: "Give a ticket to an agent, or take it over",
    access: "agent",
    body: "AssignTicket",
    answers: RECEIPT,
  },
  {
    method: "get",
    route: "deskTranscript",
    summary: "All that was said in a conversation, without what agents noted for each other",
    access: "agent",
    ...TRANSCRIPT,
  },
  {
    method: "get",
    route: "deskReference",
    summary: "Where the ticket of a reference is, however that was typed",
    access: "agent",
    answers: { 200: { says: "The place.", schema: "DeskReference" } },
  },
];
