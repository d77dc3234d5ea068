import {
  ClaimConversation,
  EndCallBack,
  ExtendPromise,
  MakePromise,
  ROUTES,
  SetMarks,
  WriteNote,
} from "@warmline/protocol";
import type { AppContext } from "../app/context.ts";
import { refuse } from "../service/command.ts";
import { amendsRoutes } from "./amends-routes.ts";
import { authenticateAgent } from "./auth.ts";
import type { Http } from "./http.ts";
import { agentsWords, messageRoutes } from "./message-routes.ts";
import { deskPeopleRoutes } from "./people-routes.ts";
import { isRefusal } from "./problem.ts";
import { deskTicketRoutes } from "./ticket-routes.ts";
import { typingRoute, writer, type Enter } from "./writes.ts";

/** The desk’s writes. */
export function deskRoutes(http: Http, context: AppContext): void {
  const enter = agentsEntrance(context);
  const write = writer(http, context, enter);
  write({
    route: ROUTES.deskClaim,
    operation: "claimId",
    schema: ClaimConversation,
    toCommand: ({ conversationId = "" }) => ({ type: "claim", conversationId }),
  });
  agentsWords(write);
  messageRoutes(write, {
    edit: ROUTES.deskEdit,
    removal: ROUTES.deskRemoval,
    reaction: ROUTES.deskReaction,
  });
  write({
    route: ROUTES.deskNote,
    operation: "noteId",
    schema: WriteNote,
    toCommand: ({ conversationId = "", noteId = "" }, { text }) => ({
      type: "write-note",
      conversationId,
      noteId,
      text,
    }),
  });
  write({
    route: ROUTES.deskPromise,
    operation: "promiseId",
    schema: MakePromise,
    toCommand: ({ conversationId = "", promiseId = "" }, promise) => ({
      type: "make-promise",
      conversationId,
      promiseId,
      ...promise,
    }),
  });
  write({
    route: ROUTES.deskExtension,
    operation: "extensionId",
    schema: ExtendPromise,
    toCommand: ({ conversationId = "", promiseId = "", extensionId = "" }, extension) => ({
      type: "extend-promise",
      conversationId,
      promiseId,
      extensionId,
      ...extension,
    }),
  });
  amendsRoutes(write);
  write({
    route: ROUTES.deskCallBackEnding,
    operation: "endingId",
    schema: EndCallBack,
    toCommand: ({ conversationId = "" }, { outcome }) => ({ type: "end-call-back", conversationId, outcome }),
  });
  deskPeopleRoutes(write);
  write({
    route: ROUTES.deskMarks,
    operation: null,
    schema: SetMarks,
    toCommand: ({ conversationId = "" }, marks) => ({ type: "set-marks", conversationId, ...marks }),
  });
  deskTicketRoutes(write);
  typingRoute(http, context, {
    route: ROUTES.deskTyping,
    enter,
    async aim({ caller }, { agentId, visitorId }) {
      if (caller.kind !== "agent" || agentId !== caller.agentId)
        return refuse("taken", "Somebody else holds it, or nobody.");
      return { to: { visitorId }, by: { kind: "agent", agentId } };
    },
  });
}

function agentsEntrance(context: AppContext): Enter {
  return async (request) => {
    const auth = await authenticateAgent(context, request);
    if (isRefusal(auth)) return auth;
    return { site: auth.site, caller: { kind: "agent", agentId: auth.claims.agentId } };
  };
}
