/** A phrase that does not sound like a person who cares, and what to do instead. */
export interface Phrase {
  readonly pattern: RegExp;
  /** Why it hurts, in English: for whoever writes the catalogues and for the agent alike. */
  readonly why: string;
  /** What to say instead, in the language of the phrase; null where only the writer knows. */
  readonly better: string | null;
  /** Where it must not stand: some words are wrong on a page and right in a letter to a person, and the other way round. */
  readonly in: "both" | "catalogue" | "draft";
}

export const WHY = {
  vague: "Says nothing about when: give a time, or say that we cannot tell.",
  office: "Office language: say it as you would to a person at the table.",
  hollow: "A phrase people have learnt not to believe: say what happens next.",
  script: "A line from a script, heard too often: say it in your own words, or leave it out.",
  empathy: "Everybody is told this: say what exactly you understood, in the customer’s words.",
  unchecked: "A claim that nobody checks.",
  blames: "Blames the reader: say what helps.",
  policy: "Hides behind a rule: say what you can do, and the reason.",
  nobody: "Passed on to nobody in particular: say who takes it, and by when they answer.",
  jargon: "Our own jargon: use an everyday word.",
  anybody: "Could be to anybody: greet this one person.",
} as const;

/** Makes the phrases of one place and reason: each with what to say instead. */
export function phrases(
  place: Phrase["in"],
  why: keyof typeof WHY,
  ...all: readonly (readonly [pattern: RegExp, better?: string])[]
): Phrase[] {
  return all.map(([pattern, better = null]) => ({ pattern, why: WHY[why], better, in: place }));
}
