import type { Anatomy } from "../internals/anatomy.ts";

const ESTIMATES = ["soon", "estimate", "long", "unknown", "paused", "closed", "overdue", "your-turn"] as const;
const FIELDS = ["phone", "window", "email"] as const;
const SAVING = ["saving", "saved", "failed"] as const;

/** Where the customer stands in line, what can honestly be said of the wait, and what else can be done. */
export const waitTimeAnatomy = {
  widget: "wait-time",
  parts: {
    root: {
      purpose: "The banner; not there while an agent has the chat.",
      states: {
        joined: { purpose: "The customer is in line, not just looking." },
        next: { purpose: "Nobody is ahead." },
        placed: { purpose: "A place is told." },
        nobodyHere: { purpose: "Nobody answers right now." },
        stale: { purpose: "The news is old, as the connection is away." },
        estimate: { purpose: "What can be said of the wait.", values: ESTIMATES },
      },
    },
    place: { purpose: "The place in line; not there while there is none to tell." },
    progress: {
      purpose:
        "The line for the eye: those ahead, oneself, and how far one has come; only there in line, on fresh news.",
    },
    estimate: {
      purpose: "The range of the wait, or honestly why none can be told.",
      states: { estimate: { purpose: "What can be said.", values: ESTIMATES } },
    },
    reason: {
      purpose: "Why it is longer than was told before; not there where it is not.",
      states: {
        reason: { purpose: "Why.", values: ["agent-left", "urgent-ahead", "came-back", "taken-first", "slower"] },
      },
    },
    overdue: { purpose: "An apology where it takes longer than was told at first." },
    turn: { purpose: "Says that it is the customer’s turn, and until when it is kept." },
    hours: { purpose: "When the next opening is; only there while it is closed." },
    agents: { purpose: "How many people are answering; not there while nobody is." },
    kept: { purpose: "Says that the place is kept when the window is closed; only there in line, on fresh news." },
    stale: { purpose: "Says that this may have changed; only there while the connection is away." },
    alternatives: { purpose: "What else can be done than wait; opens and closes." },
    "alternatives-button": { purpose: "The button that shows and hides it." },
    way: {
      purpose: "One other way, which opens and closes; not there where it is not offered or was asked for.",
      states: { way: { purpose: "Which way it is.", values: ["call-back", "letter"] } },
    },
    "way-button": { purpose: "The button that shows and hides that way." },
    "call-back": { purpose: "The form that asks for a call; not there where none is offered or one was asked for." },
    "call-back-state": {
      purpose: "How it stands with the call; not there before one was asked for.",
      states: { state: { purpose: "Where it stands.", values: ["sending", "offline", "failed", "asked", "missed"] } },
    },
    "call-back-cancel": { purpose: "The button that takes the call back; only there while one is asked for." },
    letter: { purpose: "The form that asks for a letter when it is one’s turn; only there in line." },
    "letter-state": {
      purpose: "To which address the letter will go; not there before one was asked for.",
      states: { status: { purpose: "Whether that is stored.", values: SAVING } },
    },
    "letter-cancel": { purpose: "The button that takes it back; only there while one is asked for." },
    channels: { purpose: "The site’s other ways to be reached, as links; not there where it names none." },
    field: {
      purpose: "One question of a form: name, control, what is missing.",
      states: {
        field: { purpose: "Which one.", values: FIELDS },
        invalid: { purpose: "Something is missing or wrong." },
      },
    },
    label: { purpose: "The question’s name." },
    hint: { purpose: "Says in whose time zone the times are; not there where that is the site’s own." },
    input: { purpose: "A one-line field.", states: { invalid: { purpose: "Something is missing or wrong." } } },
    select: { purpose: "The times, by day.", states: { invalid: { purpose: "None is chosen." } } },
    error: { purpose: "What is missing or wrong; not there while all is well." },
    submit: { purpose: "The button that asks for what the form is about." },
  },
  variables: {
    "--wl-wait-time-place": "On `wait-time-root`: the place in line, 1 is next.",
    "--wl-wait-time-from": "On `wait-time-progress`: the place that was told first on this page.",
  },
} as const satisfies Anatomy;

type Shape = typeof waitTimeAnatomy;

/** The type of the anatomy under a short name, so that published types say it once. */
export interface WaitTimeAnatomy extends Shape {}
