import {
  ChooseFace,
  EndConversation,
  LIMITS,
  OpenConversation,
  PostMessage,
  ROUTES,
  SetMarks,
  SetTyping,
  type Id,
} from "@warmline/protocol";
import type * as v from "valibot";
import type { AppContext } from "../app/context.ts";
import type { Command } from "../service/command.ts";
import { findContact, findConversation } from "../storage/conversations.ts";
import { authenticateVisitor, type VisitorAuth } from "./auth.ts";
import { readIds, readJson } from "./body.ts";
import type { Http } from "./createHttp.ts";
import { isRefusal, jsonResponse, problemResponse, refusalResponse } from "./problem.ts";

type Params = Record<string, string>;

/** The visitor’s writes: each an idempotent PUT on a client-made id. */
export function visitorRoutes(http: Http, context: AppContext): void {
  const write = <S extends v.GenericSchema>(
    route: string,
    operation: string | null,
    schema: S,
    toCommand: (params: Params, body: v.InferOutput<S>) => Command | Promise<Command | null>,
  ) => {
    http.put(route, async (c) => {
      const params = c.req.param() as Params;
      const auth = await authenticateVisitor(context, c.req.raw);
      if (isRefusal(auth)) return refusalResponse(auth);
      const wrong = readIds(params);
      if (wrong) return refusalResponse(wrong);
      const body = await readJson(c.req.raw, schema);
      if (isRefusal(body)) return refusalResponse(body);
      const command = await toCommand(params, body.value);
      if (!command) return problemResponse("not-found");
      return carryOut(context, auth, operation === null ? null : (params[operation] ?? null), command);
    });
  };

  write(ROUTES.conversation, "conversationId", OpenConversation, ({ conversationId = "" }, open) => ({
    type: "open",
    conversationId,
    open,
  }));
  write(ROUTES.message, "messageId", PostMessage, ({ conversationId = "", messageId = "" }, { text }) => ({
    type: "post-message",
    conversationId,
    messageId,
    text,
  }));
  write(ROUTES.ending, "endingId", EndConversation, ({ conversationId = "" }, { reason }) => ({
    type: "end",
    conversationId,
    reason,
  }));
  write(ROUTES.marks, null, SetMarks, ({ conversationId = "" }, marks) => ({
    type: "set-marks",
    conversationId,
    ...marks,
  }));
  write(ROUTES.choice, "choiceId", ChooseFace, async ({ contactId = "" }, { face }) => {
    const contact = await findContact(context.options.storage.db, contactId);
    return contact ? { type: "choose-face", conversationId: contact.conversationId, contactId, face } : null;
  });
  typing(http, context);
}

async function carryOut(
  context: AppContext,
  { claims, site }: VisitorAuth,
  operationId: Id | null,
  command: Command,
): Promise<Response> {
  const { visitorId, locale, timeZone } = claims;
  // A new visitor’s first write is to open a conversation; nothing else can be theirs yet.
  const newVisitor = command.type === "open" ? { locale, timeZone } : null;
  const outcome = await context.carryOut({
    site,
    visitorId,
    newVisitor,
    actor: { kind: "visitor" },
    operationId,
    command,
  });
  if (!outcome.ok) return refusalResponse(outcome);
  return jsonResponse(outcome.receipt, outcome.repeated || operationId === null ? 200 : 201);
}

function typing(http: Http, context: AppContext): void {
  const { storage, clock, bus } = context.options;
  http.put(ROUTES.typing, async (c) => {
    const auth = await authenticateVisitor(context, c.req.raw);
    if (isRefusal(auth)) return refusalResponse(auth);
    const body = await readJson(c.req.raw, SetTyping);
    if (isRefusal(body)) return refusalResponse(body);
    const conversationId = c.req.param("conversationId");
    const found = await findConversation(storage.db, conversationId);
    if (found?.conversation.visitorId !== auth.claims.visitorId) return problemResponse("not-found");
    const now = clock.now();
    bus.publish({
      type: "moment",
      siteId: auth.site.id,
      to: "desk",
      moment: {
        type: "typing",
        conversationId,
        by: { kind: "visitor" },
        typing: body.value.typing,
        asOf: now,
        expiresAt: now + LIMITS.typingMs,
      },
    });
    return new Response(null, { status: 204 });
  });
}
