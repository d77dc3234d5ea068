import { fill, VISITOR_ROUTES, type Params } from "./visitor-routes.ts";

/** Every address of the wire, as a pattern whose `:names` are its parameters. */
export const ROUTES = {
  ...VISITOR_ROUTES,
  upload: "/v1/uploads/:fileId",
  fileContent: "/v1/files/:fileId/content",
  deskSignIn: "/v1/desk/sign-in",
  deskSession: "/v1/desk/session",
  deskStream: "/v1/desk/stream",
  deskVisitor: "/v1/desk/visitors/:visitorId",
  deskFeed: "/v1/desk/visitors/:visitorId/feed",
  deskClaim: "/v1/desk/conversations/:conversationId/claims/:claimId",
  deskMessage: "/v1/desk/conversations/:conversationId/messages/:messageId",
  deskEdit: "/v1/desk/conversations/:conversationId/messages/:messageId/edits/:editId",
  deskRemoval: "/v1/desk/conversations/:conversationId/messages/:messageId/removals/:removalId",
  deskReaction: "/v1/desk/conversations/:conversationId/messages/:messageId/reactions/:reactionId",
  deskNote: "/v1/desk/conversations/:conversationId/notes/:noteId",
  deskFile: "/v1/desk/files/:fileId",
  deskFileUrl: "/v1/desk/files/:fileId/url",
  deskPromise: "/v1/desk/conversations/:conversationId/promises/:promiseId",
  deskExtension: "/v1/desk/conversations/:conversationId/promises/:promiseId/extensions/:extensionId",
  deskHandOver: "/v1/desk/conversations/:conversationId/hand-overs/:handOverId",
  deskCallBackEnding: "/v1/desk/conversations/:conversationId/call-back-endings/:endingId",
  deskStatusOfTicket: "/v1/desk/conversations/:conversationId/statuses/:statusId",
  deskAssignment: "/v1/desk/conversations/:conversationId/assignments/:assignmentId",
  deskConversion: "/v1/desk/conversations/:conversationId/conversions/:conversionId",
  deskApology: "/v1/desk/conversations/:conversationId/apologies/:apologyId",
  deskOffer: "/v1/desk/conversations/:conversationId/offers/:offerId",
  deskWithdrawal: "/v1/desk/conversations/:conversationId/offers/:offerId/withdrawals/:withdrawalId",
  deskTranscript: "/v1/desk/conversations/:conversationId/transcript",
  deskArticle: "/v1/desk/articles/:articleId",
  deskReference: "/v1/desk/references/:reference",
  deskRatings: "/v1/desk/ratings",
  deskIncident: "/v1/desk/incidents/:incidentId",
  deskGroups: "/v1/desk/groups",
  deskNumbers: "/v1/desk/numbers",
  deskStatus: "/v1/desk/status",
  deskEnding: "/v1/desk/conversations/:conversationId/endings/:endingId",
  deskMarks: "/v1/desk/conversations/:conversationId/marks",
  deskTyping: "/v1/desk/conversations/:conversationId/typing",
  deskCard: "/v1/desk/card",
  deskPhoto: "/v1/desk/card/photo",
} as const;

export type RouteName = keyof typeof ROUTES;

/** The path of a route with its parameters filled in and escaped. */
export function path<R extends RouteName>(route: R, ...params: Params<(typeof ROUTES)[R]>): string {
  return fill(ROUTES[route], ...params);
}
