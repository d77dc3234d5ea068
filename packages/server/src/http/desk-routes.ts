import {
  ClaimConversation,
  EditCard,
  EndConversation,
  LIMITS,
  MakePromise,
  PostMessage,
  ROUTES,
  SetMarks,
  SetTyping,
  type DeskEvent,
  type Id,
} from "@warmline/protocol";
import type * as v from "valibot";
import { editCard, setPhoto, sniffPicture } from "../app/agents.ts";
import type { AppContext } from "../app/context.ts";
import type { Command } from "../service/command.ts";
import { findConversation } from "../storage/conversations.ts";
import { readFeed } from "../storage/feed.ts";
import type { StoredEvent } from "../storage/storage.ts";
import { findVisitor, readRecord } from "../storage/visitors.ts";
import { authenticateAgent, type AgentAuth } from "./auth.ts";
import { readBytes, readIds, readJson } from "./body.ts";
import type { Http } from "./createHttp.ts";
import { isRefusal, jsonResponse, problemResponse, refusalResponse } from "./problem.ts";

type Params = Record<string, string>;

/** The desk’s reads and writes. */
export function deskRoutes(http: Http, context: AppContext): void {
  writes(http, context);
  reads(http, context);
  typing(http, context);
  card(http, context);
}

export function toDeskEvent({ visitorId, seq, event }: StoredEvent): DeskEvent {
  return { visitorId, seq, prev: seq - 1, event };
}

function writes(http: Http, context: AppContext): void {
  const write = <S extends v.GenericSchema>(
    route: string,
    operation: string | null,
    schema: S,
    toCommand: (conversationId: Id, operationId: Id, body: v.InferOutput<S>) => Command,
  ) => {
    http.put(route, async (c) => {
      const params = c.req.param() as Params;
      const auth = await authenticateAgent(context, c.req.raw);
      if (isRefusal(auth)) return refusalResponse(auth);
      const wrong = readIds(params);
      if (wrong) return refusalResponse(wrong);
      const body = await readJson(c.req.raw, schema);
      if (isRefusal(body)) return refusalResponse(body);
      const operationId = operation === null ? null : (params[operation] ?? null);
      return carryOut(
        context,
        auth,
        operationId,
        toCommand(params["conversationId"] ?? "", operationId ?? "", body.value),
      );
    });
  };

  write(ROUTES.deskClaim, "claimId", ClaimConversation, (conversationId) => ({ type: "claim", conversationId }));
  write(ROUTES.deskMessage, "messageId", PostMessage, (conversationId, messageId, { text }) => ({
    type: "post-message",
    conversationId,
    messageId,
    text,
  }));
  write(ROUTES.deskPromise, "promiseId", MakePromise, (conversationId, promiseId, { minutes, text }) => ({
    type: "make-promise",
    conversationId,
    promiseId,
    minutes,
    text,
  }));
  write(ROUTES.deskEnding, "endingId", EndConversation, (conversationId, _, { reason }) => ({
    type: "end",
    conversationId,
    reason,
  }));
  write(ROUTES.deskMarks, null, SetMarks, (conversationId, _, marks) => ({
    type: "set-marks",
    conversationId,
    ...marks,
  }));
}

async function carryOut(
  context: AppContext,
  { claims, site }: AgentAuth,
  operationId: Id | null,
  command: Command,
): Promise<Response> {
  const found = await findConversation(context.options.storage.db, command.conversationId);
  if (found?.siteId !== site.id) return problemResponse("not-found");
  const outcome = await context.carryOut({
    site,
    visitorId: found.conversation.visitorId,
    newVisitor: null,
    actor: { kind: "agent", agentId: claims.agentId },
    operationId,
    command,
  });
  if (!outcome.ok) return refusalResponse(outcome);
  return jsonResponse(outcome.receipt, outcome.repeated || operationId === null ? 200 : 201);
}

function reads(http: Http, context: AppContext): void {
  const { storage } = context.options;
  http.get(ROUTES.deskVisitor, async (c) => {
    const auth = await authenticateAgent(context, c.req.raw);
    if (isRefusal(auth)) return refusalResponse(auth);
    const visitorId = c.req.param("visitorId");
    const answer = await storage.transaction(async (tx) => {
      const row = await findVisitor(tx, visitorId);
      return row?.site === auth.site.id ? { seq: row.seq, ...(await readRecord(tx, row)) } : null;
    });
    return answer ? jsonResponse(answer) : problemResponse("not-found");
  });

  http.get(ROUTES.deskFeed, async (c) => {
    const auth = await authenticateAgent(context, c.req.raw);
    if (isRefusal(auth)) return refusalResponse(auth);
    const after = Number(c.req.query("after"));
    if (!Number.isSafeInteger(after) || after < 0)
      return problemResponse("invalid-request", "after: must be a whole number from 0");
    const row = await findVisitor(storage.db, c.req.param("visitorId"));
    if (row?.site !== auth.site.id) return problemResponse("not-found");
    const events = await readFeed(storage.db, row.id, after);
    return jsonResponse({ events: events.map(toDeskEvent) });
  });
}

function typing(http: Http, context: AppContext): void {
  const { storage, clock, bus } = context.options;
  http.put(ROUTES.deskTyping, async (c) => {
    const auth = await authenticateAgent(context, c.req.raw);
    if (isRefusal(auth)) return refusalResponse(auth);
    const body = await readJson(c.req.raw, SetTyping);
    if (isRefusal(body)) return refusalResponse(body);
    const conversationId = c.req.param("conversationId");
    const found = await findConversation(storage.db, conversationId);
    if (found?.siteId !== auth.site.id) return problemResponse("not-found");
    const { agentId } = auth.claims;
    if (found.conversation.agentId !== agentId) return problemResponse("taken");
    const now = clock.now();
    bus.publish({
      type: "moment",
      siteId: auth.site.id,
      to: { visitorId: found.conversation.visitorId },
      moment: {
        type: "typing",
        conversationId,
        by: { kind: "agent", agentId },
        typing: body.value.typing,
        asOf: now,
        expiresAt: now + LIMITS.typingMs,
      },
    });
    return new Response(null, { status: 204 });
  });
}

function card(http: Http, context: AppContext): void {
  http.put(ROUTES.deskCard, async (c) => {
    const auth = await authenticateAgent(context, c.req.raw);
    if (isRefusal(auth)) return refusalResponse(auth);
    const body = await readJson(c.req.raw, EditCard);
    if (isRefusal(body)) return refusalResponse(body);
    const changed = await editCard(context.options, auth.site.id, auth.claims.agentId, body.value);
    if (!changed) return problemResponse("not-found");
    await context.siteChanged(auth.site.id);
    return jsonResponse(changed);
  });

  http.put(ROUTES.deskPhoto, async (c) => {
    const auth = await authenticateAgent(context, c.req.raw);
    if (isRefusal(auth)) return refusalResponse(auth);
    const bytes = await readBytes(c.req.raw, LIMITS.photoBytes);
    if (isRefusal(bytes)) return refusalResponse(bytes);
    const type = sniffPicture(bytes);
    if (type === null) return problemResponse("unsupported-media-type", "A photo is a PNG, JPEG or WebP picture.");
    const changed = await setPhoto(context.options, auth.site.id, auth.claims.agentId, type, bytes);
    if (!changed) return problemResponse("not-found");
    await context.siteChanged(auth.site.id);
    return jsonResponse(changed);
  });
}
