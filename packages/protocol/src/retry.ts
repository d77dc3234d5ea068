import type { Problem } from "./errors.ts";

/**
 * Whether the same request, with the same id, may succeed later. It goes by the status, which agrees with `ERRORS`
 * for every code there, so that a client need not carry their sentences.
 */
export function isRetryable({ status }: Pick<Problem, "status">): boolean {
  return status >= 500 || status === 429 || status === 408;
}
