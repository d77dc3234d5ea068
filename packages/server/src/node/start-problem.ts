/** Why a server could not start. */
export type StartProblemCode =
  | "usage"
  | "port-taken"
  | "port-refused"
  | "folder-empty"
  | "folder-locked"
  | "folder-unwritable"
  | "storage-unusable"
  | "site-file-missing"
  | "site-file-broken"
  | "static-missing"
  | "backend-broken"
  | "agent-refused";

/** Something the person at the terminal can put right, told in one sentence. */
export class StartProblem extends Error {
  override readonly name = "StartProblem";
  readonly code: StartProblemCode;

  constructor(code: StartProblemCode, message: string, cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause });
    this.code = code;
  }

  /** What the process exits with: 2 for a wrong command line, else 1. */
  get exitCode(): number {
    return this.code === "usage" ? 2 : 1;
  }
}

/** The words of anything that was thrown, on one line. */
export function reasonOf(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  return text.split("\n", 1)[0] ?? text;
}

/** The `code` of a system error such as `ENOENT`, or null. */
export function systemCode(error: unknown): string | null {
  return error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : null;
}
