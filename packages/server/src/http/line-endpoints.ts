import type { Endpoint } from "./endpoint.ts";

/** A moment after `?`. */
export const instant = (name: string, says: string) => ({
  name,
  says,
  required: true,
  schema: { type: "integer", minimum: 0 },
});

/** The addresses of the line: who is there, who takes chats, and how it went. */
export const LINE_ENDPOINTS: readonly Endpoint[] = [
  {
    method: "put",
    route: "presence",
    summary: "Answer a heartbeat while in line: somebody is here",
    access: "visitor",
    body: "BePresent",
    answers: { 204: { says: "Heard. Nothing is stored." } },
  },
  {
    method: "put",
    route: "deskStatus",
    summary: "Take new chats, or only finish those at hand",
    access: "agent",
    body: "SetDeskStatus",
    answers: { 200: { says: "How it is now.", schema: "DeskStatus" } },
  },
  {
    method: "get",
    route: "deskNumbers",
    summary: "How it went between two moments, at most 366 days apart",
    query: [
      instant("from", "Milliseconds since 1970."),
      instant("to", "Milliseconds since 1970; what began at this moment or later is left out."),
    ],
    access: "agent",
    answers: { 200: { says: "The numbers.", schema: "DeskNumbers" } },
  },
];
