import { groupSimilar, Id, ROUTES, TellIncident, type SimilarGroups } from "@warmline/protocol";
import * as v from "valibot";
import type { AppContext } from "../app/context.ts";
import { tellIncident } from "../app/incidents.ts";
import { readFirstWords } from "../storage/first-words.ts";
import { authenticateAgent } from "./auth.ts";
import { readJson } from "./body.ts";
import type { Http } from "./http.ts";
import { isRefusal, jsonResponse, overloadResponse, problemResponse, refusalResponse } from "./problem.ts";

const GROUPED_MS = 86_400_000;
const MOST_GROUPED = 500;
const LONGEST_WORDS = 200;

/** What the desk tells of incidents, and where it sees one coming. */
export function incidentRoutes(http: Http, context: AppContext): void {
  http.put(ROUTES.deskIncident, async (c) => {
    const auth = await authenticateAgent(context, c.req.raw);
    if (isRefusal(auth)) return refusalResponse(auth);
    const incidentId = c.req.param("incidentId");
    if (!v.is(Id, incidentId)) return problemResponse("invalid-request", "incidentId: must be a UUID of version 7");
    const body = await readJson(c.req.raw, TellIncident);
    if (isRefusal(body)) return refusalResponse(body);
    if (context.load.isFull) return overloadResponse();
    return context.load.carry(async () => {
      const told = await tellIncident(context, auth.site, incidentId, body.value);
      return isRefusal(told) ? refusalResponse(told) : jsonResponse(told);
    });
  });

  http.get(ROUTES.deskGroups, async (c) => {
    const auth = await authenticateAgent(context, c.req.raw);
    if (isRefusal(auth)) return refusalResponse(auth);
    const { storage, clock } = context.options;
    const first = await readFirstWords(storage.db, auth.site.id, clock.now() - GROUPED_MS, MOST_GROUPED);
    const texts = new Map(first.map(({ conversationId, text }) => [conversationId, text]));
    const groups = groupSimilar(first.map(({ conversationId, text }) => ({ id: conversationId, text })));
    const answer: SimilarGroups = {
      groups: groups.map((conversationIds) => ({
        conversationIds,
        words: (texts.get(conversationIds[0] ?? "") ?? "").slice(0, LONGEST_WORDS),
      })),
    };
    return jsonResponse(answer);
  });
}
