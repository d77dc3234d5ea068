import { problem, ERRORS, type ErrorCode } from "@warmline/protocol";
import type { Refusal } from "../service/command.ts";

const CODE = Symbol("code");

/** Answers with `application/problem+json` (RFC 9457). */
export function problemResponse(code: ErrorCode, detail?: string, retryAfterMs = 1_000): Response {
  const { status, retryable } = ERRORS[code];
  const response = new Response(JSON.stringify(problem(code, detail)), {
    status,
    headers: {
      "Content-Type": "application/problem+json",
      "Cache-Control": "no-store",
      ...(retryable ? { "Retry-After": String(Math.ceil(retryAfterMs / 1_000)) } : {}),
    },
  });
  return Object.assign(response, { [CODE]: code });
}

/** The code of the refusal that an answer is, or null. */
export function codeOf(response: Response): ErrorCode | null {
  return CODE in response ? (response[CODE] as ErrorCode) : null;
}

/** Answers whoever comes while too much is going on already, or the server is going. */
export function overloadResponse(): Response {
  return problemResponse("unavailable");
}

export function refusalResponse({ code, detail, retryAfterMs }: Refusal): Response {
  return problemResponse(code, detail, retryAfterMs);
}

/** Whether a value is a refusal and not what was asked for. */
export function isRefusal(value: object): value is Refusal {
  return "ok" in value && value.ok === false;
}

/** Answers with JSON that no cache keeps. */
export function jsonResponse(body: unknown, status = 200, headers: Record<string, string> = {}): Response {
  return new Response(JSON.stringify(body), {
    status,
    headers: { "Content-Type": "application/json", "Cache-Control": "no-store", ...headers },
  });
}
