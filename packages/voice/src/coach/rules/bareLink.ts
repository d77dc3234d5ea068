import { ADDRESS, wordsOf } from "../draft.ts";
import type { CoachArticle, Draft, Hint } from "../hint.ts";

const WHY =
  "A link alone sends people away to search: give the answer in a sentence or two first, and the link as an extra.";
const LINK = /\[[^[\]\n]{0,300}\]\([^()\s]{1,2000}\)/gu;
/** Courtesies that answer nothing. */
const COURTESY = {
  en: /^(?:(?:hello|hi|hey|good (?:morning|afternoon|evening|day)|dear)(?!\p{L})[^.!?\n]{0,30}|(?:many )?thank(?:s| you)[^.!?\n]*|(?:i |we )?(?:really )?hope (?:this|that|it)[^.!?\n]*|(?:let (?:me|us) know|write to (?:me|us)|feel free|just ask|(?:i’m|we’re) here)[^.!?\n]*|best(?: regards| wishes)?|cheers|you’re welcome|sure|of course|no problem|good question|great question|enjoy|(?:please )?(?:do not|don’t) hesitate[^.!?\n]*)$/u,
  uk: /^(?:(?:вітаю|вітаємо|привіт|доброго|добрий|добридень|шановн)[^.!?\n]{0,40}|дякую[^.!?\n]*|дякуємо[^.!?\n]*|(?:сподіваюся|сподіваюсь|сподіваємося|сподіваємось)[^.!?\n]*|(?:пишіть|звертайтеся|звертайтесь|якщо (?:будуть|виникнуть|щось))[^.!?\n]*|з повагою[^.!?\n]*|звісно|звичайно|будь ласка|нема за що|прошу|гарне питання|добре питання|не соромтеся[^.!?\n]*)$/u,
};
/** Words that point at something, and say nothing of it. */
const POINTING = {
  en: new Set(
    "a about all also an and answer answers any article articles at below can check click description details do docs documentation everything explained faq find follow following for found full go guide guides have help helps here here’s how i in info information instruction instructions into is it it’s just kindly know learn link links look manual may more need of on open our out page pages please post read see should take that the them there there’s this through to topic tutorial use video visit we website what will with you your described".split(
      " ",
    ),
  ),
  uk: new Set(
    "а ви є і й з із за на по про та те то тут там у в це цю цій цьому ця ось ваше вам вашого все всю всі усе усю довідка довідки довідку довідці детальніше докладніше більше нижче інформація інформацію інструкція інструкцію інструкцією інструкції посилання посиланням посиланню лінк лінку стаття статтю статті статтею сторінка сторінку сторінці сайті відео можна можете знайти знайдете знайдете прочитати прочитайте почитати почитайте перейдіть перегляньте переглянути подивіться подивитися дивіться читайте ознайомтеся ознайомитися ознайомтесь скористайтеся відповідь відповіді питання питанням описано написано пояснено наш наша нашу нашій нашому будь ласка вся для потрібна потрібну як що котра яка".split(
      " ",
    ),
  ),
};
/** A sentence that ends in a link and only leads there, whatever it names. */
const LEADING = {
  en: /^(?:so |and |please |just |you (?:can|may|could|will|’ll) |we have |there(?:’s| is) |here(?:’s| is| are) |all |more |everything |the |our |a |full |detailed |further |step-by-step )*(?:find|read|see|check|look|learn|visit|follow|open|go|click|article|guide|page|link|instructions?|information|details|documentation|description|info|more|use|refer|it|this|that|how)(?!\p{L})/u,
  uk: /^(?:тож |і |а |будь ласка,? |ви (?:можете|зможете) |можете |можна |ось |тут |це |уся |вся |усе |все |наша |детальна |докладна |детальну |докладну |про це |за |у |в |на )*(?:знайти|знайдете|прочитати|прочитайте|почитайте|дивіться|подивіться|перегляньте|перейдіть|ознайомтеся|ознайомитися|ознайомтесь|скористайтеся|посилання\p{L}*|стаття|статті|статтю|інструкція|інструкції|інструкцію|сторінка|сторінці|відповідь|інформація|інформацію|детальніше|докладніше|більше|описано|написано|читайте|довідка|довідці|як)(?!\p{L})/u,
};
/** What follows a link within its sentence says something from so many words on. */
const OWN_WORDS = 3;
/** “Press Save at …” says what to do; “Forwarding of letters: …” only names what the link is about. */
const DEED_WORDS = 2;
const LABEL_WORDS = 4;

/** A link without an answer beside it. */
export function bareLink({ text, language }: Draft, articles: readonly CoachArticle[]): Hint[] {
  const links = [...text.matchAll(LINK), ...text.replace(LINK, (link) => " ".repeat(link.length)).matchAll(ADDRESS)];
  const [first] = links.toSorted((a, b) => a.index - b.index);
  if (first === undefined) return [];
  const rest = links.reduce(
    (left, [link]) => left.replace(link.toLowerCase(), "\u0001"),
    text.toLowerCase().replace(/['ʼ]/gu, "’"),
  );
  const sentences = rest.split(/(?<=[.!?…])(?:\s+|$)|\n+/u).map((sentence) => sentence.trim());
  // Of a language that is not known here, only an address without a word can be told.
  const isAnswer = (sentence: string) =>
    language === null ? wordsOf(sentence).length > 0 : answers(sentence, language);
  if (sentences.some(isAnswer)) return [];
  const said = first[0];
  const article = articles.find(({ id }) => new RegExp(`[/=#]${escaped(id)}(?![\\p{L}\\p{N}-])`, "u").test(said));
  const better = article === undefined ? null : `${article.answer}\n\n${said}`;
  return [{ rule: "bare-link", from: first.index, to: first.index + said.length, said, why: WHY, better }];
}

function answers(sentence: string, language: "en" | "uk"): boolean {
  const plain = sentence.replace(/[.!?…,;:\s]+$/u, "");
  if (plain === "" || COURTESY[language].test(plain)) return false;
  const [before = "", ...after] = sentence.split("\u0001");
  const own = (part: string) => wordsOf(part).filter((word) => !POINTING[language].has(word)).length;
  if (after.length === 0) return own(sentence) > 0;
  const needed = /:\s*$/u.test(before) ? LABEL_WORDS : DEED_WORDS;
  const says = own(before) >= needed && !LEADING[language].test(before.trim());
  return says || own(after.join(" ")) >= OWN_WORDS;
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/gu, "\\$&");
}
