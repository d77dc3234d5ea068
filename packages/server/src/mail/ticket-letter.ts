import type { Id, Locale, Ticket } from "@warmline/protocol";
import { createVoice, type Catalogue } from "@warmline/voice";
import { en } from "@warmline/voice/en";
import { uk } from "@warmline/voice/uk";
import type { Letter } from "../app/contract.ts";

const CATALOGUES: readonly Catalogue[] = [en, uk];

export interface TicketLetterFacts {
  id: Id;
  ticket: Ticket;
  locale: Locale;
  timeZone: string;
  siteName: string;
  answererName: string;
  from: string;
  at: number;
}

/**
 * The acknowledgement of a ticket. The address is not verified yet, so nothing the sender wrote is in the letter: it cannot be
 * used to send somebody else’s words to strangers.
 */
export function ticketLetter(facts: TicketLetterFacts): Letter {
  const { id, ticket, siteName, answererName, timeZone, at } = facts;
  const catalogue = CATALOGUES.find(({ locale }) => locale === facts.locale.split("-")[0]) ?? en;
  const { say } = createVoice(catalogue, {}, { timeZone });
  const paragraphs = [
    say("letter.hello"),
    `${say("letter.thanks")} ${say("letter.automatic")}`,
    `${say("letter.answer-by", { name: answererName, when: ticket.answerBy })} ${say("letter.zone", { zone: timeZone })}`,
    say("letter.reference", { reference: ticket.reference }),
    say("letter.reply"),
    say("letter.sign-off", { site: siteName }),
  ];
  return {
    id,
    to: ticket.email,
    from: facts.from,
    subject: say("letter.subject", { reference: ticket.reference }),
    text: `${paragraphs.join("\n\n")}\n`,
    html: null,
    headers: {
      "Auto-Submitted": "auto-replied",
      "X-Auto-Response-Suppress": "All",
      "Message-ID": `<${id}@${facts.from.split("@")[1]}>`,
      "Content-Language": catalogue.locale,
    },
    at,
  };
}
