import { EditCard, LIMITS, ROUTES, type AgentCard } from "@warmline/protocol";
import { editCard, setPhoto, sniffPicture } from "../app/agents.ts";
import type { AppContext } from "../app/context.ts";
import { refuse, type Refusal } from "../service/command.ts";
import { authenticateAgent, type AgentAuth } from "./auth.ts";
import { readBytes, readJson } from "./body.ts";
import type { Http } from "./http.ts";
import { isRefusal, jsonResponse, refusalResponse } from "./problem.ts";

type Change = (auth: AgentAuth, request: Request) => Promise<AgentCard | undefined | Refusal>;

/** What customers see of an agent, changed by that agent. */
export function deskCard(http: Http, context: AppContext): void {
  const { options } = context;
  const put = (route: string, change: Change) => {
    http.put(route, async (c) => {
      const auth = await authenticateAgent(context, c.req.raw);
      if (isRefusal(auth)) return refusalResponse(auth);
      const changed = (await change(auth, c.req.raw)) ?? refuse("not-found", "There is no such agent.");
      if (isRefusal(changed)) return refusalResponse(changed);
      await context.siteChanged(auth.site.id);
      return jsonResponse(changed);
    });
  };

  put(ROUTES.deskCard, async ({ site, claims }, request) => {
    const body = await readJson(request, EditCard);
    return isRefusal(body) ? body : editCard(options, site.id, claims.agentId, body.value);
  });

  put(ROUTES.deskPhoto, async ({ site, claims }, request) => {
    const bytes = await readBytes(request, LIMITS.photoBytes);
    if (isRefusal(bytes)) return bytes;
    const type = sniffPicture(bytes);
    if (type === null) return refuse("unsupported-media-type", "A photo is a PNG, JPEG or WebP picture.");
    return setPhoto(options, site.id, claims.agentId, type, bytes);
  });
}
