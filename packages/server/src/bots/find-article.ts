import type { BotArticle } from "./contract.ts";

/** How much a word counts by where in the article it stands. */
const TITLE = 3;
const ANSWER = 2;
const BODY = 1;
/** Of all that could be found of a question so much must be. */
const ENOUGH = 0.25;
const SHORTEST = 3;

/** Words that are in every question. */
const COMMON = new Set(
  (
    "the and for you your are was not but can could how what when where why which who does did has have had with from this that " +
    "there they them our its will would should please want need help hello hey get got out about into some any all just very " +
    "мені мене мій моя моє мої вас вам ваш ваша ваші нас нам наш наша що щоб як яка який яке які чому коли куди звідки для про при " +
    "під над без або але чи так ні уже вже ще дуже будь ласка можна треба потрібно хочу допоможіть добрий день привіт вітаю бути був " +
    "була було були цей ця це ці той того тому мною вона вони воно"
  ).split(" "),
);

/** The words of a question that say what it is about, each once. */
export function tellingWords(text: string): string[] {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return [...new Set(words)].filter((word) => word.length >= SHORTEST && !COMMON.has(word));
}

/** The article that a question is about, by its words alone; null where none is near enough. */
export function findArticle(articles: readonly BotArticle[], question: string): BotArticle | null {
  const asked = tellingWords(question);
  const shelf = articles.map((article) => ({
    article,
    title: tellingWords(article.title),
    answer: tellingWords(article.answer),
    body: tellingWords(article.body),
  }));
  const scored = asked.map((word) => {
    const places = shelf.map(({ title, answer, body }) => placeOf(word, title, answer, body));
    const found = places.filter((place) => place > 0).length;
    // A word that is everywhere tells nothing apart, and one that is nowhere may be a manner of speaking.
    const weight = Math.log(1 + articles.length / (1 + found));
    return { places, weight: found === 0 ? weight / 2 : weight };
  });
  const most = TITLE * scored.reduce((sum, { weight }) => sum + weight, 0);
  let best: { article: BotArticle; score: number } | null = null;
  for (const [index, { article }] of shelf.entries()) {
    const isNamed = scored.some(({ places }) => (places[index] ?? 0) > BODY);
    const score = scored.reduce((sum, { places, weight }) => sum + (places[index] ?? 0) * weight, 0) / most;
    if (isNamed && score >= ENOUGH && score > (best?.score ?? 0)) best = { article, score };
  }
  return best?.article ?? null;
}

function placeOf(word: string, title: readonly string[], answer: readonly string[], body: readonly string[]): number {
  if (title.some((other) => isForm(word, other))) return TITLE;
  if (answer.some((other) => isForm(word, other))) return ANSWER;
  return body.some((other) => isForm(word, other)) ? BODY : 0;
}

/** Whether two words seem to be forms of one: they differ in their endings alone. */
function isForm(one: string, other: string): boolean {
  const a = withoutEnding(one);
  const b = withoutEnding(other);
  const shorter = Math.min(a.length, b.length);
  const longer = Math.max(a.length, b.length);
  let same = 0;
  while (same < shorter && a[same] === b[same]) same += 1;
  return shorter <= 4 ? same === shorter && longer <= shorter + 2 : same >= shorter - 1 && same >= longer * 0.6;
}

/** English endings, where enough of the word is left: move and moving have too little in common otherwise. */
function withoutEnding(word: string): string {
  const stem = word.replace(/(?:ing|ed|es|e|s)$/, "");
  return stem.length >= SHORTEST ? stem : word;
}
