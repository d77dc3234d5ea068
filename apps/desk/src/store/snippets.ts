import { pickText, type DeskGuide, type Locale, type LocalizedText } from "@warmline/protocol";
import { addressOf } from "@warmline/voice/address";

/** A short text that an agent begins with. */
export type Snippet = DeskGuide["snippets"][number];

const NAME = "{name}";
// It stands for a name where sentences are told apart: a bracket and a small letter do not begin one, a capital does.
const CAPITAL = "\u24C3";

/** Whom a snippet is for. */
export interface Reader {
  /** Null where it is not known: then no sentence calls them by it. */
  name: string | null;
  patronymic: string | null;
  locale: Locale;
}

/** The desk’s own language, and that of snippets which the customer’s is missing from. */
const ENGLISH = "en";

/**
 * The words of a snippet for one customer: in their language where there is one, with their name as one calls it there. Where
 * that is not certain no sentence calls them.
 */
export function snippetText({ text }: Pick<Snippet, "text">, reader: Reader): string {
  const { locale } = reader;
  const words = pickText(text, locale);
  const address = callOf(reader, spokenIn(text, locale));
  if (address !== null) return words.replaceAll(NAME, () => address);
  const sentences = [
    ...new Intl.Segmenter(locale, { granularity: "sentence" }).segment(words.replaceAll(NAME, CAPITAL)),
  ];
  return sentences
    .filter(({ segment }) => !segment.includes(CAPITAL))
    .map(({ segment }) => segment)
    .join("")
    .trim();
}

/** The same in the desk’s language, where the customer’s is another; null where there are no such words. */
export function snippetInEnglish(snippet: Pick<Snippet, "text">, reader: Reader): string | null {
  const { text } = snippet;
  if (typeof text === "string" || text[ENGLISH] === undefined || spokenIn(text, reader.locale) === ENGLISH) return null;
  return snippetText(snippet, { ...reader, locale: ENGLISH });
}

/** Whether a snippet calls this customer by name where it wants to. */
export function canCall(reader: Reader, snippets: readonly Snippet[]): boolean {
  return snippets.every(({ text }) => {
    const wants = pickText(text, reader.locale).includes(NAME);
    return !wants || callOf(reader, spokenIn(text, reader.locale)) !== null;
  });
}

function callOf({ name, patronymic }: Reader, language: Locale): string | null {
  return addressOf({ given: name, patronymic }, language);
}

const CYRILLIC = new Set(["be", "bg", "mk", "ru", "sr", "uk"]);

/** The language that `pickText` gives. Words that are the same for everybody tell theirs by their script. */
function spokenIn(text: LocalizedText, locale: Locale): Locale {
  const language = locale.split("-")[0] ?? locale;
  if (typeof text !== "string") {
    if (text[locale] !== undefined || text[language] !== undefined) return language;
    return text[ENGLISH] === undefined ? (Object.keys(text)[0] ?? ENGLISH) : ENGLISH;
  }
  const isCyrillic = /\p{Script=Cyrillic}/u.test(text);
  if (isCyrillic === CYRILLIC.has(language)) return language;
  return isCyrillic ? "uk" : ENGLISH;
}

/** The snippets in which every word of a query is found: in their titles first, then in their texts. */
export function foundSnippets(snippets: readonly Snippet[], query: string, reader: Reader): readonly Snippet[] {
  const parts = plain(query).split(/\s+/).filter(Boolean);
  const holds = (text: string): boolean => parts.every((part) => plain(text).includes(part));
  const byTitle = snippets.filter(({ title }) => holds(title));
  const byText = snippets.filter(
    (each) => !byTitle.includes(each) && holds(`${each.title} ${snippetText(each, reader)}`),
  );
  return [...byTitle, ...byText];
}

function plain(text: string): string {
  return text.normalize("NFC").toLowerCase();
}
