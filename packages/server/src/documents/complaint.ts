import { pickText } from "@warmline/protocol";
import { voiceOf, type PaperVoice } from "../voice.ts";
import type { ComplaintFacts } from "../service/rules.ts";
import { timeZoneOf } from "../sites/hours.ts";
import type { SiteFile } from "../sites/site-file.ts";
import { momentsOf } from "./moments.ts";

// What draws nothing, or turns the direction of what stands after it: the document must read as it is.
const UNSEEN = /[\p{Cc}\u061C\u200E\u200F\u2028\u2029\u202A-\u202E\u2066-\u2069]/gu;

/**
 * The document of a complaint, in the customer’s language: plain text whose lines end with line feeds. Whatever the customer wrote
 * is indented, so that nobody’s words look like those of the register.
 */
export function complaintDocument(site: SiteFile, facts: ComplaintFacts): string {
  const { ticket, number, year, registeredAt, answererName, files } = facts;
  const zone = timeZoneOf(site);
  const voice = voiceOf({ locale: ticket.locale, timeZone: zone });
  const { say } = voice;
  const when = momentsOf(voice.locale, zone);
  const label = site.tickets.categories.find(({ id }) => id === ticket.category)?.label ?? ticket.category;
  const sections: (string | null)[] = [
    [
      pickText(site.name, ticket.locale),
      say("document.title", { number: `${number}/${year}` }),
      say("document.registered", { when: when(registeredAt), zone }),
      say("document.reference", { reference: ticket.reference }),
    ].join("\n"),
    section(say("document.from"), [ticket.name ?? "", ticket.email]),
    section(say("document.category"), [pickText(label, ticket.locale)]),
    section(say("document.gist"), [ticket.gist]),
    section(say("document.details"), [ticket.details]),
    section(say("document.wanted"), [ticket.wanted]),
    section(say("document.otherwise"), [ticket.otherwise]),
    section(
      say("document.fields"),
      ticket.fields.map((field) => `${field.label}: ${field.value}`),
    ),
    section(say("document.checks"), answersOf(ticket.checks, voice)),
    section(say("document.files"), files),
    section(say("document.answer"), [
      say("document.answer-by", { name: answererName, when: when(ticket.answerBy), zone }),
    ]),
    say("document.copies", { method: "SHA-256" }),
  ];
  const text = sections.filter((part) => part !== null).join("\n\n");
  return `${text.toWellFormed()}\n`;
}

function answersOf(checks: ComplaintFacts["ticket"]["checks"], { say }: PaperVoice): string[] {
  return checks.map(({ text, answer }) => say("document.check", { question: text, answer }));
}

/** A heading and what stands under it, line by line; null where that is nothing. */
function section(heading: string, texts: readonly string[]): string | null {
  const lines = texts.flatMap((text) => (text.trim() === "" ? [] : text.trim().split(/\r\n|[\n\r\u2028\u2029]/)));
  if (lines.length === 0) return null;
  const shown = lines.map((line) => `  ${line.replace(/\t/g, " ").replace(UNSEEN, "")}`.trimEnd());
  return [heading, ...shown].join("\n");
}
