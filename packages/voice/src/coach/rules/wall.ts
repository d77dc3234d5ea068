import { wordsOf } from "../draft.ts";
import type { Draft, Hint } from "../hint.ts";
import { robotic } from "./robotic.ts";

const WHY =
  "A wall of text, and it reads as pasted: say the one thing that helps this person now, or send it as steps.";
const SHORTEST = 60;
const LONG = 130;
const BLOCK = 60;
const LONG_SENTENCE = 20;
const ENOUGH = 3;
/** One in so many words speaks of you or me where somebody talks to somebody. */
const PERSONAL = 0.045;

const PERSON = {
  en: /(?<!\p{L})(?:you|your|yours|i|i’m|i’ve|i’ll|i’d|my|me|we|we’ve|we’ll|we’re|our|let’s|us|you’re|you’ve|you’ll)(?!\p{L})/gu,
  uk: /(?<![а-яіїєґ])(?:ви|вас|вам|вами|ваш[а-яіїєґ’]*|я|мені|мене|мій|моя|моє|мої|ми|нам|нас|наш[а-яіїєґ’]*|[а-яіїєґ’]{3,}(?:іть|айте|іться|айтеся|уйте)|[а-яіїєґ’]{3,}(?:ємо|имо|імо|юся|люю|аю))(?![а-яіїєґ’])/gu,
};
/** What stands in templates and terms, and in nobody’s own words. */
const CANNED = {
  en: /\b(?:the (?:user|customer|client|subscriber|account holder|service provider)|must be|shall|is (?:carried out|performed|required|provided|subject)|are (?:required|advised|subject)|in (?:accordance|order) (?:with|to)|in the event|section \d|applicable|terms and conditions|hereinafter|may be subject|please note that|prior to)\b|\[(?:name|date|customer|agent|company)[^\]\n]*\]|<(?:name|date|customer)>|\{name\}/gu,
  uk: /(?<![а-яіїєґ])(?:користувач[а-яіїєґ’]*|клієнт[а-яіїєґ’]*|абонент[а-яіїєґ’]*|замовник[а-яіїєґ’]*|необхідно|слід|має бути|повинен|повинна|повинні|здійснюється|надається|виконується|передбачен[а-яіїєґ’]+|відповідно до|згідно з|у разі|п\. ?\d|пункт[а-яіїєґ’]* \d|зверніть увагу, що|зазначен[а-яіїєґ’]+|вищевказан[а-яіїєґ’]+|регламент[а-яіїєґ’]*)(?![а-яіїєґ’])|\[(?:ім’я|дата|клієнт)[^\]\n]*\]|\{name\}/gu,
};

/** A long passage that nobody wrote for this person. What is long in one’s own words is fine. */
export function wall(draft: Draft, pasted: readonly string[]): Hint[] {
  const { text, own, small, language } = draft;
  const words = wordsOf(own).length;
  if (language === null || words < SHORTEST) return [];
  const personal = (small.match(PERSON[language])?.length ?? 0) / words;
  const canned = small.match(CANNED[language])?.length ?? 0;
  const sentences = own.split(/[.!?…]+(?=\s|$)|\n+/u).filter((sentence) => wordsOf(sentence).length > 0).length;
  const block = Math.max(...own.split(/\n+/u).map((paragraph) => wordsOf(paragraph).length));
  const score =
    Number(words >= LONG) +
    Number(block >= BLOCK) +
    Number(words / sentences > LONG_SENTENCE) +
    2 * Number(personal < PERSONAL) +
    2 * Number(pasted.some((passage) => text.includes(passage) && wordsOf(passage).length >= SHORTEST)) +
    Math.min(2, canned) +
    Math.min(2, robotic(draft).length);
  if (score < ENOUGH) return [];
  const from = text.length - text.trimStart().length;
  const said = text.trim();
  return [{ rule: "wall", from, to: from + said.length, said, why: WHY, better: null }];
}
