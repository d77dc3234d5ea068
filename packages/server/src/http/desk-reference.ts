import { referenceCode, ROUTES, type DeskReference } from "@warmline/protocol";
import type { AppContext } from "../app/context.ts";
import { findByReference } from "../storage/conversations.ts";
import { authenticateAgent } from "./auth.ts";
import type { Http } from "./http.ts";
import { isRefusal, jsonResponse, problemResponse, refusalResponse } from "./problem.ts";

/** Tells agents where a ticket is that a customer names. */
export function deskReferenceRoute(http: Http, context: AppContext): void {
  http.get(ROUTES.deskReference, async (c) => {
    const auth = await authenticateAgent(context, c.req.raw);
    if (isRefusal(auth)) return refusalResponse(auth);
    const code = referenceCode(c.req.param("reference"));
    if (code === null) return problemResponse("not-found", "This is no reference: one of its symbols may be wrong.");
    const reference = `${auth.site.tickets.prefix}-${code.slice(0, 4)}-${code.slice(4)}`;
    const found = await findByReference(context.options.storage.db, auth.site.id, reference);
    if (!found) return problemResponse("not-found", "No ticket has this reference.");
    const answer: DeskReference = { reference, ...found };
    return jsonResponse(answer);
  });
}
