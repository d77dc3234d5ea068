import type { EndReason } from "@warmline/protocol";

/** An answer by a time. */
export const promiseWords = {
  button: "Promise",
  title: "Promise an answer",
  explain: "The customer sees your name, a calm countdown and the time by which you answer.",
  when: "In how many minutes?",
  minutes: (minutes: number): string => `${minutes} min`,
  text: "Say why (optional)",
  textPlaceholder: "I am checking this with our network people. Stay here.",
  make: (minutes: number): string => `Promise ${minutes} minutes`,
  cancel: "Cancel",
  open: (time: string): string => `You promised an answer by ${time}`,
  openOther: (name: string, time: string): string => `${name} promised an answer by ${time}`,
  left: (span: string): string => `${span} left`,
  soon: "Answer now, or ask for more time and say why.",
  answer: "Answer now",
  more: "I need more time",
  moreTitle: "Ask for more time",
  moreExplain: "The customer reads why, and the new time. It can be done until the promise runs out.",
  moreLate: "The promise has run out meanwhile. What you wrote can go as an answer.",
  sendInstead: "Send it as an answer",
  moreWhen: "How many more minutes from now?",
  reason: "Why does it take longer?",
  reasonPlaceholder: "The data centre is checking the disk. They answer within a quarter of an hour.",
  reasonMissing: "Say why: the customer reads it.",
  ask: (minutes: number): string => `Ask for ${minutes} more minutes`,
  asking: (minutes: number): string => `Asking for ${minutes} more minutes…`,
  reminder: (name: string, left: string): string => `${name} waits for what you promised: ${left} left.`,
  reminderSpoken: (name: string, time: string): string => `Your promise to ${name} runs out at ${time}.`,
  overdue: (name: string, time: string): string => `Your promise to ${name} ran out at ${time}. Write now.`,
  goTo: (name: string): string => `Go to ${name}`,
  lapsed: (time: string): string => `The promise ran out at ${time}. Write now, and say what happened.`,
  made: (minutes: number, time: string): string => `Promised an answer within ${minutes} minutes, by ${time}`,
  making: (minutes: number): string => `Promising ${minutes} minutes…`,
  state: { open: "open", extended: "given more time", kept: "kept", lapsed: "ran out", released: "released" },
} as const;

/** The end of a contact. */
export const endingWords = {
  button: "End contact",
  title: "End this contact",
  explain: "The customer reads a warm goodbye and may rate the contact with one click.",
  reason: "How did it end?",
  reasons: {
    solved: "Solved",
    left: "The customer has left",
    abusive: "We cannot go on like this",
  } satisfies Record<EndReason, string>,
  reasonHints: {
    solved: "They have what they came for.",
    left: "No answer for a while. They can come back any time.",
    abusive: "Their words crossed a line. They get a calm, polite end.",
  } satisfies Record<EndReason, string>,
  confirm: "End it now",
  cancel: "Keep talking",
  pending: "Ending…",
} as const;
