import type { Id, Locale } from "@warmline/protocol";
import type { Letter } from "../app/contract.ts";
import { voiceOf } from "../voice.ts";

/** What every letter rests on. */
export interface LetterFacts {
  id: Id;
  /** The customer’s address. */
  to: string;
  locale: Locale;
  /** The customer’s IANA time zone. */
  timeZone: string;
  siteName: string;
  /** The address where the customer finds the widgets; null where the site names none. */
  page: string | null;
  from: string;
  at: number;
}

export interface LetterWords {
  subject: string;
  paragraphs: readonly string[];
  /** What wrote it, where that was no person: a machine that gets it must not answer (RFC 3834 §5). */
  automatic: "auto-replied" | "auto-generated" | null;
}

/** How a letter ends that asks the customer to come: by whom it is, and where to come. */
export function endingOf(facts: LetterFacts): string[] {
  const { say } = voiceOf(facts);
  const { siteName, page } = facts;
  return [say("letter.sign-off", { site: siteName }), ...(page === null ? [] : [say("letter.page", { link: page })])];
}

/** Makes a letter, ready to go. */
export function writeLetter(facts: LetterFacts, { subject, paragraphs, automatic }: LetterWords): Letter {
  const { id, to, from, at } = facts;
  return {
    id,
    to,
    from,
    subject: oneLine(subject),
    text: `${paragraphs.join("\n\n")}\n`,
    html: null,
    headers: {
      ...(automatic === null ? {} : { "Auto-Submitted": automatic, "X-Auto-Response-Suppress": "All" }),
      "Message-ID": `<${id}@${from.split("@")[1]}>`,
      "Content-Language": voiceOf(facts).locale,
    },
    at,
  };
}

/** A header is one line: what people typed must not begin another. */
function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\u2028\u2029]+/gu, " ");
}
