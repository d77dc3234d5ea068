import type { Locale, RichText } from "@warmline/protocol";
import { parseMarkdown } from "./markdown.ts";
import { markTerms } from "./mark-terms.ts";
import { termsOf, type Glossary } from "./terms.ts";

/**
 * Makes the parser of one message: Markdown becomes the closed tree, and of each word of the trade the first one explains
 * itself, in the language of whoever reads.
 */
export function explainer(glossary: Glossary, locale: Locale): (text: string) => RichText {
  const terms = termsOf(glossary, locale);
  const met = new Set<number>();
  return (text) => {
    const tree = parseMarkdown(text);
    return terms === null ? tree : markTerms(tree, terms, met);
  };
}
