import { LIMITS, SetTyping, type Author, type Conversation, type Id } from "@warmline/protocol";
import type * as v from "valibot";
import type { AppContext } from "../app/context.ts";
import type { BusMessage } from "../app/contract.ts";
import type { Caller } from "../app/commit/order.ts";
import { refuse, type Command, type Refusal } from "../service/command.ts";
import type { SiteFile } from "../sites/site-file.ts";
import { findConversation } from "../storage/conversations.ts";
import { readIds, readJson } from "./body.ts";
import type { Http } from "./http.ts";
import { isRefusal, jsonResponse, overloadResponse, refusalResponse } from "./problem.ts";

type Params = Record<string, string>;

/** Somebody who was let in, at one site. */
export interface Entrant {
  site: SiteFile;
  caller: Caller;
}

/** Lets somebody in by what the request brings, or says why not. */
export type Enter = (request: Request) => Promise<Entrant | Refusal>;

/** One kind of write. */
export interface WriteRoute<S extends v.GenericSchema> {
  route: string;
  /** Which parameter is the client-made id; null for what is idempotent by nature. */
  operation: string | null;
  schema: S;
  toCommand(ids: Record<string, Id>, body: v.InferOutput<S>): Command;
}

/** Makes the way in which visitors and agents write alike: let in, check ids and body, carry out, give the receipt. */
export function writer(http: Http, context: AppContext, enter: Enter) {
  return <S extends v.GenericSchema>({ route, operation, schema, toCommand }: WriteRoute<S>): void => {
    http.put(route, async (c) => {
      const params = c.req.param() as Params;
      const entrant = await enter(c.req.raw);
      if (isRefusal(entrant)) return refusalResponse(entrant);
      const wrong = readIds(params);
      if (wrong) return refusalResponse(wrong);
      const body = await readJson(c.req.raw, schema);
      if (isRefusal(body)) return refusalResponse(body);
      const operationId = operation === null ? null : (params[operation] ?? null);
      const command = toCommand(params, body.value);
      const { site, caller } = entrant;
      if (context.load.isFull) return overloadResponse();
      return context.load.carry(async () => {
        const outcome = await context.carryOut({ ...entrant, operationId, command });
        if (!outcome.ok) return refusalResponse(outcome);
        if (caller.kind === "visitor") context.lines.heard(site.id, caller.claims.visitorId);
        context.meters[outcome.repeated ? "repeated" : "accepted"] += 1;
        return jsonResponse(outcome.receipt, outcome.repeated || operationId === null ? 200 : 201);
      });
    });
  };
}

export interface TypingRoute {
  route: string;
  enter: Enter;
  /** Whom to tell and who types, or why not. */
  aim(
    entrant: Entrant,
    conversation: Conversation,
  ): Promise<{ to: Extract<BusMessage, { type: "moment" }>["to"]; by: Author } | Refusal>;
}

/** Passes on that somebody types, best effort. */
export function typingRoute(http: Http, { options }: AppContext, { route, enter, aim }: TypingRoute): void {
  const { storage, clock, bus } = options;
  http.put(route, async (c) => {
    const entrant = await enter(c.req.raw);
    if (isRefusal(entrant)) return refusalResponse(entrant);
    const wrong = readIds(c.req.param() as Params);
    if (wrong) return refusalResponse(wrong);
    const body = await readJson(c.req.raw, SetTyping);
    if (isRefusal(body)) return refusalResponse(body);
    const conversationId = c.req.param("conversationId") ?? "";
    const found = await findConversation(storage.db, conversationId);
    if (found?.siteId !== entrant.site.id)
      return refusalResponse(refuse("not-found", "There is no such conversation."));
    const aimed = await aim(entrant, found.conversation);
    if (isRefusal(aimed)) return refusalResponse(aimed);
    const { to, by } = aimed;
    const now = clock.now();
    const { typing } = body.value;
    bus.publish({
      type: "moment",
      siteId: entrant.site.id,
      to,
      moment: {
        type: "typing",
        conversationId: found.conversation.id,
        by,
        typing,
        asOf: now,
        expiresAt: now + LIMITS.typingMs,
      },
    });
    return new Response(null, { status: 204 });
  });
}
