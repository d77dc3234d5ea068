import { pickText, type Id, type Name } from "@warmline/protocol";
import type { AppContext } from "../app/context.ts";
import type { LetterFacts } from "../mail/letter.ts";
import { findVisitor } from "../storage/visitors.ts";
import { servedSite } from "./served-site.ts";
import { presentName } from "../hours/zone-name.ts";

/** Whom a letter is for. Its id is the job’s, so that a repeated job sends nothing twice. */
export interface Addressee {
  id: Id;
  siteId: Name;
  visitorId: Id;
  to: string;
}

/** What a letter to a visitor rests on. @throws Error if the site is not served now */
export async function letterFacts(context: AppContext, { id, siteId, visitorId, to }: Addressee): Promise<LetterFacts> {
  const { storage, clock, publicUrl } = context.options;
  const site = servedSite(context, siteId);
  const visitor = await findVisitor(storage.db, visitorId);
  const locale = visitor?.locale ?? "en";
  return {
    id,
    to,
    locale,
    timeZone: presentName(visitor?.time_zone ?? "UTC"),
    siteName: pickText(site.name, locale),
    page: site.page === undefined ? null : new URL(site.page, publicUrl).href,
    from: site.letters.from,
    at: clock.now(),
  };
}
