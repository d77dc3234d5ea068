import { phrasesOf } from "../src/coach/phrases/index.ts";
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
  "chat.article-again",
  "chat.article-more",
  "chat.article-page",
  "chat.ask-name-save",
  "chat.ask-name-skip",
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
  "chat.form-change",
  "chat.go-on",
  "chat.keep",
  "chat.latest",
  "chat.leave",
  "chat.leave-line",
  "chat.new",
  "chat.person",
  "chat.photo",
  "chat.react",
  "chat.remove",
  "chat.retry",
  "chat.send",
  "chat.step-done",
  "chat.step-stuck",
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

const everywhere: readonly Banned[] = [
  { pattern: / {2}|^ | $/, reason: "One space between words, none at the ends." },
  { pattern: /!.*!/s, reason: "One exclamation mark is enough." },
  { pattern: /['"`]/, reason: "Typographic apostrophes and quotation marks." },
  { pattern: /\.\.\./, reason: "The ellipsis is one character: …" },
  { pattern: /(?<!\p{L})\p{Lu}{3,}(?!\p{L})/u, reason: "Capitals shout." },
  { pattern: /\p{Extended_Pictographic}/u, reason: "Words carry the warmth, pictures differ between devices." },
];

const own: Readonly<Record<Locale, readonly Banned[]>> = {
  en: [{ pattern: /[«»„]/, reason: "English quotation marks are “ and ”." }],
  uk: [
    { pattern: /[ыэъёЫЭЪЁ]/, reason: "Not a Ukrainian letter." },
    { pattern: /[“”]/, reason: "Ukrainian quotation marks are « and »." },
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

/** What may not be said in a locale: how it is written, and the phrases that an agent is warned of as well. */
export function banned(locale: Locale): readonly Banned[] {
  const said = phrasesOf(locale, "catalogue").map(({ pattern, why }) => ({ pattern, reason: why }));
  return [...everywhere, ...own[locale], ...said];
}
