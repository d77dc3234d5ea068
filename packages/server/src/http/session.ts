import { formatCursor, ROUTES, SessionRequest, uuidv7, type SessionResponse, type Snapshot } from "@warmline/protocol";
import type { AppContext } from "../app/context.ts";
import { identify } from "../app/identify.ts";
import { waitOf } from "../app/line/line.ts";
import { blankVisitor, checkRecord } from "../app/own-record.ts";
import { refreshLocale } from "../app/refresh-locale.ts";
import { IDENTIFIED_RESTORE_MS, type VisitorClaims } from "../identity/tokens.ts";
import type { Refusal } from "../service/command.ts";
import type { SiteFile } from "../sites/site-file.ts";
import { readRecent } from "../storage/history.ts";
import { readFollows } from "../storage/incident-follows.ts";
import { findVisitor, readFrame } from "../storage/visitors.ts";
import { checkOrigin } from "./auth.ts";
import { readJson } from "./body.ts";
import type { Http } from "./http.ts";
import { isRefusal, jsonResponse, overloadResponse, refusalResponse } from "./problem.ts";

/** The handshake: one request gives token, snapshot and cursor for all widgets. An anonymous one leaves no trace in the store. */
export function sessionRoutes(http: Http, context: AppContext): void {
  http.post(ROUTES.session, async (c) => {
    const body = await readJson(c.req.raw, SessionRequest);
    if (isRefusal(body)) return refusalResponse(body);
    const site = context.site(body.value.site);
    if ("ok" in site) return refusalResponse(site);
    const refused = checkOrigin(context, c.req.raw, site);
    if (refused) {
      context.strangers.tell(c.req.header("Origin") ?? "");
      return refusalResponse(refused);
    }
    if (context.load.isFull) return overloadResponse();
    return context.load.carry(async () => {
      const claims = await whoIsIt(context, site, body.value);
      if (isRefusal(claims)) return refusalResponse(claims);
      const session = await openSession(context, site, claims);
      return isRefusal(session) ? refusalResponse(session) : jsonResponse(session);
    });
  });
}

async function whoIsIt(context: AppContext, site: SiteFile, request: SessionRequest): Promise<VisitorClaims | Refusal> {
  const { options } = context;
  const now = options.clock.now();
  const { locale, timeZone = null } = request;
  const restored = await restore(context, site, request.restore);
  if (request.identity === undefined) {
    if (!restored)
      return { visitorId: uuidv7(now, options.random), siteId: site.id, locale, timeZone, identifiedUntil: null };
    const claims = { ...restored, locale, timeZone: timeZone ?? restored.timeZone };
    context.announce(site.id, await refreshLocale(options, claims));
    return claims;
  }
  const identity = await context.identities.read(site, request.identity, now);
  if (isRefusal(identity)) return identity;
  const anonymousId = restored?.identifiedUntil === null ? restored.visitorId : null;
  const done = await identify(options, site, identity, anonymousId, { locale, timeZone });
  context.announce(site.id, done.batches);
  if (done.takenOver !== null) options.bus.publish({ type: "moved", siteId: site.id, visitorId: done.takenOver });
  const identifiedUntil = now + IDENTIFIED_RESTORE_MS;
  const claims = { visitorId: done.visitorId, siteId: site.id, locale, timeZone, identifiedUntil };
  context.announce(site.id, await refreshLocale(options, claims));
  return claims;
}

/** The visitor of an earlier session. A token that is void begins a new one: it is no reason to turn a customer away. */
async function restore(context: AppContext, site: SiteFile, token: string | undefined): Promise<VisitorClaims | null> {
  if (token === undefined) return null;
  const claims = await context.tokens.readVisitor(token, "restore");
  if ("ok" in claims || claims.siteId !== site.id) return null;
  const row = await findVisitor(context.options.storage.db, claims.visitorId);
  return checkRecord(row, claims) === null ? claims : null;
}

async function openSession(
  context: AppContext,
  site: SiteFile,
  claims: VisitorClaims,
): Promise<SessionResponse | Refusal> {
  const { storage, clock } = context.options;
  const read = await readSnapshot(context, site, claims);
  if (isRefusal(read)) return read;
  const { seq, snapshot } = read;
  const { token, expiresAt } = await context.tokens.visitor(claims);
  return {
    token,
    expiresAt,
    restore: await context.tokens.restore(claims),
    now: clock.now(),
    cursor: formatCursor(storage.epoch, seq),
    snapshot,
  };
}

async function readSnapshot(
  context: AppContext,
  site: SiteFile,
  claims: VisitorClaims,
): Promise<{ seq: number; snapshot: Snapshot } | Refusal> {
  const { storage, clock } = context.options;
  const blank = blankVisitor(claims.visitorId, site.id, claims, clock.now());
  // One transaction, so that the cursor and what it stands for are of the same moment.
  const read = await storage.snapshot(async (tx) => {
    const found = await findVisitor(tx, claims.visitorId);
    const row = found ?? blank;
    return (
      checkRecord(found, claims) ?? {
        row,
        record: {
          ...(await readFrame(tx, row)),
          ...(await readRecent(tx, row.id)),
          follows: await readFollows(tx, row.id, clock.now()),
        },
      }
    );
  });
  if (isRefusal(read)) return read;
  const { row, record } = read;
  return {
    seq: row.seq,
    snapshot: {
      ...record,
      site: await context.states.read(site),
      wait: waitOf(await context.lines.read(site.id), claims.visitorId, clock.now()),
    },
  };
}
