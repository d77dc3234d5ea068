import type { Id, Locale, Ticket } from "@warmline/protocol";
import { createVoice, type Catalogue, type Voice } from "@warmline/voice";
import { en } from "@warmline/voice/en";
import { uk } from "@warmline/voice/uk";
import type { Letter } from "../app/contract.ts";

const CATALOGUES: readonly Catalogue[] = [en, uk];

export interface LetterFacts {
  id: Id;
  ticket: Ticket;
  locale: Locale;
  /** The customer’s IANA time zone. */
  timeZone: string;
  siteName: string;
  from: string;
  at: number;
}

/**
 * The acknowledgement of a ticket. The address is not verified yet, so nothing the sender wrote is in the letter: it cannot be
 * used to send somebody else’s words to strangers.
 */
export function acknowledgement(facts: LetterFacts & { answererName: string }): Letter {
  const { ticket, timeZone, answererName } = facts;
  const { say } = voiceOf(facts);
  const paragraphs = [
    say("letter.hello"),
    `${say("letter.thanks")} ${say("letter.automatic")}`,
    `${say("letter.answer-by", { name: answererName, when: ticket.answerBy })} ${say("letter.zone", { zone: timeZone })}`,
    say("letter.reference", { reference: ticket.reference }),
    say("letter.reply"),
    say("letter.sign-off", { site: facts.siteName }),
  ];
  return letter(facts, say("letter.subject", { reference: ticket.reference }), paragraphs, "auto-replied");
}

/** An agent’s answer to a ticket, as the agent wrote it. */
export function answerLetter(facts: LetterFacts & { agentName: string; text: string }): Letter {
  const { ticket, agentName, text, siteName } = facts;
  const { say } = voiceOf(facts);
  const paragraphs = [
    say("letter.hello"),
    text,
    say("letter.sign-off-agent", { name: agentName, site: siteName }),
    say("letter.reply"),
  ];
  return letter(
    facts,
    say("letter.answer-subject", { name: agentName, reference: ticket.reference }),
    paragraphs,
    null,
  );
}

function voiceOf({ locale, timeZone }: LetterFacts): Voice {
  const catalogue = CATALOGUES.find((known) => known.locale === locale.split("-")[0]) ?? en;
  return createVoice(catalogue, {}, { timeZone });
}

/** A header is one line: what people typed must not begin another. */
function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\u2028\u2029]+/gu, " ");
}

function letter(
  facts: LetterFacts,
  subject: string,
  paragraphs: readonly string[],
  automatic: "auto-replied" | null,
): Letter {
  const { id, ticket, from, at } = facts;
  return {
    id,
    to: ticket.email,
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
