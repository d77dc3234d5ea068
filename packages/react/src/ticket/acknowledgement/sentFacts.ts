import { type Category, type Conversation, type Message, pickText, type Ticket } from "@warmline/client";
import type { Voice } from "@warmline/voice";

/** One thing that the customer sent: its name, and the words as they were written. */
export interface SentFact {
  name: string;
  words: string;
}

const CONTEXT = ["page", "browser", "screen", "language", "appVersion"] as const;

/** All that the customer sent with a ticket, word for word, in the order of the form. What was left empty is not in it. */
export function sentFacts(
  ticket: Ticket,
  conversation: Conversation,
  first: Message | undefined,
  categories: readonly Category[],
  voice: Voice,
): SentFact[] {
  const category = categories.find(({ id }) => id === ticket.category);
  const files = first?.parts.flatMap((part) => (part.type === "file" ? [part.name] : [])) ?? [];
  const { context } = ticket;
  const facts: [name: string, words: string | null | undefined][] = [
    [voice.say("ticket.sent-at"), voice.say("ticket.moment", { at: conversation.createdAt })],
    [voice.say("ticket.sent-kind"), voice.say("ticket.kind", { kind: ticket.kind })],
    [voice.say("ticket.category"), category ? pickText(category.label, voice.locale) : ticket.category],
    [voice.say("ticket.gist"), ticket.gist],
    [voice.say("ticket.details"), ticket.details],
    [voice.say("ticket.wanted"), ticket.wanted],
    [voice.say("ticket.otherwise"), ticket.otherwise],
    ...ticket.fields.map(({ label, value }): [string, string] => [label, value]),
    ...ticket.checks.map(({ text, answer }): [string, string] => [text, voice.say("ticket.check-answer", { answer })]),
    [voice.say("ticket.sent-files"), files.join("\n")],
    [voice.say("ticket.email"), ticket.email],
    [voice.say("ticket.name"), ticket.name],
    ...CONTEXT.map((fact): [string, string | null | undefined] => [
      voice.say("ticket.context-fact", { fact }),
      context?.[fact],
    ]),
  ];
  return facts.flatMap(([name, words]) => (words ? [{ name, words }] : []));
}
