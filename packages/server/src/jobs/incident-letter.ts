import { pickText } from "@warmline/protocol";
import * as v from "valibot";
import type { AppContext } from "../app/context.ts";
import { incidentLetter } from "../mail/incident-letter.ts";
import { findIncident } from "../storage/incidents.ts";
import type { Job } from "../storage/outbox.ts";
import { letterFacts } from "./letter-facts.ts";

const Body = v.object({
  siteId: v.string(),
  incidentId: v.string(),
  /** Which of its ends the letter tells of. */
  resolvedAt: v.number(),
  visitorId: v.string(),
  email: v.string(),
});

/**
 * Tells a follower by letter that an incident is over. Anybody can write any address into the form, so one address gets only so
 * many letters in an hour.
 */
export async function sendIncidentLetter(context: AppContext, job: Job): Promise<void> {
  const { siteId, incidentId, resolvedAt, visitorId, email } = v.parse(Body, job.body);
  const { automaticLetters, options } = context;
  const incident = await findIncident(options.storage.db, siteId, incidentId);
  // What began again before the letter was written is not over, and its next end has a letter of its own.
  if (!incident || incident.resolvedAt !== resolvedAt) return;
  const address = email.toLowerCase();
  if (automaticLetters.wait(address) > 0) {
    options.log.warn("a letter was left out: its address had enough of them", { job: job.id });
    return;
  }
  const facts = await letterFacts(context, { id: job.id, siteId, visitorId, to: email });
  const title = pickText(incident.title, facts.locale);
  const body = pickText(incident.body, facts.locale);
  await options.mailer.send(incidentLetter({ ...facts, title, body, kind: incident.kind }));
  automaticLetters.count(address);
}
