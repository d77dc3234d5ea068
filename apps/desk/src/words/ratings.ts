import type { Rating } from "@warmline/protocol";
import { plural } from "./plural.ts";

type Scale = Rating["scale"];

/** What customers say of contacts. Every figure stands beside how many it is of. */
export const ratingsWords = {
  open: "Ratings",
  region: "Ratings",
  failed: "The ratings could not be fetched.",
  nobody: "Nobody was asked in this time.",
  scales: { "faces-3": "three faces", "faces-5": "five faces" } satisfies Record<Scale, string>,
  occasions: { contact: "After a contact", "follow-up": "Some time after amends" } satisfies Record<
    Rating["occasion"],
    string
  >,
  title: (occasion: string, scale: string): string => `${occasion}, ${scale}`,
  means: {
    "faces-3": "Content means “Great”. Whoever said nothing is not counted as either.",
    "faces-5": "Content means “Good” or “Great”. Whoever said nothing is not counted as either.",
  } satisfies Record<Scale, string>,
  faces: "What they chose",
  face: "Face",
  countShare: (count: number, share: string): string => (share === "" ? `${count}` : `${count} · ${share}`),

  asked: "Asked",
  answered: "Answered",
  dismissed: "Waved away",
  silent: "Said nothing",

  content: "Content",
  between: (low: string, high: string, part: number, all: number): string =>
    `Between ${low} and ${high} (${part} of ${all})`,
  betweenMeans: "If it went on just like this, 19 of 20 such ranges would hold the true share.",
  few: (part: number, all: number): string => `${part} of ${all}`,
  fewMeans: (count: number): string =>
    `Only ${plural(count, "answer", "answers")}: so few say more about chance than about us. A share is told from ten on.`,
  noAnswers: "No answer yet.",
  compare: "Than in the time before",
  higher: (before: string): string => `Higher than before (${before})`,
  lower: (before: string): string => `Lower than before (${before})`,
  noChange: (before: string): string => `No clear change (before: ${before})`,
  noCompare: (before: string): string => `Too few answers to compare (before: ${before})`,
  noneBefore: "Nobody answered in the time before.",

  agents: "By agent",
  agentsMeans: "In the order of names. It is no ranking: ranges that overlap say nothing about who does better.",
  agent: "Agent",
  bots: (asked: number, answers: number): string =>
    `Contacts with programs count in none of this: ${asked} asked, ${answers} answered.`,

  reasons: "What it was about",
  reasonsMeans: "How often each reason was named with each face. The same question is asked after every face.",
  reasonsOf: (scale: string): string => `Reasons, ${scale}`,
  reason: "Reason",

  remarks: "What they said",
  remarksMeans: "The newest hundred. Each went to the team that is named: they know it from the customer.",
  noRemarks: "Nobody has said more than a face.",
  teams: "Whose remarks",
  allTeams: "All",
  wentTo: (team: string): string => `Went to: ${team}`,
  about: (reasons: string): string => `About: ${reasons}`,
  with: (agent: string): string => `with ${agent}`,
  noText: "No words beside it.",
  read: (name: string): string => `Read the conversation with ${name}`,
  readShort: "Read the conversation",
  noFace: "took the face back",

  history: "Changed their mind",
  choiceAt: (face: string, time: string): string => `${face} at ${time}`,
  undone: (time: string): string => `taken back at ${time}`,
  thenNext: ", then ",
  waved: (time: string): string => `Waved away ${time}`,
  followUp: "Asked whether it is all right now",
  followUpTag: "asked again after amends",
} as const;
