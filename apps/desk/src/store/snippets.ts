import { pickText, type DeskGuide, type Locale } from "@warmline/protocol";

/** A short text that an agent begins with. */
export type Snippet = DeskGuide["snippets"][number];

const NAME = "{name}";
// It stands for a name where sentences are told apart: a bracket and a small letter do not begin one, a capital does.
const CAPITAL = "\u24C3";

/** Whom a snippet is for. */
export interface Reader {
  /** Null where it is not known: then no sentence calls them by it. */
  name: string | null;
  locale: Locale;
}

/** The words of a snippet for one customer: in their language where there is one, with their name. */
export function snippetText({ text }: Pick<Snippet, "text">, { name, locale }: Reader): string {
  const words = pickText(text, locale);
  if (name !== null) return words.replaceAll(NAME, () => name);
  const sentences = [
    ...new Intl.Segmenter(locale, { granularity: "sentence" }).segment(words.replaceAll(NAME, CAPITAL)),
  ];
  return sentences
    .filter(({ segment }) => !segment.includes(CAPITAL))
    .map(({ segment }) => segment)
    .join("")
    .trim();
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
