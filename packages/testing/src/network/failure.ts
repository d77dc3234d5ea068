import { ERROR_CODES, ERRORS, problem } from "@warmline/protocol";

const RETRY_AFTER_SECONDS = "1";

/** A failing answer: in the server’s words where it has any for this status, else as a proxy gives it. */
export function failure(status: number): Response {
  const headers = { "Retry-After": RETRY_AFTER_SECONDS };
  const code = ERROR_CODES.find((known) => ERRORS[known].status === status);
  return code === undefined
    ? new Response("The gateway could not answer.", { status, headers })
    : Response.json(problem(code), {
        status,
        headers: { ...headers, "Content-Type": "application/problem+json" },
      });
}
