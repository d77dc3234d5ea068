import { ROUTES, SetDeskStatus, type DeskStatus } from "@warmline/protocol";
import type { AppContext } from "../app/context.ts";
import { updateAgent } from "../storage/agents.ts";
import { authenticateAgent } from "./auth.ts";
import { readJson } from "./body.ts";
import type { Http } from "./http.ts";
import { isRefusal, jsonResponse, refusalResponse } from "./problem.ts";

/** Whether an agent takes new chats. It stays so when the desk is closed and opened again. */
export function deskStatusRoute(http: Http, context: AppContext): void {
  http.put(ROUTES.deskStatus, async (c) => {
    const auth = await authenticateAgent(context, c.req.raw);
    if (isRefusal(auth)) return refusalResponse(auth);
    const body = await readJson(c.req.raw, SetDeskStatus);
    if (isRefusal(body)) return refusalResponse(body);
    const { siteId, agentId } = auth.claims;
    const { taking } = body.value;
    await updateAgent(context.options.storage.db, siteId, agentId, { taking: taking ? 1 : 0 });
    await context.siteChanged(siteId);
    return jsonResponse({ taking } satisfies DeskStatus);
  });
}
