/** The addresses that a customer’s browser calls, as patterns whose `:names` are their parameters. */
export const VISITOR_ROUTES = {
  session: "/v1/session",
  stream: "/v1/stream",
  conversation: "/v1/conversations/:conversationId",
  message: "/v1/conversations/:conversationId/messages/:messageId",
  edit: "/v1/conversations/:conversationId/messages/:messageId/edits/:editId",
  removal: "/v1/conversations/:conversationId/messages/:messageId/removals/:removalId",
  reaction: "/v1/conversations/:conversationId/messages/:messageId/reactions/:reactionId",
  tick: "/v1/conversations/:conversationId/messages/:messageId/ticks/:tickId",
  answer: "/v1/conversations/:conversationId/messages/:messageId/answers/:answerId",
  personRequest: "/v1/conversations/:conversationId/person-requests/:requestId",
  name: "/v1/names/:nameId",
  article: "/v1/articles/:articleId",
  erasure: "/v1/erasures/:erasureId",
  dataExport: "/v1/export",
  history: "/v1/conversations/:conversationId/messages",
  search: "/v1/search",
  file: "/v1/files/:fileId",
  fileUrl: "/v1/files/:fileId/url",
  greetings: "/v1/sites/:siteId/greetings",
  ending: "/v1/conversations/:conversationId/endings/:endingId",
  marks: "/v1/conversations/:conversationId/marks",
  typing: "/v1/conversations/:conversationId/typing",
  callBack: "/v1/conversations/:conversationId/call-backs/:callBackId",
  callBackEnding: "/v1/conversations/:conversationId/call-back-endings/:endingId",
  turnLetter: "/v1/conversations/:conversationId/turn-letters/:turnLetterId",
  incidentFollow: "/v1/incidents/:incidentId/follows/:followId",
  presence: "/v1/presence",
  choice: "/v1/ratings/:ratingId/choices/:choiceId",
  remark: "/v1/ratings/:ratingId/remarks/:remarkId",
  dismissal: "/v1/ratings/:ratingId/dismissals/:dismissalId",
  conversion: "/v1/conversations/:conversationId/conversions/:conversionId",
  offerClaim: "/v1/offers/:offerId/claims/:claimId",
  transcript: "/v1/conversations/:conversationId/transcript",
  photo: "/v1/agents/:agentId/photo/:digest",
  greetingVideo: "/v1/agents/:agentId/greeting/:digest",
  greetingPoster: "/v1/agents/:agentId/greeting/:digest/poster",
  greetingCaptions: "/v1/agents/:agentId/greeting/:digest/captions/:locale",
} as const;

type Names<Pattern extends string> = Pattern extends `${string}:${infer Name}/${infer Rest}`
  ? Name | Names<`/${Rest}`>
  : Pattern extends `${string}:${infer Name}`
    ? Name
    : never;

/** The parameters a pattern needs: one object, or nothing. */
export type Params<Pattern extends string> = Names<Pattern> extends never ? [] : [{ [Name in Names<Pattern>]: string }];

/** A pattern with its parameters filled in and escaped. */
export function fill<Pattern extends string>(pattern: Pattern, ...[params]: Params<Pattern>): string {
  const values: Record<string, string> = params ?? {};
  return pattern.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(values[name] ?? ""));
}

/** The path of one of a customer’s routes: a page that has no desk carries no addresses of desks. */
export function visitorPath<R extends keyof typeof VISITOR_ROUTES>(
  route: R,
  ...params: Params<(typeof VISITOR_ROUTES)[R]>
): string {
  return fill(VISITOR_ROUTES[route], ...params);
}
