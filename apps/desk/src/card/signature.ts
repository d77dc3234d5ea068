import type { LocalizedText } from "@warmline/protocol";

/** One text of a warm line; `language` is null where one text is for all. */
export interface SignatureField {
  language: string | null;
  text: string;
}

/** The texts of a warm line to edit. What English readers see comes first, then those of `languages`, then any other. */
export function fieldsOf(signature: LocalizedText, languages: readonly string[]): SignatureField[] {
  if (typeof signature === "string") return [{ language: null, text: signature }];
  const written = Object.keys(signature);
  const first = "en" in signature ? "en" : (written[0] ?? "en");
  return Array.from(new Set([first, ...languages, ...written]), (language) => ({
    language,
    text: signature[language] ?? "",
  }));
}

/** A warm line with one text changed. */
export function withText(signature: LocalizedText, { language, text }: SignatureField): LocalizedText {
  return typeof signature === "string" || language === null ? text : { ...signature, [language]: text };
}

/** A warm line as it is stored: a language without words is left out. */
export function trimmed(signature: LocalizedText): LocalizedText {
  if (typeof signature === "string") return signature.trim();
  const texts = Object.entries(signature).map(([language, text]) => [language, text.trim()] as const);
  return Object.fromEntries(texts.filter(([, text]) => text !== ""));
}
