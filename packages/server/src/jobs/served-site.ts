import type { Name } from "@warmline/protocol";
import type { AppContext } from "../app/context.ts";
import type { SiteFile } from "../sites/site-file.ts";

/** The site a job is for. @throws Error if it is not served now: the job waits until it is again */
export function servedSite({ options }: AppContext, siteId: Name): SiteFile {
  const site = options.sites.get(siteId);
  if (!site) throw new Error(`the site "${siteId}" is not served now`);
  return site;
}
