import { BeginFile, Id, ROUTES } from "@warmline/protocol";
import * as v from "valibot";
import type { AppContext } from "../app/context.ts";
import { checkRecord } from "../app/own-record.ts";
import { refuse, type Refusal } from "../service/command.ts";
import type { SiteFile } from "../sites/site-file.ts";
import { findFile, mayAgentSee, mayVisitorSee, type FileOwner } from "../storage/file-rows.ts";
import type { FileRow } from "../storage/tables.ts";
import { findVisitor } from "../storage/visitors.ts";
import { beginFile } from "../uploads/begin.ts";
import { authenticateAgent, authenticateVisitor } from "./auth.ts";
import { readIds, readJson } from "./body.ts";
import type { Http } from "./http.ts";
import { isRefusal, jsonResponse, overloadResponse, problemResponse, refusalResponse } from "./problem.ts";
import { countWrite } from "./visitor-routes.ts";

/** Somebody who may upload, at one site, and what they may see. */
interface FileActor {
  site: SiteFile;
  owner: FileOwner;
  maySee(row: FileRow): boolean;
}

type EnterFiles = (request: Request) => Promise<FileActor | Refusal>;

/** How visitors and agents begin uploads, and get addresses of what they may see. */
export function fileRoutes(http: Http, context: AppContext): void {
  const visitor: EnterFiles = (request) => enterAsVisitor(context, request);
  const agent: EnterFiles = (request) => enterAsAgent(context, request);
  beginning(http, context, ROUTES.file, async (request) => {
    const actor = await visitor(request);
    if (isRefusal(actor)) return actor;
    return countWrite(context, actor.owner.visitor_id ?? "") ?? actor;
  });
  beginning(http, context, ROUTES.deskFile, agent);
  addressing(http, context, ROUTES.fileUrl, visitor);
  addressing(http, context, ROUTES.deskFileUrl, agent);
}

function beginning(http: Http, context: AppContext, route: string, enter: EnterFiles): void {
  http.put(route, async (c) => {
    const actor = await enter(c.req.raw);
    if (isRefusal(actor)) return refusalResponse(actor);
    const params = c.req.param() as Record<string, string>;
    const wrong = readIds(params);
    if (wrong) return refusalResponse(wrong);
    const body = await readJson(c.req.raw, BeginFile);
    if (isRefusal(body)) return refusalResponse(body);
    if (context.load.isFull) return overloadResponse();
    return context.load.carry(async () => {
      const begun = await beginFile(context, actor.site, actor.owner, params["fileId"] ?? "", body.value);
      return isRefusal(begun) ? refusalResponse(begun) : jsonResponse(begun.grant, begun.isNew ? 201 : 200);
    });
  });
}

function addressing(http: Http, context: AppContext, route: string, enter: EnterFiles): void {
  http.get(route, async (c) => {
    const actor = await enter(c.req.raw);
    if (isRefusal(actor)) return refusalResponse(actor);
    const { fileId } = c.req.param() as Record<string, string>;
    const row = v.is(Id, fileId) ? await findFile(context.options.storage.db, fileId) : undefined;
    if (!row || !actor.maySee(row)) return problemResponse("not-found", "There is no such file.");
    if (row.completed_at === null) return problemResponse("file-incomplete");
    return jsonResponse(await context.addresses.make(row.id, row.width !== null));
  });
}

/** A visitor who has not written yet has no record, and may attach a file all the same. */
async function enterAsVisitor(context: AppContext, request: Request): Promise<FileActor | Refusal> {
  const auth = await authenticateVisitor(context, request);
  if (isRefusal(auth)) return auth;
  const { claims, site } = auth;
  const { visitorId } = claims;
  const refusal = checkRecord(await findVisitor(context.options.storage.db, visitorId), claims);
  if (refusal) return refusal;
  if (site.identity.required && claims.identifiedUntil === null)
    return refuse("identity-required", "Identify the visitor first.");
  const owner = { site: site.id, visitor_id: visitorId, agent_id: null };
  return { site, owner, maySee: (row) => mayVisitorSee(row, site.id, visitorId) };
}

async function enterAsAgent(context: AppContext, request: Request): Promise<FileActor | Refusal> {
  const auth = await authenticateAgent(context, request);
  if (isRefusal(auth)) return auth;
  const { claims, site } = auth;
  const owner = { site: site.id, visitor_id: null, agent_id: claims.agentId };
  return { site, owner, maySee: (row) => mayAgentSee(row, site.id, claims.agentId) };
}
