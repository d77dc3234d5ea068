import type { Conversation, Message, SupportState, Ticket } from "@warmline/client";
import { conversation, live, message, NOW, text, ticket } from "./world.ts";

const DAY_MS = 86_400_000;

export const TICKET = "ticket-1";

const said: readonly Message[] = [
  {
    ...message(1, "me", text("My site is slow."), {
      type: "file",
      fileId: "file-1",
      name: "slow.png",
      mediaType: "image/png",
      size: 2_000,
      image: null,
    }),
    conversationId: TICKET,
  },
];

/** A ticket as the server holds it, with what was said in it. */
export function ticketed(
  change: Partial<Ticket> = {},
  around: Partial<Conversation> = {},
  messages: readonly Message[] = said,
): Partial<SupportState> {
  const whole = {
    id: TICKET,
    kind: "ticket",
    state: "waiting",
    agentId: null,
    contactId: null,
    createdAt: NOW,
  } as const;
  return {
    ...live,
    conversations: { [TICKET]: conversation({ ...whole, ticket: { ...ticket, ...change }, ...around }) },
    messages: { [TICKET]: messages },
  };
}

/** One of two days ago, with its page shown. */
export function onPage(
  change?: Partial<Ticket>,
  around?: Partial<Conversation>,
  messages?: readonly Message[],
): Partial<SupportState> {
  return { ...ticketed(change, { createdAt: NOW - 2 * DAY_MS, ...around }, messages), shownTicket: TICKET };
}

/** A complaint that is entered in the register. */
export const complaint: Partial<Ticket> = {
  kind: "complaint",
  complaint: {
    number: 17,
    year: 2026,
    registeredAt: NOW,
    timeZone: "UTC",
    document: "Hearthost\nComplaint 17/2026\n\nMy site is slow — та ще й як.\n",
    fingerprint: "b1ad5ee0d5ff1e0a51bd0c5a54d03d11cd9b4e7d4a8b2b1a5d1f0c5a54d03d11",
  },
};
