import * as v from "valibot";
import type { AppContext } from "../app/context.ts";
import { findConversation } from "../storage/conversations.ts";
import type { Job } from "../storage/outbox.ts";

const Body = v.object({ siteId: v.string(), conversationId: v.string(), promiseId: v.string() });

/** Tells that a promise’s time has come without an answer. The conversation may belong to a signed-in customer by now. */
export async function lapse(context: AppContext, job: Job): Promise<void> {
  const { siteId, conversationId, promiseId } = v.parse(Body, job.body);
  const site = context.options.sites.get(siteId);
  const found = await findConversation(context.options.storage.db, conversationId);
  if (!site || !found) return;
  await context.carryOut({
    site,
    visitorId: found.conversation.visitorId,
    newVisitor: null,
    actor: { kind: "system" },
    operationId: job.id,
    command: { type: "lapse-promise", conversationId, promiseId },
  });
}
