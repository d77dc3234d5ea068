import type { Draft, Hint } from "../hint.ts";
import { asBegun } from "./robotic.ts";

const WHY =
  "Whoever is sent back to read feels foolish: say it in other words, with an example, or ask where it stops.";

/** Sends back to what was written. The customer’s own words, and what was promised, may be named. */
const PATTERNS = {
  en: {
    better: "let me put it another way:",
    leads: [
      /\b(?:as|like) (?:i|we)(?:’ve| have| had)?(?: already| just)? (?:said|wrote|written|mentioned|explained|told you|stated|noted|pointed out|described|indicated)(?!\p{L})(?! (?:i|we|you)(?:’d| would)\b)(?! to (?!you\b))(?: (?:before|earlier|above|already|previously|in my (?:last|previous|first) (?:message|e-?mail|answer|letter)))*,?/gu,
      /\bas (?:already |was )*(?:stated|mentioned|described|explained|written|noted|said|shown)(?: (?:above|before|earlier|previously)| in my (?:last|previous|first) (?:message|e-?mail|answer|letter)),?/g,
      /\b(?:as )?per my (?:last|previous|earlier|first) (?:message|e-?mail|answer|letter|reply),?/g,
    ],
    sends: [
      /(?<!\b(?:i|i’ve|i’ll|i’d|we|we’ve|we’ll|let me|to) (?:just )?)\b(?:please |just |kindly |you (?:can|should|need to) )*(?:re-?read|read again|go back and read|go back to|scroll (?:back )?up(?: to)?|check again|look again at|read (?:carefully|attentively))(?=[^.!?\n]{0,30}\b(?:(?:i|we)(?:’ve| have)?(?: already)? (?:wrote|written|said|sent|gave|explained|told)|(?:my|our|the)(?: (?:last|previous|first|earlier))? (?:message|answer|instructions|e-?mail|letter|reply)|above)\b)[^.!?\n]*/g,
      /(?<!\b(?:i|i’ve|i’ll|we|we’ve|we’ll|let me) (?:just )?)\bread (?:what (?:i|we)|my (?:last |previous |first )?(?:message|answer|e-?mail|reply)|the (?:message|answer|instructions))\b[^.!?\n]{0,40}\b(?:again|once more|carefully|above|before|earlier)\b/g,
      /(?<!\b(?:i|i’ve|i’ll|we|we’ve|we’ll|let me) (?:just )?)\b(?:please )?(?:see|read|refer to|check|follow|look at)(?: the| my| our)?(?: (?:message|answer|instructions|steps?|text|e-?mail|reply|link|explanation)s?)?(?: (?:i|we) (?:already )?(?:sent|gave|wrote)(?: to)?(?: you)?)? above\b(?! (?:the|your|it|that|this)\b)/g,
      /\b(?:i|we)(?:’ve| have)? already (?:(?:said|answered|mentioned|described|explained) (?:this|it|that|how|to you|everything to you)|told you|answered (?:you|your))\b[^.!?\n]*/g,
      /\b(?:the answer|everything|it|that|this|all of (?:it|this))(?:’s| is| was| stands)(?: all)?(?: already)? in my (?:last|previous|first|earlier) (?:message|answer|e-?mail|reply|letter)\b/g,
    ],
  },
  uk: {
    better: "поясню інакше:",
    leads: [
      /(?<![а-яіїєґ])(?:як|про що) (?:я|ми) (?:вам )?(?:вже |уже )?(?:вам )?(?:писа|каза|згадува|згада|поясню|поясни|зазнача|зазначи|говори|сказа|написа|вказува)[а-яіїєґ’]*(?: вам)?(?: (?:вище|раніше|вже|у попередньому (?:листі|повідомленні)))*,?/gu,
      /(?<![а-яіїєґ])як (?:вже |уже |було |я )*(?:зазначено|зазначалося|зазначалось|сказано|написано|згадано|згадувалося|вказано|описано|пояснено)(?: (?:вище|раніше|у попередньому (?:листі|повідомленні)))?,?/gu,
    ],
    sends: [
      /(?<![а-яіїєґ])(?:ще раз |уважно |уважніше |знову )+(?:пере|про)чита(?:йте|ти)(?![а-яіїєґ’])(?! мені(?![а-яіїєґ’]))[^.!?\n]*/gu,
      /(?<![а-яіїєґ])(?:пере|про)чита(?:йте|ти)(?![а-яіїєґ’])(?! мені(?![а-яіїєґ’]))[^.!?\n]{0,40}?(?:(?<![а-яіїєґ])(?:ще раз|знову|вище|уважн[а-яіїєґ’]+|попередн[а-яіїєґ’]+|моє|мою|мої|нашу інструкцію)(?![а-яіїєґ’])|(?:я|ми) (?:вже |вам )*(?:пис|над|відп|казав|казала))[^.!?\n]*/gu,
      /(?<![а-яіїєґ])(?:див(?:іться|ись|\.)|читайте|гляньте|подивіться|перегляньте|прокрутіть)(?: (?:розмову|чат))? (?:вище|моє попереднє|мою попередню|попередн[а-яіїєґ’]+)(?![а-яіїєґ’])(?! (?:на|над|у|в|від)(?![а-яіїєґ’]))[^.!?\n]*/gu,
      /(?<![а-яіїєґ])(?:я|ми) (?:вам )?(?:вже|уже) (?:(?:вам|це|про це|все) )+(?:писа|каза|сказа|поясню|поясни|говори|відпові)[а-яіїєґ’]*/gu,
      /(?<![а-яіїєґ])(?:я|ми) (?:вже|уже) (?:писа|каза|сказа|поясню|поясни|говори|відпові)[а-яіїєґ’]* (?:вам|це|про це|на це|вище|раніше)(?![а-яіїєґ’])/gu,
      /(?<![а-яіїєґ])(?:відповідь|інструкція|пояснення|усе|все)(?: (?:є|вже|уже|була|було))* (?:вище|(?:у|в) (?:моєму |моїй )?(?:попередн[а-яіїєґ’]+|перш[а-яіїєґ’]+) [а-яіїєґ’]+)/gu,
    ],
  },
} as const;

/** Words that send the customer back to read what they have read already. */
export function readAbove({ text, small, language }: Draft): Hint[] {
  if (language === null) return [];
  const { better, leads, sends } = PATTERNS[language];
  const hint = (found: string, index: number, instead: string | null): Hint => {
    const from = index + (found.length - found.trimStart().length);
    const to = index + found.trimEnd().length;
    const said = text.slice(from, to);
    return { rule: "read-above", from, to, said, why: WHY, better: instead === null ? null : asBegun(said, instead) };
  };
  return [
    ...leads.flatMap((lead) => [...small.matchAll(lead)].map((found) => hint(found[0], found.index, better))),
    ...sends.flatMap((send) => [...small.matchAll(send)].map((found) => hint(found[0], found.index, null))),
  ];
}
