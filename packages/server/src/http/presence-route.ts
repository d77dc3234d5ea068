import { BePresent, ROUTES } from "@warmline/protocol";
import type { AppContext } from "../app/context.ts";
import { checkRecord } from "../app/own-record.ts";
import { findVisitor } from "../storage/visitors.ts";
import { authenticateVisitor } from "./auth.ts";
import { readJson } from "./body.ts";
import type { Http } from "./http.ts";
import { isRefusal, refusalResponse } from "./problem.ts";
import { countWrite } from "./visitor-routes.ts";

/** A customer in line answers a heartbeat: somebody is there. Nothing is stored; it is counted as a write. */
export function presenceRoute(http: Http, context: AppContext): void {
  http.put(ROUTES.presence, async (c) => {
    const auth = await authenticateVisitor(context, c.req.raw);
    if (isRefusal(auth)) return refusalResponse(auth);
    const body = await readJson(c.req.raw, BePresent);
    if (isRefusal(body)) return refusalResponse(body);
    const { siteId, visitorId } = auth.claims;
    const tooMany = countWrite(context, visitorId);
    if (tooMany) return refusalResponse(tooMany);
    const refusal = checkRecord(await findVisitor(context.options.storage.db, visitorId), auth.claims);
    if (refusal) return refusalResponse(refusal);
    context.lines.heard(siteId, visitorId);
    return new Response(null, { status: 204 });
  });
}
