import { EraseVisitor, ROUTES } from "@warmline/protocol";
import type { AppContext } from "../app/context.ts";
import { eraseOwnData } from "../own-data/erase.ts";
import { exportOwnData } from "../own-data/export.ts";
import { authenticateVisitor, type VisitorAuth } from "./auth.ts";
import { readIds, readJson } from "./body.ts";
import type { Http } from "./http.ts";
import { isRefusal, jsonResponse, refusalResponse } from "./problem.ts";
import { countWrite } from "./visitor-routes.ts";
import type { Refusal } from "../service/command.ts";

/** Gives customers all that is known of them, and erases it when they want that. */
export function ownDataRoutes(http: Http, context: AppContext): void {
  const enter = async (request: Request): Promise<VisitorAuth | Refusal> => {
    const auth = await authenticateVisitor(context, request);
    return isRefusal(auth) ? auth : (countWrite(context, auth.claims.visitorId) ?? auth);
  };

  http.get(ROUTES.dataExport, async (c) => {
    const auth = await enter(c.req.raw);
    if (isRefusal(auth)) return refusalResponse(auth);
    const text = await exportOwnData(context, auth);
    if (typeof text !== "string") return refusalResponse(text);
    const day = new Date(context.options.clock.now()).toISOString().slice(0, 10);
    return new Response(text, {
      headers: {
        "Content-Type": "application/json",
        "Content-Disposition": `attachment; filename="${auth.site.id}-${day}.json"`,
        "Cache-Control": "no-store",
      },
    });
  });

  http.put(ROUTES.erasure, async (c) => {
    const auth = await enter(c.req.raw);
    if (isRefusal(auth)) return refusalResponse(auth);
    const { erasureId } = c.req.param();
    const wrong = readIds({ erasureId });
    if (wrong) return refusalResponse(wrong);
    const body = await readJson(c.req.raw, EraseVisitor);
    if (isRefusal(body)) return refusalResponse(body);
    const erased = await eraseOwnData(context, auth.claims);
    if ("ok" in erased) return refusalResponse(erased);
    return jsonResponse({ id: erasureId, events: [] }, erased.batch === null ? 200 : 201);
  });
}
