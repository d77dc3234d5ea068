import { pickText } from "@warmline/protocol";
import * as v from "valibot";
import type { AppContext } from "../app/context.ts";
import { remarkLetter } from "../mail/remark-letter.ts";
import { teamOf } from "../sites/amends.ts";
import type { Job } from "../storage/outbox.ts";
import { findRating } from "../storage/ratings.ts";
import { letterFacts } from "./letter-facts.ts";
import { servedSite } from "./served-site.ts";

const Body = v.object({ siteId: v.string(), ratingId: v.string(), remarkAt: v.number() });

/**
 * Sends what a customer said beside a face to the team that it is for, if that has an address. Whoever says something else again
 * and again sends only so many letters in an hour; the desk has all of it.
 */
export async function sendRemark(context: AppContext, job: Job): Promise<void> {
  const { siteId, ratingId, remarkAt } = v.parse(Body, job.body);
  const { storage, mailer, log } = context.options;
  const site = servedSite(context, siteId);
  const found = await findRating(storage.db, ratingId);
  const remark = found?.rating.remark;
  // What was said instead since then has a letter of its own.
  if (!found || !remark || remark.at !== remarkAt) return;
  const email = teamOf(site, remark.reasons)?.email ?? null;
  if (email === null) return;
  if (context.automaticLetters.wait(ratingId) > 0) {
    log.warn("a letter was left out: its rating had enough of them", { job: job.id });
    return;
  }
  const facts = await letterFacts(context, { id: job.id, siteId, visitorId: found.visitorId, to: email });
  const labels = site.rating.reasons.filter(({ id }) => remark.reasons.includes(id)).map(({ label }) => label);
  await mailer.send(
    remarkLetter({
      ...facts,
      team: pickText(remark.team, facts.locale),
      reasons: labels.map((label) => pickText(label, facts.locale)),
      text: remark.text,
      face: found.rating.face,
      scale: found.rating.scale,
    }),
  );
  context.automaticLetters.count(ratingId);
}
