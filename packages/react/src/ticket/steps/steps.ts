import type { Category } from "@warmline/client";

/** What is asked one after another: kind and topic, the customer’s own words, the topic’s facts, and who asks. */
export const STEPS = ["about", "words", "facts", "person"] as const;

export type TicketStepName = (typeof STEPS)[number];

interface Asked {
  kinds: readonly unknown[];
  categories: readonly unknown[];
  category: Category | null;
}

/** The steps that have something to ask. */
export function stepsToAsk({ kinds, categories, category }: Asked): readonly TicketStepName[] {
  const tells = category !== null && (category.scope !== null || category.checks.length > 0);
  const hasAbout = kinds.length > 1 || categories.length !== 1 || tells;
  const hasFacts = category !== null && category.fields.length > 0;
  return STEPS.filter((step) => (step === "about" ? hasAbout : step === "facts" ? hasFacts : true));
}

/** Whether it is so little that all of it fits on one page. */
export function isShort(steps: readonly TicketStepName[]): boolean {
  return !steps.includes("about") && !steps.includes("facts");
}
