import { plural } from "./plural.ts";

/** The list of conversations. */
export const inboxWords = {
  region: "Conversations",
  waiting: "Waiting",
  mine: "With me",
  tickets: "Tickets",
  colleagues: "With colleagues",
  ended: "Ended lately",
  loading: "Fetching your conversations…",
  nobodyWaiting: "Nobody is waiting. Time for tea.",
  nothingMine: "You hold no chat. Take the next one when you are ready.",
  noTickets: "No open tickets.",
  place: (place: number): string => `${place}`,
  placeSpoken: (place: number): string => `Place ${place} in line`,
  waitsSpoken: "waiting",
  take: "Take",
  unread: "New message",
  you: (text: string): string => `You: ${text}`,
  promiseBy: (time: string): string => `Promise: by ${time}`,
  promiseLapsed: "Promise ran out",
  answerBy: (time: string): string => `answer by ${time}`,
  answerLate: (time: string): string => `was due ${time}`,
  typing: "typing…",
  search: "Find a conversation",
  found: (count: number): string => plural(count, "conversation", "conversations"),
  nothingFound: "Nothing found. Names, addresses, references and last words are searched.",
  summary: (waiting: number, mine: number): string => `${waiting} waiting, ${mine} with you`,
  available: (count: number): string => plural(count, "agent takes chats", "agents take chats"),
} as const;

/** Conversations side by side. */
export const columnsWords = {
  open: (name: string): string => `Open ${name} beside`,
  close: (name: string): string => `Close ${name}`,
  closeThis: "Close this column",
  isOpen: "open beside",
} as const;
