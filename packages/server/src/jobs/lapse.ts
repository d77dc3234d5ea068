import * as v from "valibot";
import type { AppContext } from "../app/context.ts";
import type { Job } from "../storage/outbox.ts";
import { servedSite } from "./served-site.ts";

const Body = v.object({ siteId: v.string(), conversationId: v.string(), promiseId: v.string() });

/** Tells that a promise’s time has come without an answer. @throws Error if it cannot be told now */
export async function lapse(context: AppContext, job: Job): Promise<void> {
  const { siteId, conversationId, promiseId } = v.parse(Body, job.body);
  const outcome = await context.carryOut({
    site: servedSite(context, siteId),
    caller: { kind: "system" },
    operationId: job.id,
    command: { type: "lapse-promise", conversationId, promiseId },
  });
  // A conversation that is no longer there has nobody to tell.
  if (!outcome.ok && outcome.code !== "not-found") throw new Error(`${outcome.code}: ${outcome.detail}`);
}
