import type { Anatomy } from "../internals/anatomy.ts";

/** Where the customer stands in line, and what can honestly be said of the wait. */
export const waitTimeAnatomy = {
  widget: "wait-time",
  parts: {
    root: {
      purpose: "The banner; not there while an agent has the chat.",
      states: {
        joined: { purpose: "The customer is in line, not just looking." },
        next: { purpose: "Nobody is ahead." },
        stale: { purpose: "The news is old, as the connection is away." },
        estimate: {
          purpose: "What can be said of the wait.",
          values: ["soon", "estimate", "long", "unknown", "paused", "closed", "overdue", "your-turn"],
        },
      },
    },
    place: { purpose: "The place in line." },
    agents: { purpose: "How many people are answering; not there while nobody is." },
    kept: { purpose: "Says that the place is kept when the window is closed; only there in line, on fresh news." },
    stale: { purpose: "Says that this may have changed; only there while the connection is away." },
    estimate: {
      purpose: "The range of the wait, or honestly that it cannot be told yet, or that nobody is here.",
      states: {
        estimate: {
          purpose: "What can be said.",
          values: ["soon", "estimate", "long", "unknown", "paused", "closed", "overdue", "your-turn"],
        },
      },
    },
  },
  variables: { "--wl-wait-time-place": "On `wait-time-root`: the place in line, 1 is next." },
} as const satisfies Anatomy;

type Shape = typeof waitTimeAnatomy;

/** The type of the anatomy under a short name, so that published types say it once. */
export interface WaitTimeAnatomy extends Shape {}
