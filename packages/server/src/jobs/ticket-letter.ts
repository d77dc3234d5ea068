import type { Conversation, Id, Offer, Part, Ticket, TicketStatus } from "@warmline/protocol";
import * as v from "valibot";
import type { AppContext } from "../app/context.ts";
import { acknowledgement, answerLetter, type TicketLetterFacts } from "../mail/ticket-letters.ts";
import { findAgent } from "../storage/agents.ts";
import { findConversation, findMessage } from "../storage/conversations.ts";
import { findOffer } from "../storage/offers.ts";
import { filesIn } from "../service/parts.ts";
import type { Job } from "../storage/outbox.ts";
import { letterFacts } from "./letter-facts.ts";

const AcknowledgementBody = v.object({ siteId: v.string(), conversationId: v.string() });
const AnswerBody = v.object({ siteId: v.string(), conversationId: v.string(), messageId: v.string() });

/**
 * Sends the acknowledgement of a ticket. The job’s id is the letter’s, so a repeated job sends nothing twice. Anybody can
 * write any address into the form, so one address gets only so many in an hour; the ticket itself is kept.
 */
export async function sendAcknowledgement(context: AppContext, job: Job): Promise<void> {
  const { siteId, conversationId } = v.parse(AcknowledgementBody, job.body);
  const { automaticLetters, options } = context;
  const found = await findTicket(context, conversationId);
  if (!found) return;
  const address = found.ticket.email.toLowerCase();
  if (automaticLetters.wait(address) > 0) {
    options.log.warn("an acknowledgement was left out: its address had enough of them", { job: job.id });
    return;
  }
  const facts = await collectFacts(context, job.id, siteId, found.conversation, found.ticket);
  const answererName = await agentName(context, siteId, found.ticket.answerer);
  await options.mailer.send(acknowledgement({ ...facts, answererName: answererName ?? facts.siteName }));
  automaticLetters.count(address);
}

/** Sends an agent’s answer to a ticket to the address the customer left. */
export async function sendAnswer(context: AppContext, job: Job): Promise<void> {
  const { siteId, conversationId, messageId } = v.parse(AnswerBody, job.body);
  const found = await findTicket(context, conversationId);
  const message = found && (await findMessage(context.options.storage.db, found.conversation.visitorId, messageId));
  const text = message ? toText(message.parts, context, siteId) : "";
  const status = message ? statusIn(message.parts) : null;
  const offer = message ? await offerIn(context, message.parts) : null;
  // What was taken back in time is not sent.
  if (!found || message?.author.kind !== "agent" || (text === "" && status === null && offer === null)) return;
  const facts = await collectFacts(context, job.id, siteId, found.conversation, found.ticket);
  const name = await agentName(context, siteId, message.author.agentId);
  const agentNamed = { agentName: name ?? facts.siteName };
  await context.options.mailer.send(answerLetter({ ...facts, ...agentNamed, text, status, offer }));
}

/** What is offered with a message and can still be claimed. */
async function offerIn({ options }: AppContext, parts: readonly Part[]): Promise<Offer | null> {
  const part = parts.find(({ type }) => type === "offer");
  const offer = part?.type === "offer" ? await findOffer(options.storage.db, part.offerId) : null;
  return offer?.state === "open" ? offer : null;
}

function statusIn(parts: readonly Part[]): TicketStatus | null {
  const notice = parts.find((part) => part.type === "notice" && part.notice === "status");
  return notice?.type === "notice" && notice.notice === "status" ? notice.status : null;
}

/** What a message says, and the names of its files: the files themselves are in the chat. */
function toText(parts: readonly Part[], context: AppContext, siteId: string): string {
  const words = parts.flatMap((part) => {
    if (part.type === "text") return [part.text];
    if (part.type === "apology") return [[part.happened, part.fixed, part.changes, part.sorry].join("\n\n")];
    if (part.type === "article") return [[part.plain, ...placeOf(part.articleId, context, siteId)].join("\n")];
    return "plain" in part ? [part.plain] : [];
  });
  const files = filesIn(parts).map(({ name }) => `📎 ${name}`);
  return [words.join("\n\n"), ...files].filter((line) => line !== "").join("\n");
}

/** Where an article stands on the site’s own pages, if it does. */
function placeOf(articleId: string, context: AppContext, siteId: string): string[] {
  const site = context.site(siteId);
  const href = "ok" in site ? null : site.articles.find(({ id }) => id === articleId)?.href;
  return typeof href === "string" ? [href] : [];
}

async function findTicket(
  { options }: AppContext,
  conversationId: Id,
): Promise<{ conversation: Conversation; ticket: Ticket } | null> {
  const conversation = (await findConversation(options.storage.db, conversationId))?.conversation;
  return conversation?.ticket ? { conversation, ticket: conversation.ticket } : null;
}

async function collectFacts(
  context: AppContext,
  id: Id,
  siteId: string,
  { visitorId }: Conversation,
  ticket: Ticket,
): Promise<TicketLetterFacts> {
  return { ...(await letterFacts(context, { id, siteId, visitorId, to: ticket.email })), ticket };
}

async function agentName({ options }: AppContext, siteId: string, agentId: string): Promise<string | undefined> {
  return (await findAgent(options.storage.db, siteId, agentId))?.name;
}
