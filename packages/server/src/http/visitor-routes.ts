import {
  AskCallBack,
  AskTurnLetter,
  EndCallBack,
  EndConversation,
  FollowIncident,
  OpenConversation,
  ROUTES,
  SetMarks,
  type Id,
} from "@warmline/protocol";
import type { AppContext } from "../app/context.ts";
import { checkRecord } from "../app/own-record.ts";
import { refuse, type Refusal } from "../service/command.ts";
import { findVisitor } from "../storage/visitors.ts";
import { ratingRoutes } from "./amends-routes.ts";
import { authenticateVisitor } from "./auth.ts";
import type { Http } from "./http.ts";
import { customersWords, messageRoutes } from "./message-routes.ts";
import { visitorPeopleRoutes } from "./people-routes.ts";
import { isRefusal } from "./problem.ts";
import { visitorTicketRoutes } from "./ticket-routes.ts";
import { typingRoute, writer, type Enter } from "./writes.ts";

/** The visitor’s writes: each an idempotent PUT on a client-made id. */
export function visitorRoutes(http: Http, context: AppContext): void {
  const enter = visitorsEntrance(context);
  const write = writer(http, context, enter);
  write({
    route: ROUTES.conversation,
    operation: "conversationId",
    schema: OpenConversation,
    toCommand: ({ conversationId = "" }, open) => ({ type: "open", conversationId, open }),
  });
  customersWords(write);
  messageRoutes(write, ROUTES);
  write({
    route: ROUTES.ending,
    operation: "endingId",
    schema: EndConversation,
    toCommand: ({ conversationId = "" }, { reason }) => ({ type: "end", conversationId, reason }),
  });
  write({
    route: ROUTES.marks,
    operation: null,
    schema: SetMarks,
    toCommand: ({ conversationId = "" }, marks) => ({ type: "set-marks", conversationId, ...marks }),
  });
  ratingRoutes(write);
  write({
    route: ROUTES.callBack,
    operation: "callBackId",
    schema: AskCallBack,
    toCommand: ({ conversationId = "", callBackId = "" }, call) => ({
      type: "ask-call-back",
      conversationId,
      callBackId,
      ...call,
    }),
  });
  write({
    route: ROUTES.callBackEnding,
    operation: "endingId",
    schema: EndCallBack,
    toCommand: ({ conversationId = "" }, { outcome }) => ({ type: "end-call-back", conversationId, outcome }),
  });
  write({
    route: ROUTES.turnLetter,
    operation: "turnLetterId",
    schema: AskTurnLetter,
    toCommand: ({ conversationId = "" }, { email }) => ({ type: "ask-turn-letter", conversationId, email }),
  });
  write({
    route: ROUTES.incidentFollow,
    operation: "followId",
    schema: FollowIncident,
    toCommand: ({ incidentId = "" }, follow) => ({ type: "follow-incident", incidentId, ...follow }),
  });
  visitorTicketRoutes(write);
  visitorPeopleRoutes(write);
  typingRoute(http, context, {
    route: ROUTES.typing,
    enter,
    async aim({ caller }, { visitorId }) {
      const isOwn = caller.kind === "visitor" && caller.claims.visitorId === visitorId;
      if (!isOwn) return refuse("not-found", "There is no such conversation.");
      const refusal = checkRecord(await findVisitor(context.options.storage.db, visitorId), caller.claims);
      return refusal ?? { to: "desk", by: { kind: "visitor" } };
    },
  });
}

/** A visitor may write until it is too much. */
function visitorsEntrance(context: AppContext): Enter {
  return async (request) => {
    const auth = await authenticateVisitor(context, request);
    if (isRefusal(auth)) return auth;
    const { claims, site } = auth;
    return countWrite(context, claims.visitorId) ?? { site, caller: { kind: "visitor", claims } };
  };
}

/** Counts one more write of a visitor, or says why it is one too many. */
export function countWrite({ writes }: AppContext, visitorId: Id): Refusal | null {
  const retryAfterMs = writes.wait(visitorId);
  if (retryAfterMs > 0) return { ...refuse("too-many-requests", "Write less often."), retryAfterMs };
  writes.count(visitorId);
  return null;
}
