import { ROUTES } from "@warmline/protocol";
import type { AppContext } from "../app/context.ts";
import { readDeskRatings } from "../app/ratings.ts";
import { authenticateAgent } from "./auth.ts";
import { readRange } from "./desk-numbers.ts";
import type { Http } from "./http.ts";
import { isRefusal, jsonResponse, refusalResponse } from "./problem.ts";

/** How customers rated what the site asked between two moments. */
export function deskRatingsRoute(http: Http, context: AppContext): void {
  http.get(ROUTES.deskRatings, async (c) => {
    const auth = await authenticateAgent(context, c.req.raw);
    if (isRefusal(auth)) return refusalResponse(auth);
    const range = readRange(c.req.query());
    if (isRefusal(range)) return refusalResponse(range);
    return jsonResponse(await readDeskRatings(context.options.storage.db, auth.site.id, range.from, range.to));
  });
}
