import { ROUTES, type Inbox } from "@warmline/protocol";
import type { AppContext } from "../app/context.ts";
import type { BusMessage } from "../app/contract.ts";
import { readHeads, readInbox } from "../storage/inbox.ts";
import { authenticateAgent, type AgentAuth } from "./auth.ts";
import type { Http } from "./createHttp.ts";
import { toDeskEvent } from "./desk-routes.ts";
import { isRefusal, refusalResponse } from "./problem.ts";
import { eventStream, type Outgoing } from "./stream.ts";

const DIGEST_MS = 30_000;

/** The desk’s stream: the inbox, then every event of the site with the place of the one before it. */
export function deskStreamRoutes(http: Http, context: AppContext): void {
  const { clock, storage } = context.options;
  http.get(ROUTES.deskStream, async (c) => {
    const auth = await authenticateAgent(context, c.req.raw);
    if (isRefusal(auth)) return refusalResponse(auth);
    return eventStream(clock, storage.epoch, (out) => follow(context, auth, out));
  });
}

function follow(context: AppContext, { claims, site }: AgentAuth, out: Outgoing): () => void {
  const { bus, clock, storage, log } = context.options;
  const siteId = site.id;
  let early: BusMessage[] | null = [];
  let timer: unknown = null;
  const fail = (error: unknown) => {
    log.error("a desk stream broke", { error: String(error) });
    out.close();
  };

  const tell = (message: BusMessage) => {
    if (message.type === "events") for (const event of message.events) out.send("feed", toDeskEvent(event));
    if (message.type === "moment" && message.to === "desk") out.send("moment", message.moment);
    if (message.type === "site") tellSite().catch(fail);
  };
  const tellSite = async () => {
    const current = context.options.sites.get(siteId) ?? site;
    out.send("moment", { type: "site", site: await context.siteState(current) });
  };
  const stopListening = bus.subscribe((message) => {
    if (message.siteId !== siteId) return;
    if (early) early.push(message);
    else tell(message);
  });

  const begin = async () => {
    const { entries, heads } = await storage.transaction((tx) => readInbox(tx, siteId));
    const inbox: Inbox = { entries, heads, site: await context.siteState(context.options.sites.get(siteId) ?? site) };
    out.send("inbox", inbox);
    const missed = early ?? [];
    early = null;
    for (const message of missed) {
      const isOld = message.type === "events" && (message.events.at(-1)?.seq ?? 0) <= (heads[message.visitorId] ?? 0);
      if (!isOld) tell(message);
    }
  };
  const digest = () => {
    timer = clock.setTimeout(() => {
      readHeads(storage.db, siteId)
        .then((heads) => out.send("digest", { heads }))
        .catch(fail);
      digest();
    }, DIGEST_MS);
  };

  const presence = context.presence.enter(siteId, claims.agentId);
  const leave = () => out.end("draining");
  context.openStreams.add(leave);
  begin()
    .then(() => (presence.changed ? context.siteChanged(siteId) : undefined))
    .catch(fail);
  digest();
  return () => {
    clock.clearTimeout(timer);
    stopListening();
    context.openStreams.delete(leave);
    if (presence.leave()) context.siteChanged(siteId).catch(fail);
  };
}
