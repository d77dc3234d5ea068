import { pickText, type Locale, type LocalizedText } from "@warmline/protocol";

/** Words of the trade, as a site file has them. */
export type Glossary = readonly { forms: Readonly<Record<Locale, readonly string[]>>; text: LocalizedText }[];

/** What is looked for in a text of one language. */
export interface Terms {
  /** Which word a form belongs to: forms in capitals as they are, others without regard to case. */
  capitals: ReadonlyMap<string, number>;
  others: ReadonlyMap<string, number>;
  /** The lengths of all forms, the longest first. */
  lengths: readonly number[];
  /** What a form may begin with. */
  beginnings: ReadonlySet<string>;
  /** What each word means. */
  meanings: readonly string[];
}

const known = new WeakMap<Glossary, Map<string, Terms>>();

/** What is looked for in texts of a language; null where a site explains nothing. */
export function termsOf(glossary: Glossary, locale: Locale): Terms | null {
  if (glossary.length === 0) return null;
  const tag = tagOf(glossary, locale);
  const terms = known.get(glossary)?.get(tag) ?? compile(glossary, tag);
  known.set(glossary, (known.get(glossary) ?? new Map<string, Terms>()).set(tag, terms));
  return terms;
}

/** The language as far as the glossary tells it from others: whoever asks for ever new ones makes nothing grow. */
function tagOf(glossary: Glossary, locale: Locale): string {
  const language = locale.split("-")[0] ?? "";
  const has = (tag: string) =>
    glossary.some(
      ({ forms, text }) => Object.hasOwn(forms, tag) || (typeof text !== "string" && Object.hasOwn(text, tag)),
    );
  return [locale, language].find(has) ?? "";
}

function compile(glossary: Glossary, tag: string): Terms {
  const capitals = new Map<string, number>();
  const others = new Map<string, number>();
  for (const [index, { forms }] of glossary.entries()) {
    for (const form of formsIn(forms, tag)) {
      const found = isCapital(form) ? capitals : others;
      const key = isCapital(form) ? comparable(form) : folded(form);
      // The first word of the glossary that has a form keeps it.
      if (key !== "" && !found.has(key)) found.set(key, index);
    }
  }
  const all = [...capitals.keys(), ...others.keys()];
  const first = (form: string) => form[0] ?? "";
  return {
    ...{ capitals, others },
    lengths: [...new Set(all.map(({ length }) => length))].toSorted((a, b) => b - a),
    beginnings: new Set([...[...capitals.keys()].map((form) => folded(first(form))), ...[...others.keys()].map(first)]),
    meanings: glossary.map(({ text }) => pickText(text, tag)),
  };
}

/** The forms in a language: in the very one, else in its language at large, else in all that are known. */
function formsIn(forms: Glossary[number]["forms"], tag: string): readonly string[] {
  return forms[tag] ?? forms[tag.split("-")[0] ?? ""] ?? Object.values(forms).flat();
}

/** Whether a form is written in capitals, as DNS is: then dns is another word. */
function isCapital(form: string): boolean {
  return form === form.toUpperCase() && form !== form.toLowerCase();
}

/** A text with one kind of space and of apostrophe. Each character keeps its place. */
export function comparable(text: string): string {
  return text.replace(/\s/g, " ").replace(/[’ʼ‘`´]/g, "'");
}

/** The same without regard to case. */
export function folded(text: string): string {
  const plain = comparable(text);
  const small = plain.toLowerCase();
  if (small.length === plain.length) return small;
  // A capital İ would become two characters.
  return plain.replace(/[\s\S]/g, (letter) => (letter.toLowerCase().length === 1 ? letter.toLowerCase() : letter));
}
