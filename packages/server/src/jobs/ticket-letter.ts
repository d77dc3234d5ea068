import { pickText } from "@warmline/protocol";
import * as v from "valibot";
import type { AppContext } from "../app/context.ts";
import { ticketLetter } from "../mail/ticket-letter.ts";
import { findAgent } from "../storage/agents.ts";
import { findConversation } from "../storage/conversations.ts";
import type { Job } from "../storage/outbox.ts";
import { findVisitor } from "../storage/visitors.ts";

const Body = v.object({ siteId: v.string(), conversationId: v.string() });

/** Sends the acknowledgement of a ticket. The job’s id is the letter’s, so a repeated job sends nothing twice. */
export async function sendTicketLetter({ options }: AppContext, job: Job): Promise<void> {
  const { siteId, conversationId } = v.parse(Body, job.body);
  const { storage, sites, mailer, clock } = options;
  const site = sites.get(siteId);
  const conversation = (await findConversation(storage.db, conversationId))?.conversation;
  if (!site || !conversation?.ticket) return;
  const visitor = await findVisitor(storage.db, conversation.visitorId);
  const answerer = await findAgent(storage.db, siteId, conversation.ticket.answerer);
  const locale = visitor?.locale ?? "en";
  await mailer.send(
    ticketLetter({
      id: job.id,
      ticket: conversation.ticket,
      locale,
      timeZone: visitor?.time_zone ?? "UTC",
      siteName: pickText(site.name, locale),
      answererName: answerer?.name ?? pickText(site.name, locale),
      from: site.letters.from,
      at: clock.now(),
    }),
  );
}
