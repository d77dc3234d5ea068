import { isInLine } from "@warmline/protocol";
import * as v from "valibot";
import type { AppContext } from "../app/context.ts";
import { turnLetter } from "../mail/turn-letter.ts";
import { findConversation } from "../storage/conversations.ts";
import type { Job } from "../storage/outbox.ts";
import { letterFacts } from "./letter-facts.ts";

const Body = v.object({ siteId: v.string(), conversationId: v.string(), turnUntil: v.number() });

/**
 * Sends a letter to somebody who asked for one, is away, and whose turn it is. Anybody can write any address into the form, so
 * one address gets only so many letters in an hour.
 */
export async function sendTurnLetter(context: AppContext, job: Job): Promise<void> {
  const { siteId, conversationId, turnUntil } = v.parse(Body, job.body);
  const { automaticLetters, options } = context;
  const found = await findConversation(options.storage.db, conversationId);
  if (!found || !isInLine(found.conversation)) return;
  const { turnEmail, visitorId } = found.conversation;
  if (turnEmail === null) return;
  const address = turnEmail.toLowerCase();
  if (automaticLetters.wait(address) > 0) {
    options.log.warn("a letter was left out: its address had enough of them", { job: job.id });
    return;
  }
  const facts = await letterFacts(context, { id: job.id, siteId, visitorId, to: turnEmail });
  await options.mailer.send(turnLetter({ ...facts, turnUntil }));
  automaticLetters.count(address);
}
