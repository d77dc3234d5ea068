import { readProblem, readUploadGrant, type Id, type Problem, type UploadGrant } from "@warmline/protocol";
import { readJson } from "../connection/read-json.ts";
import { retryAfterMs } from "../core/backoff.ts";
import type { Clock } from "../core/clock.ts";
import { failureOf, NETWORK_FAILURE } from "../core/http.ts";
import type { Failure } from "../outbox/lane-item.ts";
import type { Ask } from "../support/ask.ts";
import type { Upload } from "./upload.ts";

export interface BytesOptions {
  base: string;
  /** The path at which an upload is granted. */
  grantPath: (fileId: Id) => string;
  ask: Ask;
  fetch: typeof globalThis.fetch;
  clock: Clock;
}

/** One try to bring the rest of a file to the server. */
export interface Try {
  upload: Pick<Upload, "id" | "name" | "mediaType" | "size">;
  blob: Blob;
  /** What an earlier try was granted. */
  grant: UploadGrant | null;
  signal: AbortSignal;
  onGrant: (grant: UploadGrant) => void;
  /** So many bytes are there. */
  onSent: (sent: number) => void;
}

/** What came of a try. */
export type TryResult =
  | { status: "done" }
  | { status: "refused"; failure: Failure }
  | { status: "later"; failure: Failure; afterMs: number };

interface Answer {
  status: number;
  /** How many bytes are there; null if it does not say. */
  offset: number | null;
  problem: Problem | null;
  afterMs: number;
}

// Bytes of one request: as many as take about a second, so that progress shows and a cut costs little.
const PIECE = { first: 262_144, least: 32_768, most: 8_388_608 };
const QUICK_MS = 500;
const SLOW_MS = 2_000;
const STALLED_MS = 60_000;
// Answers in a row that bring the upload no further.
const MISFITS = 3;
const UNREADABLE: Failure = { code: "unreadable", title: "The file cannot be read any more.", retryable: false };

/**
 * Makes the way to bring a file to the server by tus 1.0. Its bytes go in pieces through the same `fetch` as everything else:
 * what counts as sent is what the server has confirmed, whatever stands in between.
 */
export function createBytes({ base, grantPath, ask, fetch, clock }: BytesOptions) {
  async function begin({ upload, signal }: Try): Promise<UploadGrant | TryResult> {
    const { id, name, mediaType, size } = upload;
    const answer = await ask({ method: "PUT", path: grantPath(id), body: { name, mediaType, size }, signal }).catch(
      () => null,
    );
    if (answer?.status === "done") return readUploadGrant(answer.json) ?? later(0);
    if (answer?.status !== "refused") return later(answer?.retryAfterMs ?? 0);
    return refused(answer.problem, answer.retryAfterMs);
  }

  async function request(
    grant: UploadGrant,
    signal: AbortSignal,
    offset?: number,
    piece?: Blob,
  ): Promise<Answer | null> {
    const abort = new AbortController();
    const timer = clock.setTimeout(() => abort.abort(), STALLED_MS);
    signal.addEventListener("abort", () => abort.abort(), { once: true, signal: abort.signal });
    try {
      const response = await fetch(base + grant.url, {
        method: piece === undefined ? "HEAD" : "PATCH",
        headers: {
          authorization: `Bearer ${grant.grant}`,
          "tus-resumable": "1.0.0",
          ...(piece === undefined
            ? {}
            : { "content-type": "application/offset+octet-stream", "upload-offset": String(offset) }),
        },
        ...(piece === undefined ? {} : { body: piece }),
        credentials: "omit",
        redirect: "error",
        cache: "no-store",
        signal: abort.signal,
      });
      const told = response.headers.get("upload-offset");
      return {
        status: response.status,
        offset: response.ok && told !== null ? Number(told) : null,
        problem: response.ok ? null : readProblem(readJson(await response.text())),
        afterMs: retryAfterMs(response.headers, clock.now()),
      };
    } catch {
      return null;
    } finally {
      clock.clearTimeout(timer);
    }
  }

  return async (attempt: Try): Promise<TryResult> => {
    const { upload, blob, signal, onSent } = attempt;
    let { grant } = attempt;
    let offset: number | null = null;
    let most = PIECE.first;
    let misfits = 0;

    while (offset === null || offset < upload.size) {
      if (signal.aborted || misfits > MISFITS) return later(0);
      if (grant === null) {
        const begun: UploadGrant | TryResult = await begin(attempt);
        if ("status" in begun) return begun;
        attempt.onGrant((grant = begun));
      }
      const piece: Blob | undefined = offset === null ? undefined : blob.slice(offset, offset + most);
      const began = clock.now();
      const answer: Answer | null = await request(grant, signal, offset ?? 0, piece);
      if (answer === null) return (await isReadable(piece)) ? later(0) : { status: "refused", failure: UNREADABLE };
      if (answer.offset !== null) {
        if (answer.offset === offset) misfits += 1;
        else if (piece !== undefined) {
          most = nextPiece(most, clock.now() - began);
          misfits = 0;
        }
        onSent((offset = Math.min(answer.offset, upload.size)));
        continue;
      }
      const { status } = answer;
      misfits += 1;
      // Somebody else has sent some of it: how much is asked anew.
      if (status === 409 && piece !== undefined) offset = null;
      else if (isOver(status)) grant = null;
      // Something on the way takes less at once than the server does.
      else if (status === 413 && answer.problem === null && most > PIECE.least) most = Math.max(PIECE.least, most / 4);
      else if (answer.problem === null) return later(answer.afterMs);
      else return refused(answer.problem, answer.afterMs);
    }
    return { status: "done" };
  };
}

/** Whether the grant is of no use any more, or the upload it was for is gone. */
function isOver(status: number): boolean {
  return [401, 403, 404, 410].includes(status);
}

function nextPiece(most: number, tookMs: number): number {
  if (tookMs < QUICK_MS) return Math.min(PIECE.most, most * 2);
  return tookMs > SLOW_MS ? Math.max(PIECE.least, most / 2) : most;
}

/** A file that was changed or removed since it was chosen fails like a network does. */
async function isReadable(piece: Blob | undefined): Promise<boolean> {
  const bytes = await piece
    ?.slice(0, 1)
    .arrayBuffer()
    .catch(() => null);
  return bytes !== null;
}

function later(afterMs: number, failure = NETWORK_FAILURE): TryResult {
  return { status: "later", failure, afterMs };
}

function refused(problem: Problem, afterMs: number): TryResult {
  const failure = failureOf(problem);
  if (!failure.retryable && problem.status !== 401) return { status: "refused", failure };
  return later(afterMs, { ...failure, retryable: true });
}
