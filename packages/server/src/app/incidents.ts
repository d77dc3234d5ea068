import { uuidv7, type Id, type Incident, type Name, type TellIncident } from "@warmline/protocol";
import type { Refusal } from "../service/command.ts";
import { decideIncident } from "../service/incident.ts";
import type { SiteFile } from "../sites/site-file.ts";
import { findIncident, takeFollowers, untellFollowers, writeIncidents } from "../storage/incidents.ts";
import { insertJobs, type Job } from "../storage/outbox.ts";
import type { Db } from "../storage/storage.ts";
import type { AppContext } from "./context.ts";

type Context = Pick<AppContext, "options" | "siteChanged">;

/**
 * Keeps what an agent tells of an incident, tells everybody, and sees to it that the conversations about it and, once it is
 * over, those who follow it are told.
 */
export async function tellIncident(
  context: Context,
  site: SiteFile,
  id: Id,
  { conversationIds = [], ...told }: TellIncident,
): Promise<Incident | Refusal> {
  const { storage, clock } = context.options;
  const categories = site.tickets.categories.map((category) => category.id);
  const decided = await storage.transaction(async (tx): Promise<Incident | Refusal> => {
    const now = clock.now();
    const before = await findIncident(tx, site.id, id);
    const incident = decideIncident({ id, told, before, categories, now });
    if ("code" in incident) return incident;
    await keepIncidents(tx, context, site.id, [{ before, incident }]);
    if (conversationIds.length > 0) {
      const body = { siteId: site.id, incidentId: id, title: incident.title, conversationIds };
      await insertJobs(tx, [{ id: newId(context), kind: "incident-notice", body, dueAt: now }]);
    }
    return incident;
  });
  if (!("code" in decided)) await passOn(context, site.id);
  return decided;
}

/** Writes incidents, with the letters for those who follow one that is over now. */
export async function keepIncidents(
  tx: Db,
  context: Context,
  siteId: Name,
  changes: readonly { before: Incident | undefined; incident: Incident }[],
): Promise<void> {
  const now = context.options.clock.now();
  await writeIncidents(
    tx,
    siteId,
    changes.map(({ incident }) => incident),
  );
  for (const { before, incident } of changes) {
    const wasOver = before ? before.resolvedAt !== null : false;
    const isOver = incident.resolvedAt !== null;
    // Whoever was told that it is over wants to hear of its second end, too.
    if (wasOver && !isOver) await untellFollowers(tx, siteId, incident.id);
    if (wasOver || !isOver) continue;
    const followers = await takeFollowers(tx, siteId, incident.id, now);
    await insertJobs(
      tx,
      followers.map(({ visitorId, email }): Job => {
        const body = { siteId, incidentId: incident.id, resolvedAt: incident.resolvedAt, visitorId, email };
        return { id: newId(context), kind: "incident-letter", body, dueAt: now };
      }),
    );
  }
}

/** Tells everybody of a site that incidents are kept otherwise now, and wakes whoever writes the letters. */
export async function passOn(context: Context, siteId: Name): Promise<void> {
  const { bus, log } = context.options;
  try {
    bus.publish({ type: "work", siteId });
  } catch (error) {
    log.error("news could not be passed on", { error: String(error) });
  }
  await context.siteChanged(siteId);
}

function newId({ options }: Context): Id {
  return uuidv7(options.clock.now(), options.random);
}
