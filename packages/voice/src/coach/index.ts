import { readDraft } from "./draft.ts";
import type { CoachOptions, Hint } from "./hint.ts";
import { bareLink } from "./rules/bareLink.ts";
import { createJargon } from "./rules/jargon.ts";
import { readAbove } from "./rules/readAbove.ts";
import { robotic } from "./rules/robotic.ts";
import { wall } from "./rules/wall.ts";

export type { CoachArticle, CoachOptions, GlossaryTerm, Hint, HintRule } from "./hint.ts";

/**
 * Finds in a text what could be said better: pure, and quick enough for every pause in typing.
 *
 * @param pasted passages that came into the text in one go
 */
export type Coach = (text: string, pasted?: readonly string[]) => readonly Hint[];

/** Makes a coach of what a site and a customer know: for many texts. */
export function createCoach(options: CoachOptions): Coach {
  const { locale, articles = [] } = options;
  const jargon = createJargon(options);
  return (text, pasted = []) => {
    const draft = readDraft(text, locale);
    const found = [
      ...bareLink(draft, articles),
      ...readAbove(draft),
      ...robotic(draft),
      ...wall(draft, pasted),
      ...jargon(draft),
    ];
    return apart(found).toSorted((a, b) => a.from - b.from);
  };
}

/**
 * What could be said better in the words that an agent is about to send: a link without an answer, “read above”,
 * unexplained jargon, a wall of text, phrases that sound like a machine. It advises and never decides.
 */
export function coach(text: string, options: CoachOptions): readonly Hint[] {
  return createCoach(options)(text);
}

/** Of two hints about the same words the first is told. A wall is about everything, and hides nothing. */
function apart(hints: readonly Hint[]): Hint[] {
  const kept: Hint[] = [];
  const meets = (a: Hint) => (b: Hint) => b.rule !== "wall" && a.from < b.to && b.from < a.to;
  for (const hint of hints) if (hint.rule === "wall" || !kept.some(meets(hint))) kept.push(hint);
  return kept;
}
