import { Id, ROUTES } from "@warmline/protocol";
import * as v from "valibot";
import type { AppContext } from "../app/context.ts";
import { readFeed } from "../storage/feed.ts";
import { findVisitor, readNotes, readRecord } from "../storage/visitors.ts";
import { authenticateAgent } from "./auth.ts";
import { toDeskEvent } from "./desk-event.ts";
import type { Http } from "./http.ts";
import { isRefusal, jsonResponse, problemResponse, refusalResponse } from "./problem.ts";

/** What the desk reads of one visitor. */
export function deskReads(http: Http, context: AppContext): void {
  const { storage } = context.options;
  http.get(ROUTES.deskVisitor, async (c) => {
    const auth = await authenticateAgent(context, c.req.raw);
    if (isRefusal(auth)) return refusalResponse(auth);
    const visitorId = c.req.param("visitorId");
    if (!v.is(Id, visitorId)) return problemResponse("not-found");
    const answer = await storage.snapshot(async (tx) => {
      const row = await findVisitor(tx, visitorId);
      if (row?.site !== auth.site.id) return null;
      return { seq: row.seq, ...(await readRecord(tx, row)), notes: await readNotes(tx, row.id) };
    });
    return answer ? jsonResponse(answer) : problemResponse("not-found");
  });

  http.get(ROUTES.deskFeed, async (c) => {
    const auth = await authenticateAgent(context, c.req.raw);
    if (isRefusal(auth)) return refusalResponse(auth);
    const after = Number(c.req.query("after"));
    if (!Number.isSafeInteger(after) || after < 0)
      return problemResponse("invalid-request", "after: must be a whole number from 0");
    const visitorId = c.req.param("visitorId");
    const row = v.is(Id, visitorId) ? await findVisitor(storage.db, visitorId) : undefined;
    if (row?.site !== auth.site.id) return problemResponse("not-found");
    if (after < row.feed_after)
      return problemResponse("wrong-state", `The events up to ${row.feed_after} are gone; read the visitor’s record.`);
    const events = await readFeed(storage.db, row.id, after);
    return jsonResponse({ events: events.map(toDeskEvent) });
  });
}
