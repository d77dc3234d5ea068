import { pickText, type Offer, type Ticket, type TicketStatus } from "@warmline/protocol";
import type { Letter } from "../app/contract.ts";
import { writeLetter, type LetterFacts } from "./letter.ts";
import { voiceOf } from "../voice.ts";

export type TicketLetterFacts = LetterFacts & { ticket: Ticket };

/**
 * The acknowledgement of a ticket. The address is not verified yet, so nothing the sender wrote is in the letter: it cannot be
 * used to send somebody else’s words to strangers. A complaint’s document waits on the site; its fingerprint is here.
 */
export function acknowledgement(facts: TicketLetterFacts & { answererName: string }): Letter {
  const { ticket, timeZone, answererName } = facts;
  const { say } = voiceOf(facts);
  const paragraphs = [
    say("letter.hello"),
    `${say("letter.thanks", { kind: ticket.kind })} ${say("letter.automatic")}`,
    `${say("letter.answer-by", { name: answererName, when: ticket.answerBy })} ${say("letter.zone", { zone: timeZone })}`,
    say("letter.reference", { reference: ticket.reference }),
    ...registered(facts),
    say("letter.reply"),
    say("letter.sign-off", { site: facts.siteName }),
  ];
  const subject = say("letter.subject", { reference: ticket.reference });
  return writeLetter(facts, { subject, paragraphs, automatic: "auto-replied" });
}

/** What a complaint is in the register. */
function registered(facts: TicketLetterFacts): string[] {
  const { complaint } = facts.ticket;
  if (!complaint) return [];
  const { say } = voiceOf(facts);
  const { number, year, fingerprint } = complaint;
  return [`${say("letter.registered", { number: `${number}/${year}`, fingerprint })} ${say("letter.document-place")}`];
}

export interface AnswerFacts extends TicketLetterFacts {
  agentName: string;
  text: string;
  /** How it stands, if that was said with it. */
  status: TicketStatus | null;
  /** What was offered with it. */
  offer: Offer | null;
}

/** An agent’s answer to a ticket, as the agent wrote it, with what was said and offered beside it. */
export function answerLetter(facts: AnswerFacts): Letter {
  const { ticket, agentName, text, status, offer, siteName, locale } = facts;
  const { say } = voiceOf(facts);
  const paragraphs = [
    say("letter.hello"),
    ...(text === "" ? [] : [text]),
    ...(status === null ? [] : [say("letter.status", { status: say("transcript-file.status", { status }) })]),
    ...(offer === null ? [] : [say("letter.offer", { label: pickText(offer.label, locale), when: offer.expiresAt })]),
    say("letter.sign-off-agent", { name: agentName, site: siteName }),
    say("letter.reply"),
  ];
  const subject = say("letter.answer-subject", { name: agentName, reference: ticket.reference });
  return writeLetter(facts, { subject, paragraphs, automatic: null });
}
