import type { Span } from "../store/spans.ts";
import { plural } from "./plural.ts";

/** How it went. Every figure stands beside what it means. */
export const numberWords = {
  region: "Numbers",
  open: "Numbers",
  back: "Back to the list",
  spans: { today: "Today", week: "7 days", month: "30 days" } satisfies Record<Span, string>,
  span: "How far back",
  loading: "Counting…",
  failed: "The numbers could not be fetched.",
  again: "Count again",
  asOf: (time: string): string => `As of ${time}`,
  nothing: "Nothing to count yet.",
  table: "As a table",

  firstAnswer: "Time to the first answer",
  firstAnswerMeans: "From the moment a customer joins the line to the first word of a person.",
  waits: "Waits",
  waitsMeans: "From joining the line to being taken, of those who were.",
  abandoned: "Left before their turn",
  abandonedMeans: "Customers whose place was given on or who went, of all who waited.",
  endings: "Solved",
  endingsMeans: "Contacts that ended as solved, of all that ended. Those that a colleague went on with count once.",
  endingNames: { left: "The customer left", abusive: "Ended for abuse" },
  solvedOf: (solved: number, all: number): string => `${solved} of ${all} solved`,
  promises: "Promises",
  promisesMeans:
    "Kept: answered in time. Missed: the time ran out first. Let go: the contact ended before. Extended ones count too.",
  promiseNames: { kept: "Kept", missed: "Missed", released: "Let go", extended: "Given more time" },
  keptOf: (kept: number, all: number): string => `${kept} of ${all} kept`,
  estimate: "What was told about the wait",
  estimateMeans:
    "What is expected is a range. Of 10 people 9 should be inside the wide one and 5 inside the narrow one. It says how good the estimate is, not how good you are.",
  within90: "Inside the wide range",
  within50: "Inside the narrow range",
  held: "Taken within the first time told",
  shouldBe: (percent: number): string => `should be near ${percent} %`,
  atLeast: (percent: number): string => `should be ${percent} % or more`,
  few: (count: number): string => `Only ${plural(count, "wait", "waits")} so far: too few for a share.`,
  contacts: "Contacts by the hour",
  contactsMeans: (days: number): string =>
    days === 1
      ? "Contacts that somebody took up in each hour of the day."
      : `Contacts that somebody took up in each hour of the day, on average over ${days} days.`,

  median: "Half within",
  p90: "9 of 10 within",
  count: "How many",
  hour: "Hour",
  upTo: (span: string): string => `up to ${span}`,
  longer: (span: string): string => `longer than ${span}`,
  any: "any length",
  more: "more",
  howLong: "How long",
  percent: (share: number): string => `${Math.round(share * 100)} %`,
  ofCount: (part: number, all: number): string => `${part} of ${all}`,
  plot: {
    firstAnswer: "Answers by how long they took",
    waits: "Waits by how long they took",
    promises: "Promises by how they were settled",
    contacts: "Contacts by the hour of the day",
  },
  busiest: (hour: string, count: string): string => `Most contacts begin at ${hour}: ${count}.`,
} as const;
