import { VALUE } from "./variants.ts";
import type { Locale } from "./source.ts";

/** A pattern that must not stand in a text, and what to say when it does. */
export interface Banned {
  pattern: RegExp;
  reason: string;
}

/** Keys of words on buttons: at most `BUTTON_CHARACTERS` long. */
export const BUTTONS = new Set([
  "support.back",
  "support.close",
  "support.incident-dismiss",
  "support.incident-follow",
  "support.incident-letter-ask",
  "support.launcher-close",
  "support.launcher-open",
  "support.tab-chat",
  "support.tab-conversations",
  "support.tab-ticket",
  "chat.attach",
  "chat.change-again",
  "chat.change-drop",
  "chat.copied",
  "chat.copy",
  "chat.copy-code",
  "chat.edit",
  "chat.edit-cancel",
  "chat.edit-save",
  "chat.emoji",
  "chat.go-on",
  "chat.keep",
  "chat.latest",
  "chat.leave",
  "chat.leave-line",
  "chat.new",
  "chat.photo",
  "chat.react",
  "chat.remove",
  "chat.retry",
  "chat.send",
  "chat.to-ticket",
  "amends.claim",
  "amends.claim-again",
  "amends.copy",
  "rating.close",
  "rating.dismiss",
  "rating.face",
  "rating.send",
  "rating.undo",
  "ticket.all",
  "ticket.another",
  "ticket.copied",
  "ticket.copy",
  "ticket.copy-reference",
  "ticket.document-print",
  "ticket.document-save",
  "ticket.edit",
  "ticket.open",
  "ticket.submit",
  "ticket.to-chat",
  "ticket.to-chat-again",
  "transcript.download",
  "transcript.format",
  "wait-time.call-back-ask",
  "wait-time.call-back-cancel",
  "wait-time.letter-ask",
  "wait-time.letter-cancel",
]);

export const BUTTON_CHARACTERS = 24;
export const SENTENCE_WORDS = 20;

const VAGUE = "Says nothing about when: give a time, or say that we cannot tell.";
const OFFICE = "Office language: say it as you would to a person at the table.";
const HOLLOW = "A phrase people have learnt not to believe: say what happens next.";

const everywhere: readonly Banned[] = [
  { pattern: / {2}|^ | $/, reason: "One space between words, none at the ends." },
  { pattern: /!.*!/s, reason: "One exclamation mark is enough." },
  { pattern: /['"`]/, reason: "Typographic apostrophes and quotation marks." },
  { pattern: /\.\.\./, reason: "The ellipsis is one character: …" },
  { pattern: /(?<!\p{L})\p{Lu}{3,}(?!\p{L})/u, reason: "Capitals shout." },
  { pattern: /\p{Extended_Pictographic}/u, reason: "Words carry the warmth, pictures differ between devices." },
];

const own: Readonly<Record<Locale, readonly Banned[]>> = {
  en: [
    { pattern: /[«»„]/, reason: "English quotation marks are “ and ”." },
    { pattern: /\b(soon|shortly|in due course|as soon as possible|asap|a while|momentarily)\b/i, reason: VAGUE },
    {
      pattern: /\b(your (request|enquiry|inquiry|call|query)|correspondence|kindly|please be advised)\b/i,
      reason: OFFICE,
    },
    { pattern: /\b(ticket|submit|queue|session|user|customer)s?\b/i, reason: "Our own jargon: use an everyday word." },
    {
      pattern: /\b(unfortunately|we regret|inconvenience|important to us|value your|apologi[sz]e for any)\b/i,
      reason: HOLLOW,
    },
    { pattern: /\bevery (letter|message|word)\b/i, reason: "A claim that nobody checks." },
    {
      pattern: /\b(you (failed|forgot|must|did not)|invalid|illegal|denied)\b/i,
      reason: "Blames the reader: say what helps.",
    },
  ],
  uk: [
    { pattern: /[ыэъёЫЭЪЁ]/, reason: "Not a Ukrainian letter." },
    { pattern: /[“”]/, reason: "Ukrainian quotation marks are « and »." },
    { pattern: /незабаром|найближчим часом|якнайшвидше|скоро(?!\p{L})|невдовзі|згодом/iu, reason: VAGUE },
    { pattern: /ваш[а-яіїєґ]* (звернення|запит|заявк|дзвін)|кореспонденці|здійсню|у зв’язку з/iu, reason: OFFICE },
    { pattern: /тікет|сесі[яїю]|користувач|клієнт/iu, reason: "Our own jargon: use an everyday word." },
    { pattern: /на жаль|незручност|важлив[а-яіїєґ]* для нас|цінуємо ваш/iu, reason: HOLLOW },
    { pattern: /кожн[а-яіїєґ]* (лист|повідомлення|слово)/iu, reason: "A claim that nobody checks." },
    {
      pattern: /ви не (вказали|заповнили|ввели)|невірн|недійсн|заборонено|помилков/iu,
      reason: "Blames the reader: say what helps.",
    },
    {
      pattern: /на протязі|слідуюч|приймати участь|відмінити|співпада|любий час|пару хвилин/iu,
      reason: "A russianism: протягом, наступний, брати участь, скасувати, збігатися, будь-який, кілька.",
    },
    {
      pattern: new RegExp(`${VALUE} (не )?\\p{L}+(в|ла|вся|лася|лась)(?!\\p{L})`, "u"),
      reason: "Guesses a person’s gender: use the present or the future.",
    },
    {
      pattern: /[^\s.!?…:}] (Ви|Вас|Вам|Вами|Ваш\p{L}*)(?!\p{L})/u,
      reason: "«ви» is small inside a sentence, everywhere.",
    },
  ],
};

/** What may not be said in a locale. */
export function banned(locale: Locale): readonly Banned[] {
  return [...everywhere, ...own[locale]];
}
