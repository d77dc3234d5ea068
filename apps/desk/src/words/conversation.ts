import type { EndReason, Face, ScaleId } from "@warmline/protocol";

/** One conversation. */
export const conversationWords = {
  region: "Conversation",
  regionOf: (place: number, name: string): string => `Conversation ${place}: ${name}`,
  back: "Back to the list",
  details: "Customer details",
  none: "Choose a conversation on the left.",
  noneMore: "Whoever is next stands on top.",
  gone: "This conversation is no longer here. It may have moved to another record.",
  loading: "Fetching the conversation…",
  erased: "Erased at the customer’s wish",
  erasedMore: "Nothing that was said is kept. Numbers still count it.",
  loadFailed: "The conversation could not be fetched.",
  loadAgain: "Fetch again",
  log: "Messages",
  empty: "Nothing has been written yet.",
  newest: "Newest messages",
  newTab: "opens in a new tab",
  waitsSince: (span: string, place: number | null): string =>
    place === null ? `Waiting for ${span}` : `Waiting for ${span} · place ${place}`,
  withMe: "With you",
  withAgent: (name: string): string => `With ${name}`,
  ended: (time: string): string => `Ended ${time}`,
  today: "Today",
  yesterday: "Yesterday",
  you: "You",
  customer: "Customer",
  system: "Warmline",
  typing: (name: string): string => `${name} is typing…`,
  wrote: (name: string, text: string): string => `${name} wrote: ${text}`,
  take: "Take",
  taking: "Taking…",
  takeToAnswer: "Nobody has answered yet. Take this conversation to write.",
  heldBy: (name: string): string => `${name} is answering here. You can read along.`,
  endedHint: (name: string): string => `This contact has ended. If ${name} writes again, it comes back to the line.`,
  taken: (name: string | null): string =>
    `${name ?? "A colleague"} took this conversation a moment before you. Thank you for being quick.`,
  claimFailed: "This conversation could not be taken. Please try once more.",
  endFailed: "The contact could not be ended. Please try once more.",
  promiseFailed: "The promise could not be made. Please try once more.",
  tooLate: "The time in which a message can be changed is over. It stays as it is.",
  removeFailed: "The message could not be taken back. Please try once more.",
  reactFailed: "Your reaction did not get through. Please try once more.",
  instead: "A colleague was a moment quicker. This is the one after that.",
  callBackFailed: "How the call went could not be noted. Please try once more.",
  leftSince: (time: string): string => `Left the line at ${time}`,
  dismiss: "Close this message",
} as const;

/** How far an own message has got. */
export const statusWords = {
  queued: "Waiting for the connection",
  sending: "Sending…",
  sent: "Sent",
  delivered: "Delivered",
  read: "Read",
  failed: "Not sent",
  inDoubt: "It may have arrived. Trying again is safe.",
  retry: "Try again",
  discard: "Take back",
} as const;

/** What happened to a conversation. */
export const noticeWords = {
  joined: (name: string): string => `${name} joined`,
  joinedMe: "You joined",
  reopened: "The customer wrote again",
  "same-place": "The customer began anew, and kept this place",
  "left-line": "Nobody answered on the other side: the place was given on",
  "back-in-line": "The customer is back in line",
  status: (status: string): string => `Status: ${status}`,
  handedOver: {
    "passed-on": (from: string, to: string): string => `${from} handed over to ${to}`,
    asked: (from: string): string => `${from} handed over: the customer asked for a person`,
    cannot: (from: string): string => `${from} could not help, and handed over`,
  },
  anybody: "whoever is free next",
  me: "you",
  became: { chat: "The ticket became a chat", ticket: "The chat became a ticket" },
  incident: (title: string): string => `The customer was told: ${title}`,
  callBack: {
    asked: (window: string): string => `The customer asked to be called: ${window}`,
    done: (window: string): string => `The customer was called (${window})`,
    missed: (window: string): string => `Nobody answered the call (${window})`,
    cancelled: (window: string): string => `The customer needs no call any more (${window})`,
  },
  ended: {
    solved: "The contact ended: solved",
    settled: "The contact ended: the complaint is settled",
    left: "The contact ended: the customer left",
    abusive: "The contact was ended politely",
  } satisfies Record<EndReason | "settled", string>,
} as const;

/** What customers said of a contact. */
export const ratingWords = {
  asked: "Asked how it was",
  notYet: "No answer yet",
  given: (face: string): string => `The customer chose: ${face}`,
  /** As customers read them: what a face is called goes by its scale. */
  faces: {
    "faces-3": { sad: "Bad", neutral: "Okay", happy: "Great" },
    "faces-5": { miserable: "Awful", sad: "Bad", neutral: "Okay", happy: "Good", delighted: "Great" },
  } satisfies Record<ScaleId, Partial<Record<Face, string>>>,
  spoken: (face: string): string => `Rated ${face}`,
} as const;
