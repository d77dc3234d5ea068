/** Why nothing could be checked at all. */
export type ConformanceErrorCode =
  | "usage"
  | "unreachable"
  | "not-a-backend"
  | "session-refused"
  | "identity-required"
  | "identity-key-unusable"
  | "desk-link-missing";

/** The kit could not begin. `code` is stable; the message says what happened and what to do. */
export class ConformanceError extends Error {
  override readonly name = "ConformanceError";
  readonly code: ConformanceErrorCode;

  constructor(code: ConformanceErrorCode, message: string, cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause });
    this.code = code;
  }
}

/** The words of anything that was thrown, on one line, with what caused it. */
export function reasonOf(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  const cause = error instanceof Error && error.cause instanceof Error ? ` (${error.cause.message})` : "";
  return `${text.split("\n", 1)[0] ?? text}${cause}`;
}
