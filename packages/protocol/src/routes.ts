/** Every address of the wire, as a pattern whose `:names` are its parameters. */
export const ROUTES = {
  session: "/v1/session",
  stream: "/v1/stream",
  conversation: "/v1/conversations/:conversationId",
  message: "/v1/conversations/:conversationId/messages/:messageId",
  ending: "/v1/conversations/:conversationId/endings/:endingId",
  marks: "/v1/conversations/:conversationId/marks",
  typing: "/v1/conversations/:conversationId/typing",
  choice: "/v1/contacts/:contactId/choices/:choiceId",
  photo: "/v1/agents/:agentId/photo/:digest",
  deskSignIn: "/v1/desk/sign-in",
  deskSession: "/v1/desk/session",
  deskStream: "/v1/desk/stream",
  deskVisitor: "/v1/desk/visitors/:visitorId",
  deskFeed: "/v1/desk/visitors/:visitorId/feed",
  deskClaim: "/v1/desk/conversations/:conversationId/claims/:claimId",
  deskMessage: "/v1/desk/conversations/:conversationId/messages/:messageId",
  deskPromise: "/v1/desk/conversations/:conversationId/promises/:promiseId",
  deskEnding: "/v1/desk/conversations/:conversationId/endings/:endingId",
  deskMarks: "/v1/desk/conversations/:conversationId/marks",
  deskTyping: "/v1/desk/conversations/:conversationId/typing",
  deskCard: "/v1/desk/card",
  deskPhoto: "/v1/desk/card/photo",
} as const;

export type RouteName = keyof typeof ROUTES;

type Names<Pattern extends string> = Pattern extends `${string}:${infer Name}/${infer Rest}`
  ? Name | Names<`/${Rest}`>
  : Pattern extends `${string}:${infer Name}`
    ? Name
    : never;

/** The parameters a route needs. */
export type RouteParams<R extends RouteName> = { [Name in Names<(typeof ROUTES)[R]>]: string };

/** The path of a route with its parameters filled in and escaped. */
export function path<R extends RouteName>(
  route: R,
  ...[params]: keyof RouteParams<R> extends never ? [] : [RouteParams<R>]
): string {
  const values = (params ?? {}) as Record<string, string>;
  return ROUTES[route].replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(values[name] ?? ""));
}
