/** What can be wrong with how the parts are put together. */
export type WarmlineErrorCode = "missing-root";

/** The base of every exception of these parts: a bug in the composition, never a refusal by the server. */
export class WarmlineError extends Error {
  readonly code: WarmlineErrorCode;

  constructor(code: WarmlineErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = "WarmlineError";
    this.code = code;
  }
}
