import { LocalizedText } from "@warmline/protocol";
import * as v from "valibot";
import type { AppContext } from "../app/context.ts";
import type { Job } from "../storage/outbox.ts";
import { servedSite } from "./served-site.ts";

const Body = v.object({
  siteId: v.string(),
  incidentId: v.string(),
  title: LocalizedText,
  conversationIds: v.array(v.string()),
});

/** Tells conversations that they are about an incident; each once. @throws Error if one cannot be told now */
export async function noteIncident(context: AppContext, job: Job): Promise<void> {
  const { siteId, incidentId, title, conversationIds } = v.parse(Body, job.body);
  const site = servedSite(context, siteId);
  const outcomes = await Promise.all(
    conversationIds.map((conversationId) =>
      context.carryOut({
        site,
        caller: { kind: "system" },
        operationId: `told:${incidentId}:${conversationId}`,
        command: { type: "tell-incident", conversationId, incidentId, title },
      }),
    ),
  );
  for (const outcome of outcomes) {
    // A conversation that is gone has nobody to tell; one that was told under another title was told.
    if (outcome.ok || outcome.code === "not-found" || outcome.code === "id-reused") continue;
    throw new Error(`${outcome.code}: ${outcome.detail}`);
  }
}
