import { chatState, type SupportState } from "@warmline/client";
import type { Part } from "@warmline/protocol";

export function textOf(parts: readonly Part[]): string {
  return parts.flatMap((part) => (part.type === "text" ? [part.text] : [])).join("");
}

/** Everything that customers wrote, in whatever chat or ticket, as this page knows it. */
export function shownAnywhere({ messages, conversations, outbox }: SupportState): string[] {
  const tickets = Object.values(conversations).flatMap(({ ticket }) => (ticket === null ? [] : [ticket.gist]));
  const texts = Object.values(messages).flatMap((some) =>
    some
      .filter(({ author, removedAt }) => author.kind === "visitor" && removedAt === null)
      .map(({ parts }) => textOf(parts)),
  );
  // A ticket is shown as such; its text is also the first message of its conversation.
  const stored = [...tickets, ...texts.filter((text) => !tickets.includes(text))];
  const underway = outbox.flatMap(({ command }) => {
    const text = command.type === "message" ? command.text : command.type === "ticket" ? command.ticket.gist : null;
    return text ?? [];
  });
  return [...stored, ...underway];
}

export interface Drawn {
  text: string;
  status: string;
}

/** What the widget draws of the customer’s own words, from top to bottom. */
export function drawn(state: SupportState): Drawn[] {
  return chatState
    .rows(state)
    .filter(({ author }) => author === "me")
    .map(({ parts, text, status }) => ({
      text: parts.length > 0 ? textOf(parts) : text,
      status,
    }));
}
