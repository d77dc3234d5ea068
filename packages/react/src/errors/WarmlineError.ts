/** What can be wrong with how the parts are put together. */
export type WarmlineErrorCode = "missing-root";

/** The page that tells of each code, below the documentation’s address. */
const PAGE = "docs/errors.md";

/** The base of every exception of these parts: a bug in the composition, never a refusal by the server. */
export class WarmlineError extends Error {
  readonly code: WarmlineErrorCode;
  /** Where the code is explained, relative to the repository: `docs/errors.md#missing-root`. */
  readonly docs: string;

  constructor(code: WarmlineErrorCode, message: string, options?: ErrorOptions) {
    const docs = `${PAGE}#${code}`;
    super(`${message}\nSee ${docs}`, options);
    this.name = "WarmlineError";
    this.code = code;
    this.docs = docs;
  }
}
