import type { CoachOptions, Draft, GlossaryTerm, Hint } from "../hint.ts";
import { TRADE } from "./trade.ts";

const WHY = {
  glossary: "A word of the trade: say what it means right where it stands, and nobody has to ask.",
  trade: "Only people of the trade say this: use an everyday word, or explain it.",
  letters: "Letters that not everybody can read: say what they mean.",
} as const;

/** Capitals that everybody knows, or that are a word said loudly. */
const EVERYDAY = new Set(
  "OK PDF PIN SMS USB TV EU UK US USA UN ID FAQ AM PM GB MB KB TB VAT CV PC GPS ATM QR SIM APP WIFI DHL UPS IBM BMW HP LG VISA IKEA BBC TUI KLM LED XS XL XXL XXXL SOS VIP WC HR PO BBQ DIY II III IV VI VII VIII IX XI XII GMT UTC STOP FIRST THIS THAT MUST NEVER READ HERE CAN WILL EUR USD GBP UAH PLN IBAN PS ASAP DVD CD CEO NOT AND ALL ONLY NEW OLD YES NO NOW ANY BOTH DO IF ON OFF IN IT IS ARE YOU WE OR BUT THE TO MO TU WE TH FR SA SU ЄС США ПДВ СМС ТВ ПК ЗСУ НБУ ФОП ОК НЕ ТА АБО УСЕ ВСЕ ТАК НІ ДО ВИ МИ ЦЕ ТУТ ЖЕК КИЇВ ВІД ВЖЕ".split(
    " ",
  ),
);
const LETTERS = /(?<![\p{L}\p{N}_.\-/#])\p{Lu}{2,5}(?:s)?(?![\p{L}\p{N}_\-/])/gu;
const WORD = /[\p{L}\p{N}]+/gu;

interface Form {
  readonly form: string;
  readonly term: GlossaryTerm;
}

/** Makes the rule about words of the trade that nobody explains: those of the site’s glossary, and what everybody knows to be one. */
export function createJargon({ glossary = [], heard = "" }: CoachOptions): (draft: Draft) => Hint[] {
  const forms = index(glossary);
  const known = heard.toLowerCase();
  return (draft) => {
    const said = new Set<unknown>();
    const ofSite = ofGlossary(draft, forms);
    const isOfSite = ({ from, to }: Hint) => ofSite.some((term) => term.from < to && from < term.to);
    const others = [...ofTrade(draft), ...ofLetters(draft)].filter((each) => !isOfSite(each));
    return [...ofSite, ...others]
      .filter(({ of, ...hint }) => {
        if (said.has(of)) return false;
        said.add(of);
        return !says(known, hint.said.toLowerCase()) && !isExplained(draft.small, hint);
      })
      .map(({ of: _of, ...hint }) => hint);
  };
}

type Found = Hint & { of: unknown };

function ofGlossary({ text, own, small }: Draft, forms: ReadonlyMap<string, readonly Form[]>): Found[] {
  const found: Found[] = [];
  let end = 0;
  for (const { 0: word, index: from } of small.matchAll(WORD)) {
    if (from < end) continue;
    const known = forms.get(word)?.find(({ form }) => small.startsWith(form, from) && isWhole(own, from, form.length));
    if (known === undefined) continue;
    end = from + known.form.length;
    const said = text.slice(from, end);
    const better = `${said} (${inBrackets(known.term.explanation)})`;
    found.push({ rule: "jargon", from, to: end, said, why: WHY.glossary, better, of: known.term });
  }
  return found;
}

function ofTrade({ text, small, language }: Draft): Found[] {
  if (language === null) return [];
  return TRADE[language].flatMap(({ pattern, better }) =>
    [...small.matchAll(pattern)].map(({ 0: match, index: from }) => {
      const to = from + match.length;
      const said = text.slice(from, to);
      const instead = better === null ? null : better.replace("$&", said);
      return { rule: "jargon" as const, from, to, said, why: WHY.trade, better: instead, of: pattern };
    }),
  );
}

function ofLetters({ text, own }: Draft): Found[] {
  return [...own.matchAll(LETTERS)]
    .filter(({ 0: letters }) => !EVERYDAY.has(letters.replace(/s$/u, "")))
    .map(({ 0: letters, index: from }) => {
      const to = from + letters.length;
      return {
        rule: "jargon" as const,
        from,
        to,
        said: text.slice(from, to),
        why: WHY.letters,
        better: null,
        of: letters,
      };
    });
}

/** Whether the text says what a word means, beside it. */
function isExplained(small: string, { from, to }: Hint): boolean {
  const after = small.slice(to, to + 40);
  const before = small.slice(Math.max(0, from - 40), from);
  return (
    /^[”»"’]?\s*(?:\(|,? (?:that is|that’s|which is|which means|which says|meaning|or simply|in other words|i\.e\.|тобто|або просто|інакше кажучи)(?!\p{L})|, (?:це|який|яка|яке|які)(?!\p{L})|,? [—–-] (?:that|which|the|a|an|your|it|what|where|це|тобто|те|той|та|місце|ваш)|\s(?:is|are) (?:what|how|where|like|the (?:name|word|note|part|proof|place|thing))\b|\s(?:means|stands for|says|tells|означає|показує|каже)(?!\p{L}))/u.test(
      after,
    ) ||
    (/\(\s*$/u.test(before) && /^[^()]{0,20}\)/u.test(after)) ||
    /(?:called|known as|name for (?:it|this) is|так званий|так звані|називається|називають|звуть|зветься)[^.!?\n]{0,20}$/u.test(
      before,
    )
  );
}

function index(glossary: readonly GlossaryTerm[]): ReadonlyMap<string, readonly Form[]> {
  const all = new Map<string, Form[]>();
  for (const term of glossary) {
    for (const each of new Set(Object.values(term.forms).flat())) {
      const form = each.replace(/['ʼ]/gu, "’").toLowerCase();
      const [first] = form.match(WORD) ?? [];
      if (first === undefined || !form.startsWith(first)) continue;
      all.set(first, [...(all.get(first) ?? []), { form, term }]);
    }
  }
  for (const forms of all.values()) forms.sort((a, b) => b.form.length - a.form.length);
  return all;
}

function isWhole(text: string, from: number, length: number): boolean {
  return !/[\p{L}\p{N}_]/u.test(text[from - 1] ?? " ") && !/[\p{L}\p{N}_]/u.test(text[from + length] ?? " ");
}

function says(known: string, word: string): boolean {
  const at = known.indexOf(word);
  return at >= 0 && isWhole(known, at, word.length);
}

/** The first sentence of an explanation, as it stands within another. */
function inBrackets(explanation: string): string {
  const [first = explanation] = explanation.match(/^.{20,}?[.!?](?=\s|$)/su) ?? [];
  const plain = first.replace(/[.\s]+$/u, "");
  return /^\p{Lu}{2}/u.test(plain) ? plain : plain.charAt(0).toLowerCase() + plain.slice(1);
}
