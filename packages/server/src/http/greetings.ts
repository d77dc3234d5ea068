import { ROUTES, type AgentCard, type Greetings } from "@warmline/protocol";
import type { AppContext } from "../app/context.ts";
import { checkOrigin } from "./auth.ts";
import type { Http } from "./http.ts";
import { jsonResponse, refusalResponse } from "./problem.ts";

const CACHE = "public, max-age=300";

/** First words for those who stay on a page: the same for everybody, so that nobody needs a session to be greeted. */
export function greetingRoute(http: Http, context: AppContext): void {
  http.get(ROUTES.greetings, async (c) => {
    const site = context.site(c.req.param("siteId"));
    if ("ok" in site) return refusalResponse(site);
    const refused = checkOrigin(context, c.req.raw, site);
    if (refused) return refusalResponse(refused);
    if (site.greetings.length === 0) return jsonResponse({ greetings: [] }, 200, { "Cache-Control": CACHE });
    const { agents } = await context.states.read(site);
    const body: Greetings = {
      greetings: site.greetings.map(({ agent, ...greeting }) => ({ ...greeting, agent: findFace(agents, agent) })),
    };
    return jsonResponse(body, 200, { "Cache-Control": CACHE });
  });
}

function findFace(agents: readonly AgentCard[], id: string | undefined): Greetings["greetings"][number]["agent"] {
  const card = agents.find((agent) => agent.id === id);
  return card ? { name: card.name, photo: card.photo } : null;
}
