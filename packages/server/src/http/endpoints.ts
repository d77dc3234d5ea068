import { LIMITS, type RouteName } from "@warmline/protocol";
import { FILE_ENDPOINTS } from "./files-endpoints.ts";

export interface Endpoint {
  method: "get" | "head" | "put" | "patch" | "post" | "delete";
  route: RouteName;
  /** What programs that are made from the description call it. @default the name of the route */
  id?: string;
  summary: string;
  /** What may stand after `?`. */
  query?: readonly { name: string; says: string; required: boolean; schema: object }[];
  access: "nobody" | "visitor" | "agent" | "cookie" | "grant";
  /** Name of a protocol schema, or a media type. */
  body?: string;
  answers: Record<number, { says: string; schema?: string }>;
}

const RECEIPT: Endpoint["answers"] = {
  201: { says: "Stored and synced.", schema: "Receipt" },
  200: { says: "Stored before; the first answer again.", schema: "Receipt" },
};
const NATURAL: Endpoint["answers"] = { 200: { says: "Stored and synced.", schema: "Receipt" } };
const HEARD: Endpoint["answers"] = { 204: { says: "Passed on, best effort." } };
const STREAM: Endpoint["answers"] = {
  200: { says: "Server-sent events until one side leaves.", schema: "text/event-stream" },
};

/** Every address of the API, for its description. */
export const ENDPOINTS: readonly Endpoint[] = [
  {
    method: "post",
    route: "session",
    summary: "Open a session: token, snapshot and cursor for all widgets",
    access: "nobody",
    body: "SessionRequest",
    answers: { 200: { says: "The session.", schema: "SessionResponse" } },
  },
  {
    method: "get",
    route: "stream",
    summary: "Follow the visitor’s feed from `?cursor=`, or ask for what is new with `?wait=`",
    query: [
      { name: "cursor", says: "`epoch:seq`, the place to go on from.", required: true, schema: { type: "string" } },
      {
        name: "wait",
        says: "Makes it a poll: the answer ends after what is new, or after so many seconds without anything new.",
        required: false,
        schema: { type: "integer", minimum: 0, maximum: 25 },
      },
    ],
    access: "visitor",
    answers: STREAM,
  },
  {
    method: "put",
    route: "conversation",
    summary: "Begin a chat or leave a ticket",
    access: "visitor",
    body: "OpenConversation",
    answers: RECEIPT,
  },
  {
    method: "put",
    route: "message",
    summary: "Say something",
    access: "visitor",
    body: "PostMessage",
    answers: RECEIPT,
  },
  {
    method: "put",
    route: "edit",
    summary: "Change the words of a message of one’s own",
    access: "visitor",
    body: "EditMessage",
    answers: RECEIPT,
  },
  {
    method: "put",
    route: "removal",
    summary: "Take a message of one’s own back",
    access: "visitor",
    body: "RemoveMessage",
    answers: RECEIPT,
  },
  {
    method: "put",
    route: "reaction",
    summary: "React to a message with one sign, change it or take it back",
    access: "visitor",
    body: "ReactToMessage",
    answers: RECEIPT,
  },
  {
    method: "get",
    route: "history",
    summary: "The newest messages before a place",
    query: [
      {
        name: "before",
        says: "The `seq` of the oldest message at hand.",
        required: true,
        schema: { type: "integer", minimum: 0 },
      },
    ],
    access: "visitor",
    answers: { 200: { says: "A page of history.", schema: "HistoryPage" } },
  },
  {
    method: "get",
    route: "search",
    summary: "The visitor’s messages that have all of some words, newest first",
    query: [
      {
        name: "words",
        says: "Words, or parts of them, in any order.",
        required: true,
        schema: { type: "string", maxLength: LIMITS.query },
      },
    ],
    access: "visitor",
    answers: { 200: { says: "What was found.", schema: "SearchResult" } },
  },
  {
    method: "get",
    route: "greetings",
    summary: "First words for those who stay on a page of the site",
    access: "nobody",
    answers: { 200: { says: "The greetings.", schema: "Greetings" } },
  },
  {
    method: "put",
    route: "ending",
    summary: "Leave the conversation",
    access: "visitor",
    body: "EndConversation",
    answers: RECEIPT,
  },
  {
    method: "put",
    route: "marks",
    summary: "Tell what arrived and what was seen",
    access: "visitor",
    body: "SetMarks",
    answers: NATURAL,
  },
  {
    method: "put",
    route: "typing",
    summary: "Tell that the visitor types",
    access: "visitor",
    body: "SetTyping",
    answers: HEARD,
  },
  {
    method: "put",
    route: "choice",
    summary: "Rate a contact with one click, change it or take it back",
    access: "visitor",
    body: "ChooseFace",
    answers: RECEIPT,
  },
  {
    method: "get",
    route: "photo",
    summary: "An agent’s photo",
    access: "nobody",
    answers: { 200: { says: "The picture.", schema: "image/*" } },
  },
  {
    method: "post",
    route: "deskSignIn",
    summary: "Use up a one-time link; sets the desk’s cookie",
    access: "nobody",
    body: "DeskSignIn",
    answers: { 200: { says: "Signed in.", schema: "DeskSession" } },
  },
  {
    method: "post",
    route: "deskSession",
    summary: "Get a bearer token for the desk",
    access: "cookie",
    answers: { 200: { says: "The session.", schema: "DeskSession" } },
  },
  {
    method: "delete",
    route: "deskSession",
    id: "deskSignOut",
    summary: "Sign out of the desk",
    access: "cookie",
    answers: { 204: { says: "Signed out." } },
  },
  {
    method: "get",
    route: "deskStream",
    summary: "Follow everything that happens at the site",
    access: "agent",
    answers: STREAM,
  },
  {
    method: "get",
    route: "deskVisitor",
    summary: "One visitor’s whole record",
    access: "agent",
    answers: { 200: { says: "The record.", schema: "DeskVisitor" } },
  },
  {
    method: "get",
    route: "deskFeed",
    summary: "One visitor’s events after `?after=`",
    query: [
      { name: "after", says: "The `seq` to go on from.", required: true, schema: { type: "integer", minimum: 0 } },
    ],
    access: "agent",
    answers: { 200: { says: "The events.", schema: "DeskFeed" } },
  },
  {
    method: "put",
    route: "deskClaim",
    summary: "Take a conversation",
    access: "agent",
    body: "ClaimConversation",
    answers: RECEIPT,
  },
  { method: "put", route: "deskMessage", summary: "Answer", access: "agent", body: "PostMessage", answers: RECEIPT },
  {
    method: "put",
    route: "deskEdit",
    summary: "Change the words of a message of one’s own",
    access: "agent",
    body: "EditMessage",
    answers: RECEIPT,
  },
  {
    method: "put",
    route: "deskRemoval",
    summary: "Take a message of one’s own back",
    access: "agent",
    body: "RemoveMessage",
    answers: RECEIPT,
  },
  {
    method: "put",
    route: "deskReaction",
    summary: "React to a message with one sign, change it or take it back",
    access: "agent",
    body: "ReactToMessage",
    answers: RECEIPT,
  },
  {
    method: "put",
    route: "deskNote",
    summary: "Leave a note for the other agents",
    access: "agent",
    body: "WriteNote",
    answers: RECEIPT,
  },
  {
    method: "put",
    route: "deskPromise",
    summary: "Promise an answer within minutes",
    access: "agent",
    body: "MakePromise",
    answers: RECEIPT,
  },
  {
    method: "put",
    route: "deskEnding",
    summary: "End the contact",
    access: "agent",
    body: "EndConversation",
    answers: RECEIPT,
  },
  {
    method: "put",
    route: "deskMarks",
    summary: "Tell what arrived and what was seen",
    access: "agent",
    body: "SetMarks",
    answers: NATURAL,
  },
  {
    method: "put",
    route: "deskTyping",
    summary: "Tell that the agent types",
    access: "agent",
    body: "SetTyping",
    answers: HEARD,
  },
  {
    method: "put",
    route: "deskCard",
    summary: "Change one’s own card",
    access: "agent",
    body: "EditCard",
    answers: { 200: { says: "The card.", schema: "AgentCard" } },
  },
  {
    method: "put",
    route: "deskPhoto",
    summary: "Change one’s own photo",
    access: "agent",
    body: "image/*",
    answers: { 200: { says: "The card.", schema: "AgentCard" } },
  },
  ...FILE_ENDPOINTS,
];
