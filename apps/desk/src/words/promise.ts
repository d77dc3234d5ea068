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
  soon: "Answer now, or promise more time and say why.",
  lapsed: (time: string): string => `The promise ran out at ${time}. Write now, and say what happened.`,
  made: (minutes: number, time: string): string => `Promised an answer within ${minutes} minutes, by ${time}`,
  making: (minutes: number): string => `Promising ${minutes} minutes…`,
  state: { open: "open", kept: "kept", lapsed: "ran out", released: "released" },
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
