import { Cursor, formatCursor, parseCursor, ROUTES, type Resync } from "@warmline/protocol";
import * as v from "valibot";
import type { AppContext } from "../app/context.ts";
import { RETELL_MS, waitOf } from "../app/line.ts";
import { findVisitor } from "../storage/visitors.ts";
import { authenticateVisitor, type VisitorAuth } from "./auth.ts";
import type { Http } from "./createHttp.ts";
import { FeedReader } from "./feed-reader.ts";
import { isRefusal, problemResponse, refusalResponse } from "./problem.ts";
import { eventStream, type Outgoing } from "./stream.ts";

/** The visitor’s stream: every event after the cursor, then what happens, and the moments between. */
export function visitorStreamRoutes(http: Http, context: AppContext): void {
  const { storage, clock } = context.options;
  http.get(ROUTES.stream, async (c) => {
    const auth = await authenticateVisitor(context, c.req.raw);
    if (isRefusal(auth)) return refusalResponse(auth);
    const cursor = c.req.query("cursor") ?? "";
    if (!v.is(Cursor, cursor)) return problemResponse("invalid-request", "cursor: must be `epoch:seq`");
    const resync = await whyNot(context, auth, cursor);
    return eventStream(clock, storage.epoch, (out) => {
      if (!resync) return follow(context, auth, parseCursor(cursor).seq, out);
      out.send("resync", resync);
      out.close();
      return () => undefined;
    });
  });
}

/** Why the feed cannot go on from this cursor, or null. */
async function whyNot({ options }: AppContext, { claims }: VisitorAuth, cursor: string): Promise<Resync | null> {
  const { epoch, seq } = parseCursor(cursor);
  if (epoch !== options.storage.epoch) return { reason: "epoch" };
  const row = await findVisitor(options.storage.db, claims.visitorId);
  if (row?.moved_to != null) return { reason: "identity-changed" };
  return seq > (row?.seq ?? 0) ? { reason: "epoch" } : null;
}

function follow(context: AppContext, { claims, site }: VisitorAuth, after: number, out: Outgoing): () => void {
  const { storage, bus, log, clock } = context.options;
  const { visitorId } = claims;
  const fail = (error: unknown) => {
    log.error("a stream broke", { error: String(error) });
    out.close();
  };
  const reader = new FeedReader(
    storage.db,
    visitorId,
    after,
    ({ audience, seq, event }) => {
      if (audience === "both") out.send("feed", event, formatCursor(storage.epoch, seq));
    },
    fail,
  );
  const tellSite = () => {
    sendSite(context, { claims, site }, out).catch(fail);
  };
  const stopListening = bus.subscribe((message) => {
    if (message.siteId !== site.id) return;
    if (message.type === "site") tellSite();
    if (message.type === "events" && message.visitorId === visitorId) reader.offer(message.prev, message.events);
    if (message.type === "moment" && message.to !== "desk" && message.to.visitorId === visitorId)
      out.send("moment", message.moment);
    if (message.type === "moved" && message.visitorId === visitorId) {
      out.send("resync", { reason: "identity-changed" } satisfies Resync);
      out.close();
    }
  });
  let timer: unknown = null;
  const retell = () => {
    timer = clock.setTimeout(() => {
      sendWait(context, { claims, site }, out).catch(fail);
      retell();
    }, RETELL_MS);
  };
  const leave = () => out.end("draining");
  context.openStreams.add(leave);
  tellSite();
  reader.catchUp();
  retell();
  return () => {
    clock.clearTimeout(timer);
    stopListening();
    context.openStreams.delete(leave);
  };
}

async function sendSite(context: AppContext, { claims, site }: VisitorAuth, out: Outgoing): Promise<void> {
  const current = context.options.sites.get(site.id) ?? site;
  out.send("moment", { type: "site", site: await context.siteState(current) });
  await sendWait(context, { claims, site }, out);
}

async function sendWait(context: AppContext, { claims, site }: VisitorAuth, out: Outgoing): Promise<void> {
  const line = await context.line(site.id);
  out.send("moment", { type: "wait", wait: waitOf(line, claims.visitorId, context.options.clock.now()) });
}
