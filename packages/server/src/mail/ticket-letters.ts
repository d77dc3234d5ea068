import type { Ticket, TicketStatus } from "@warmline/protocol";
import type { Letter } from "../app/contract.ts";
import { voiceOf, writeLetter, type LetterFacts } from "./letter.ts";

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

/** An agent’s answer to a ticket, as the agent wrote it, and how it stands if that was said with it. */
export function answerLetter(
  facts: TicketLetterFacts & { agentName: string; text: string; status: TicketStatus | null },
): Letter {
  const { ticket, agentName, text, status, siteName } = facts;
  const { say } = voiceOf(facts);
  const paragraphs = [
    say("letter.hello"),
    ...(text === "" ? [] : [text]),
    ...(status === null ? [] : [say("letter.status", { status: say("transcript-file.status", { status }) })]),
    say("letter.sign-off-agent", { name: agentName, site: siteName }),
    say("letter.reply"),
  ];
  const subject = say("letter.answer-subject", { name: agentName, reference: ticket.reference });
  return writeLetter(facts, { subject, paragraphs, automatic: null });
}
