import type { Language } from "./phrases/index.ts";

/** What a hint is about: a row of good practice that the words of an agent leave. */
export type HintRule = "bare-link" | "read-above" | "jargon" | "wall" | "robotic";

/** One thing that an agent could say better. */
export interface Hint {
  readonly rule: HintRule;
  /** Where it stands in the text, in UTF-16 units. */
  readonly from: number;
  readonly to: number;
  /** The words that it is about. */
  readonly said: string;
  /** One sentence for the agent: why it hurts, and what helps. In English. */
  readonly why: string;
  /** What to put instead of these words, in the language of the text; null where only the agent knows. */
  readonly better: string | null;
}

/** A word of the trade with its forms in each language, and what it means. */
export interface GlossaryTerm {
  readonly forms: Readonly<Record<string, readonly string[]>>;
  /** In the language of the text. */
  readonly explanation: string;
}

/** What customers can read: its short answer is what a bare link lacks. */
export interface CoachArticle {
  readonly id: string;
  /** In the language of the text. */
  readonly answer: string;
}

export interface CoachOptions {
  /** BCP 47: the customer’s language. The script of a text tells whether it is in another. */
  locale: string;
  /** @default [] */
  glossary?: readonly GlossaryTerm[];
  /** @default [] */
  articles?: readonly CoachArticle[];
  /** What the customer wrote: words that they use themselves need no explanation. @default "" */
  heard?: string;
}

/** A text as the rules see it: of one length with what was typed, so that places agree. */
export interface Draft {
  readonly text: string;
  /** Without what is quoted, code and addresses: those are not the agent’s own words. One kind of apostrophe. */
  readonly own: string;
  /** The same in small letters, of the same length: patterns that ignore case themselves take long to prepare. */
  readonly small: string;
  /** Null for a language whose phrases are not known here. */
  readonly language: Language | null;
}
