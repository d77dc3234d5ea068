import {
  backoffMs,
  createBytes,
  createFileUrls,
  describeFile,
  previewOf,
  whyRefused,
  withoutPlace,
  type Clock,
  type Failure,
  type FileUrls,
  type Random,
  type RefusalReason,
  type Store,
  type Try,
} from "@warmline/client/core";
import { path, readFileUrl, type Id } from "@warmline/protocol";
import type { Call } from "./api.ts";
import type { SentFile } from "./commands.ts";
import type { DeskState } from "./state.ts";

/** A file that an agent has attached to an answer, on its way to the server or there already. */
export interface DeskUpload {
  id: Id;
  conversationId: Id;
  /** The step of which it is the picture; null for what goes beside the answer itself. */
  step: Id | null;
  name: string;
  mediaType: string;
  /** Bytes. */
  size: number;
  /** How many of them the server has confirmed. */
  sent: number;
  /** `waiting` for its next try; `failure` tells of the last one. */
  status: "waiting" | "uploading" | "done" | "failed";
  failure: Failure | null;
  /** An address of the picture on this page alone; null for what is no picture. */
  previewUrl: string | null;
}

/** A file that was not attached, and why. */
export interface Refused {
  name: string;
  reason: RefusalReason;
}

export interface DeskFiles extends Pick<FileUrls, "url" | "renewUrl"> {
  /** Attaches files to the next answer in a conversation. Gives those that are not taken. */
  attach(conversationId: Id, files: readonly Blob[], step?: Id): readonly Refused[];
  /** Takes a file away again; what is on its way stops. */
  remove(id: Id): void;
  retry(id: Id): void;
  /** Goes on at once with what waits for its next try. */
  wake(): void;
  /** Forgets all; what is on its way stops. */
  forget(): void;
}

interface FilesOptions {
  server: string;
  store: Store<DeskState>;
  call: Call;
  fetch: typeof fetch;
  clock: Clock;
  random: Random;
  newId: () => Id;
  /** The server's time. */
  now: () => number;
}

interface Run {
  blob: Blob;
  life: AbortController;
  /** Ends the pause before the next try. */
  goOn: (() => void) | null;
}

/** Brings an agent's files to the server, and finds the addresses from which files can be read. */
export function createDeskFiles(options: FilesOptions): DeskFiles {
  const { server, store, call, fetch, clock, random, newId, now } = options;
  const runs = new Map<Id, Run>();
  const bring = createBytes({
    base: server,
    ask: ({ method, path: to, body, signal }) => call({ method, path: to, body, ...(signal ? { signal } : {}) }),
    grantPath: (fileId) => path("deskFile", { fileId }),
    fetch,
    clock,
  });
  const { url, renewUrl, forget } = createFileUrls({
    base: server,
    now,
    async fetch(fileId) {
      const answer = await call({ method: "GET", path: path("deskFileUrl", { fileId }), body: undefined });
      return answer.status === "done" ? readFileUrl(answer.json) : null;
    },
  });

  const find = (id: Id) => store.get().uploads.find((upload) => upload.id === id);
  const patch = (id: Id, values: Partial<DeskUpload>): void =>
    store.update((state) => ({
      ...state,
      uploads: state.uploads.map((upload) => (upload.id === id ? { ...upload, ...values } : upload)),
    }));

  async function start(id: Id, given: Blob): Promise<void> {
    const run: Run = { blob: given, life: new AbortController(), goOn: null };
    runs.set(id, run);
    const { signal } = run.life;
    // Where a picture was taken is nobody's business.
    if (given.type === "image/jpeg") run.blob = await withoutPlace(given).catch(() => given);
    if (!signal.aborted) patch(id, { size: run.blob.size });
    let grant: Try["grant"] = null;
    for (let attempt = 0; ; attempt += 1) {
      const upload = find(id);
      if (signal.aborted || upload === undefined) return;
      patch(id, { status: "uploading" });
      const onGrant: Try["onGrant"] = (next) => void (grant = next);
      const onSent = (sent: number): void => {
        if (sent > (find(id)?.sent ?? 0)) attempt = 0;
        patch(id, { sent });
      };
      const result = await bring({ upload, blob: run.blob, grant, signal, onGrant, onSent });
      if (signal.aborted) return;
      if (result.status === "done") return patch(id, { status: "done", sent: upload.size, failure: null });
      if (result.status === "refused") return patch(id, { status: "failed", failure: result.failure });
      patch(id, { status: "waiting", failure: result.failure });
      await pause(run, backoffMs(attempt, random, result.afterMs));
    }
  }

  function pause(run: Run, ms: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = clock.setTimeout(resolve, ms);
      run.goOn = () => {
        clock.clearTimeout(timer);
        resolve();
      };
      run.life.signal.addEventListener("abort", run.goOn, { once: true });
    });
  }

  function remove(id: Id): void {
    const { previewUrl = null } = find(id) ?? {};
    if (previewUrl !== null) URL.revokeObjectURL(previewUrl);
    runs.get(id)?.life.abort();
    runs.delete(id);
    store.update((state) => ({ ...state, uploads: state.uploads.filter((upload) => upload.id !== id) }));
  }

  return {
    url,
    renewUrl,
    attach(conversationId, files, step) {
      const refused: Refused[] = [];
      for (const file of files) {
        const about = describeFile(file);
        const { site, uploads } = store.get();
        const others = uploads.filter((upload) => upload.conversationId === conversationId).length;
        const reason = whyRefused(about, site?.files ?? null, others);
        if (reason !== null) {
          refused.push({ name: about.name, reason });
          continue;
        }
        const upload: DeskUpload = {
          id: newId(),
          conversationId,
          step: step ?? null,
          ...about,
          sent: 0,
          status: "waiting",
          failure: null,
          previewUrl: previewOf(file, about.mediaType),
        };
        store.update((state) => ({ ...state, uploads: [...state.uploads, upload] }));
        void start(upload.id, file);
      }
      return refused;
    },
    remove,
    retry(id) {
      const run = runs.get(id);
      if (run === undefined || find(id)?.status !== "failed") return;
      patch(id, { status: "waiting", failure: null });
      void start(id, run.blob);
    },
    wake: () => runs.forEach(({ goOn }) => goOn?.()),
    forget() {
      for (const { id } of store.get().uploads) remove(id);
      forget();
    },
  };
}

/** Whether a file goes with the next answer of a conversation and can. */
export function isAttached(upload: DeskUpload, conversationId: Id): boolean {
  return upload.conversationId === conversationId && upload.step === null && upload.status === "done";
}

/** Files that are on the server already, as they lie in the tray again. */
export function asUploads(conversationId: Id, files: readonly SentFile[]): DeskUpload[] {
  return files.map(({ id, name, size }) => ({
    id,
    conversationId,
    step: null,
    name,
    mediaType: "",
    size,
    sent: size,
    status: "done",
    failure: null,
    previewUrl: null,
  }));
}
