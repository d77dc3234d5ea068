import { Id, LIMITS, ROUTES, type HistoryPage } from "@warmline/protocol";
import * as v from "valibot";
import type { AppContext } from "../app/context.ts";
import { checkRecord } from "../app/own-record.ts";
import { refuse } from "../service/command.ts";
import { findConversation } from "../storage/conversations.ts";
import { readPage } from "../storage/history.ts";
import { search } from "../storage/search.ts";
import type { Db } from "../storage/storage.ts";
import { findVisitor } from "../storage/visitors.ts";
import { authenticateVisitor, type VisitorAuth } from "./auth.ts";
import type { Http } from "./http.ts";
import { isRefusal, jsonResponse, problemResponse, refusalResponse } from "./problem.ts";
import { countWrite } from "./visitor-routes.ts";

const PLACE = /^\d{1,15}$/;

/** What a visitor reads of the own record beside snapshot and feed. */
export function visitorReads(http: Http, context: AppContext): void {
  http.get(ROUTES.history, async (c) => {
    const auth = await authenticateVisitor(context, c.req.raw);
    if (isRefusal(auth)) return refusalResponse(auth);
    const { conversationId } = c.req.param();
    const before = c.req.query("before") ?? "";
    if (!v.is(Id, conversationId)) return problemResponse("not-found");
    if (!PLACE.test(before)) return problemResponse("invalid-request", "before: must be a whole number from 0");
    return answer(context, auth, async (tx): Promise<HistoryPage | null> => {
      const found = await findConversation(tx, conversationId);
      const isOwn = found?.conversation.visitorId === auth.claims.visitorId;
      return isOwn ? readPage(tx, found.conversation.id, Number(before)) : null;
    });
  });

  http.get(ROUTES.search, async (c) => {
    const auth = await authenticateVisitor(context, c.req.raw);
    if (isRefusal(auth)) return refusalResponse(auth);
    const tooMany = countWrite(context, auth.claims.visitorId);
    if (tooMany) return refusalResponse(tooMany);
    const words = c.req.query("words") ?? "";
    if (words.trim() === "" || words.length > LIMITS.query)
      return problemResponse("invalid-request", `words: must be 1 to ${LIMITS.query} characters`);
    return answer(context, auth, (tx) => search(tx, auth.claims.visitorId, words));
  });
}

/** Answers with what is read of a record that the token still opens. */
async function answer(
  { options }: AppContext,
  { claims }: VisitorAuth,
  read: (tx: Db) => Promise<object | null>,
): Promise<Response> {
  const found = await options.storage.snapshot(
    async (tx) =>
      checkRecord(await findVisitor(tx, claims.visitorId), claims) ??
      (await read(tx)) ??
      refuse("not-found", "There is no such conversation."),
  );
  return isRefusal(found) ? refusalResponse(found) : jsonResponse(found);
}
