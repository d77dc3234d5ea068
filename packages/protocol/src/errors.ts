import * as v from "valibot";

/**
 * Every refusal the wire knows: its HTTP status, whether the very same request may succeed later,
 * and a sentence that says what happened and what to do.
 */
export const ERRORS = {
  "malformed-json": { status: 400, retryable: false, title: "The body is not JSON. Send a JSON document." },
  "invalid-request": {
    status: 422,
    retryable: false,
    title: "The request does not match its schema. See `detail` for the first place that differs.",
  },
  "too-large": {
    status: 413,
    retryable: false,
    title: "The body is larger than this address accepts. Shorten it and send it again.",
  },
  "unsupported-media-type": {
    status: 415,
    retryable: false,
    title: "The body has another type than this address accepts. Send the type that its documentation names.",
  },
  "not-authenticated": {
    status: 401,
    retryable: false,
    title: "This address needs a bearer token. Open a session first.",
  },
  "token-invalid": {
    status: 401,
    retryable: false,
    title: "The token was not issued here or was changed. Open a new session.",
  },
  "token-expired": {
    status: 401,
    retryable: false,
    title: "The token has expired. Open a new session and repeat the request.",
  },
  "session-ended": {
    status: 401,
    retryable: false,
    title: "This session has ended, for example because the visitor signed in. Open a new session.",
  },
  "identity-refused": {
    status: 401,
    retryable: false,
    title: "The identity token was refused. `detail` says which check failed.",
  },
  "identity-required": {
    status: 403,
    retryable: false,
    title: "This site only serves signed-in customers. Identify the visitor first.",
  },
  "origin-refused": {
    status: 403,
    retryable: false,
    title: "This origin is not on the site’s list. Add it to `origins` in the site file.",
  },
  "insecure-transport": {
    status: 403,
    retryable: false,
    title: "Signing in over plain HTTP is only possible on this machine itself. Use HTTPS.",
  },
  "link-refused": {
    status: 401,
    retryable: false,
    title: "This sign-in link was used before or has expired. Ask for a new one.",
  },
  forbidden: { status: 403, retryable: false, title: "This is not yours to see or change." },
  "not-found": { status: 404, retryable: false, title: "There is nothing at this address." },
  "unknown-site": {
    status: 404,
    retryable: false,
    title: "No site of this name is served here. Check the site’s name.",
  },
  "method-not-allowed": { status: 405, retryable: false, title: "This address does not know that method." },
  "id-reused": {
    status: 409,
    retryable: false,
    title: "This id was used before with another body. Make a new id for a new thing.",
  },
  "wrong-state": { status: 409, retryable: false, title: "This cannot be done in the present state. See `detail`." },
  "too-late": { status: 409, retryable: false, title: "The time for changing this message is over." },
  "window-gone": {
    status: 409,
    retryable: false,
    title: "Nobody calls at this time, or no longer. Choose one of the times that the site offers.",
  },
  "offer-gone": {
    status: 409,
    retryable: false,
    title: "This offer has expired or was withdrawn. Write to the agent who made it.",
  },
  "file-refused": {
    status: 422,
    retryable: false,
    title: "Files of this kind or size are not taken here. See `detail`.",
  },
  "file-incomplete": {
    status: 409,
    retryable: false,
    title: "A file of this message has not arrived whole. Finish its upload, then send the message again.",
  },
  taken: { status: 409, retryable: false, title: "Somebody else holds this conversation." },
  "too-many-requests": {
    status: 429,
    retryable: true,
    title: "Too many requests. Wait as long as `Retry-After` says.",
  },
  internal: {
    status: 500,
    retryable: true,
    title: "Something broke on our side. The request may be repeated with the same id.",
  },
  unavailable: {
    status: 503,
    retryable: true,
    title: "The server cannot take this now. Wait as long as `Retry-After` says.",
  },
  "storage-full": {
    status: 507,
    retryable: true,
    title: "The server’s disk is full; nothing was stored. Try again later.",
  },
} as const satisfies Record<string, { status: number; retryable: boolean; title: string }>;

export type ErrorCode = keyof typeof ERRORS;

export const ERROR_CODES = /* @__PURE__ */ Object.keys(ERRORS) as [ErrorCode, ...ErrorCode[]];

/** An `application/problem+json` body (RFC 9457). `code` is stable; nobody matches on texts. */
export const Problem = v.pipe(
  v.object({
    type: v.string(),
    code: v.string(),
    status: v.number(),
    title: v.string(),
    detail: v.optional(v.string()),
  }),
  v.metadata({ ref: "Problem" }),
);
export type Problem = v.InferOutput<typeof Problem>;

/** Makes the body of a refusal. */
export function problem(code: ErrorCode, detail?: string): Problem {
  const { status, title } = ERRORS[code];
  return { type: `urn:warmline:problem:${code}`, code, status, title, ...(detail === undefined ? {} : { detail }) };
}
