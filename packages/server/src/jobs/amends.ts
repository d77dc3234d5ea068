import * as v from "valibot";
import type { AppContext } from "../app/context.ts";
import type { Command } from "../service/command.ts";
import { hasLaterFollowUp, type Job } from "../storage/outbox.ts";
import { servedSite } from "./served-site.ts";

const Expiry = v.object({ siteId: v.string(), conversationId: v.string(), offerId: v.string() });
const FollowUp = v.object({ siteId: v.string(), conversationId: v.string(), contactId: v.string() });

/** Tells that an offer can no longer be claimed. @throws Error if it cannot be told now */
export async function expireOffer(context: AppContext, job: Job): Promise<void> {
  const { siteId, conversationId, offerId } = v.parse(Expiry, job.body);
  await carryOut(context, job, siteId, { type: "expire-offer", conversationId, offerId });
}

/** Asks some time after amends whether it is all right now. @throws Error if it cannot be asked now */
export async function askFollowUp(context: AppContext, job: Job): Promise<void> {
  const { siteId, conversationId, contactId } = v.parse(FollowUp, job.body);
  // Whoever was made amends twice is asked once, some time after the second.
  if (await hasLaterFollowUp(context.options.storage.db, job, contactId)) return;
  await carryOut(context, job, siteId, { type: "ask-follow-up", conversationId, ratingId: job.id, contactId });
}

async function carryOut(context: AppContext, job: Job, siteId: string, command: Command): Promise<void> {
  const site = servedSite(context, siteId);
  const outcome = await context.carryOut({ site, caller: { kind: "system" }, operationId: job.id, command });
  // A conversation that is no longer there has nobody to tell.
  if (!outcome.ok && outcome.code !== "not-found") throw new Error(`${outcome.code}: ${outcome.detail}`);
}
