import type { HintRule } from "@warmline/voice/coach";
import { plural } from "./plural.ts";

/** What could be said better, while an agent writes. */
export const coachingWords = {
  title: "Hints for your message",
  count: (count: number): string => plural(count, "hint", "hints"),
  rules: {
    "bare-link": "A link without an answer",
    "read-above": "Sends them back to read",
    jargon: "A word of the trade",
    wall: "A wall of text",
    robotic: "Sounds like an office",
  } satisfies Record<HintRule, string>,
  better: "Better:",
  explain: "Add an explanation:",
  use: "Use this",
  leave: "Leave it",
} as const;
