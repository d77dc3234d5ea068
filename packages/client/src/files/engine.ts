import type { Id, UploadGrant } from "@warmline/protocol";
import { backoffMs } from "../core/backoff.ts";
import type { Random } from "../core/clock.ts";
import type { Journal } from "../journal/journal.ts";
import type { SupportState } from "../state.ts";
import type { Whose } from "../support/whose.ts";
import { createBytes, type BytesOptions, type TryResult } from "./bytes.ts";
import { createFileKeep, type FoundFiles, type KeepOptions } from "./keep.ts";
import { browserLocks } from "./locks.ts";
import { measure, previewOf } from "./picture.ts";
import { withoutPlace } from "./private-jpeg.ts";
import type { Upload } from "./upload.ts";

export interface EngineOptions extends BytesOptions, Pick<KeepOptions, "before" | "newName" | "onFault" | "onKept"> {
  state: () => Pick<SupportState, "uploads" | "outgoing">;
  /** Changes an upload that is still there. */
  patch: (id: Id, values: Partial<Upload>) => void;
  /** Adds what an earlier page left. */
  add: (found: Pick<SupportState, "uploads" | "outgoing">) => void;
  /** The bytes of the uploads. */
  bytes: Map<Id, Blob>;
  journal: Journal;
  /** Begins the names of this line’s locks; null for a page that stands alone. */
  lockName: string | null;
  whose: () => Whose | null;
  random: Random;
}

/** What brings files to the server and keeps them until they are there. It is loaded with the first file. */
export interface Engine {
  /** Goes on with whatever waits; `now` ends every pause between tries. */
  wake: (now?: "now") => void;
  /**
   * Takes up what pages left that are gone, or will be: the messages, and after a reload what lay in the tray. Resolves with
   * whom it belongs to.
   */
  find: (isReload: boolean) => Promise<Whose | null>;
  /** Forgets an upload here. */
  drop: (id: Id) => void;
  /** Tells the server that an upload is not wanted any more; what it does not hear it finds out by itself. */
  revoke: (id: Id) => void;
  /** Forgets everything, also what earlier pages of this customer kept. */
  forget: () => Promise<void>;
  stop: () => void;
}

interface Run {
  attempt: number;
  abort: AbortController | null;
  timer: unknown;
}

const AT_ONCE = 2;
// A page that opens finds what the page before it left, where it was reloaded. What another one leaves later is not its own.
const RELOAD_MS = 5_000;

export function createEngine(options: EngineOptions): Engine {
  const { bytes, clock, random, state, patch } = options;
  const bring = createBytes(options);
  const runs = new Map<Id, Run>();
  const grants = new Map<Id, UploadGrant>();
  const prepared = new Map<Id, boolean>();
  let isStopped = false;

  const keep = createFileKeep({
    ...options,
    locks: options.lockName === null ? null : browserLocks(options.lockName),
    present: () => ({
      whose: options.whose(),
      uploads: state().uploads.filter(isPrepared).map(asKept),
      outgoing: state().outgoing,
    }),
  });

  const find = (id: Id) => state().uploads.find((upload) => upload.id === id);
  const isPrepared = ({ id }: Upload) => prepared.get(id) === true;

  function leave(id: Id): void {
    const run = runs.get(id);
    run?.abort?.abort();
    clock.clearTimeout(run?.timer);
    runs.delete(id);
  }

  function wake(now?: "now"): void {
    if (isStopped) return;
    for (const [id, run] of runs) {
      const status = find(id)?.status;
      const isWanted = status === "uploading" || status === "waiting";
      if (!isWanted || (now !== undefined && run.abort === null)) leave(id);
    }
    for (const upload of state().uploads) {
      if (!prepared.has(upload.id)) void prepare(upload);
      const active = [...runs.values()].filter(({ abort }) => abort !== null).length;
      if (upload.status !== "waiting" || !isPrepared(upload) || runs.has(upload.id) || active >= AT_ONCE) continue;
      start(upload.id, { attempt: 0, abort: null, timer: null });
    }
    keep.changed();
  }

  /** Takes out what is nobody’s business and measures what is to be shown. */
  async function prepare({ id, mediaType, previewUrl }: Upload): Promise<void> {
    prepared.set(id, false);
    const given = bytes.get(id);
    const [image, blob] = await Promise.all([
      previewUrl === null ? null : measure(previewUrl),
      given && mediaType === "image/jpeg" ? withoutPlace(given).catch(() => given) : given,
    ]);
    if (find(id) === undefined) return;
    if (blob !== undefined) bytes.set(id, blob);
    prepared.set(id, true);
    // What calls itself a picture and cannot be drawn is shown like any other file.
    patch(id, { size: blob?.size ?? 0, image, previewUrl: image === null ? null : previewUrl });
    if (image === null && previewUrl !== null) URL.revokeObjectURL(previewUrl);
    wake();
  }

  function start(id: Id, run: Run): void {
    const upload = find(id);
    const blob = bytes.get(id);
    if (upload === undefined || blob === undefined) return;
    run.abort = new AbortController();
    const { signal } = run.abort;
    runs.set(id, run);
    patch(id, { status: "uploading" });
    const attempt = {
      upload,
      blob,
      grant: grants.get(id) ?? null,
      signal,
      onGrant: (grant: UploadGrant) => void grants.set(id, grant),
      onSent(sent: number) {
        if (signal.aborted) return;
        if (sent > (find(id)?.sent ?? 0)) run.attempt = 0;
        patch(id, { sent, failure: null });
      },
    };
    void follow(id, run, signal, bring(attempt));
  }

  async function follow(id: Id, run: Run, signal: AbortSignal, bringing: Promise<TryResult>): Promise<void> {
    const result = await bringing;
    if (runs.get(id) === run && !signal.aborted) settle(id, run, result);
  }

  function settle(id: Id, run: Run, result: TryResult): void {
    run.abort = null;
    if (result.status === "later") {
      const again = () => {
        runs.delete(id);
        if (find(id)?.status !== "waiting") return;
        if (isFull()) wake();
        else start(id, run);
      };
      run.timer = clock.setTimeout(again, backoffMs(run.attempt, random, result.afterMs));
      run.attempt += 1;
      patch(id, { status: "waiting", failure: result.failure });
    } else {
      runs.delete(id);
      patch(
        id,
        result.status === "done" ? { status: "done", failure: null } : { status: "failed", failure: result.failure },
      );
    }
    wake();
  }

  const isFull = () => [...runs.values()].filter(({ abort }) => abort !== null).length >= AT_ONCE;

  function take(found: FoundFiles, isLate: boolean): void {
    const me = options.whose();
    const isOthers = found.whose?.identified && me !== null && me.id !== found.whose.id;
    const here = new Set(state().uploads.map(({ id }) => id));
    const uploads = found.uploads.flatMap((kept): Upload[] => {
      const blob = found.bytes.get(kept.id);
      if (blob === undefined || here.has(kept.id) || isOthers || (isLate && kept.messageId === null)) return [];
      bytes.set(kept.id, blob);
      prepared.set(kept.id, true);
      return [{ ...kept, previewUrl: previewOf(blob, kept.mediaType) }];
    });
    const there = new Set([...here, ...uploads.map(({ id }) => id)]);
    const outgoing = found.outgoing.map(({ files, ...message }) => ({
      ...message,
      files: files.filter((id) => there.has(id)),
    }));
    options.add({ uploads, outgoing: isOthers ? [] : outgoing });
    wake();
  }

  function revoke(id: Id): void {
    const grant = grants.get(id);
    grants.delete(id);
    if (grant === undefined) return;
    const headers = { authorization: `Bearer ${grant.grant}`, "tus-resumable": "1.0.0" };
    const request = { method: "DELETE", headers, credentials: "omit", redirect: "error", keepalive: true } as const;
    options.fetch(options.base + grant.url, request).catch(() => undefined);
  }

  return {
    wake,
    find(isReload) {
      const until = isReload ? clock.now() + RELOAD_MS : 0;
      return keep.find((found) => take(found, clock.now() > until));
    },
    drop(id) {
      leave(id);
      grants.delete(id);
      bytes.delete(id);
      prepared.delete(id);
      wake();
    },
    revoke,
    async forget() {
      for (const id of [...runs.keys()]) leave(id);
      grants.clear();
      prepared.clear();
      await keep.forget();
    },
    stop() {
      isStopped = true;
      for (const id of [...runs.keys()]) leave(id);
      keep.stop();
    },
  };
}

/** An upload as the next page is to find it: how much of it is there, the server knows best. */
function asKept(one: Upload): FoundFiles["uploads"][number] {
  const { previewUrl: _, ...upload } = one;
  const { status } = upload;
  if (status === "failed") return upload;
  return {
    ...upload,
    sent: status === "done" ? upload.sent : 0,
    status: status === "uploading" ? "waiting" : status,
    failure: null,
  };
}
