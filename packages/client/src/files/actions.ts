import { readFileUrl, visitorPath, type Id } from "@warmline/protocol";
import type { SupportClient, SupportStorage } from "../client.ts";
import { lazy } from "../core/lazy.ts";
import type { Failure } from "../outbox/lane-item.ts";
import type { OutboxItem } from "../state.ts";
import type { ActionContext } from "../support/action-context.ts";
import { filesKey } from "../support/storage-key.ts";
import type { Whose } from "../support/whose.ts";
import { describe, whyRefused } from "./check.ts";
import type { EngineOptions } from "./engine.ts";
import { previewOf } from "./picture.ts";
import { moved } from "./moved.ts";
import { awaitAgain, isOrphaned } from "./orphans.ts";
import { limits, tray, upload } from "./select.ts";
import { isFree, isUnderWay, withFound } from "./under-way.ts";
import type { Outgoing, RefusedFile, TrayName, Upload } from "./upload.ts";
import { createFileUrls } from "./urls.ts";

export interface FilesOptions
  extends
    Pick<ActionContext, "base" | "store" | "outbox" | "ask" | "clock" | "newId" | "now" | "want">,
    Pick<EngineOptions, "fetch" | "random" | "journal" | "lockName" | "whose" | "before" | "onFault"> {
  /** The server’s time. */
  serverNow: () => number;
  storage: SupportStorage;
  /** Begins the names under which something is kept. */
  key: string;
  /** Sends something whose files are whole. */
  say: (message: Outgoing) => void;
}

/** What a customer can do with files, and what the rest of the line asks of them. */
export interface Files {
  actions: SupportClient["files"];
  /** Makes the files of a tray part of a message or ticket, which leaves once they are whole. False if there are none. */
  claim: (tray: TrayName, message: Omit<Outgoing, "at" | "files">) => boolean;
  /** Takes a message back whose files are not whole, or that was taken back from the outbox. Null if there is none. */
  release: (messageId: Id) => string | null;
  /** Tries the files of a message again that failed. */
  retryOf: (messageId: Id) => void;
  /** Takes up what an earlier page left. Resolves with whom it belongs to. */
  load: () => Promise<Whose | null>;
  /** Perhaps another page is gone, and left a message that waits for its files. */
  look: () => void;
  /** The server does not have the record that files were sent to: all that is not stored begins anew in the present one. */
  restart: () => void;
  /** The session was refused: what is on its way stops. */
  park: (failure: Failure) => void;
  /** Lets what stopped by this code go on, and what a customer may do who is signed in now. */
  unpark: (code: string | null) => void;
  /** The customer is another one, or gone. */
  forget: () => void;
  stop: () => void;
}

/** Files of a customer: their tray, their way to the server and the addresses they are read from. */
export function createFiles(options: FilesOptions): Files {
  const { base, store, ask, newId, now, want, storage, key } = options;
  const bytes = new Map<Id, Blob>();
  // Messages whose files were brought once more: they are not brought a third time.
  const repeated = new Set<Id>();
  let loading: Promise<Whose | null> | null = null;
  const state = store.get;

  const setUploads = (change: (uploads: readonly Upload[]) => readonly Upload[]) =>
    store.update((before) => ({ ...before, uploads: change(before.uploads) }));
  const patch = (id: Id, values: Partial<Upload>) =>
    setUploads((uploads) => uploads.map((one) => (one.id === id ? { ...one, ...values } : one)));

  const setAll = (isMeant: (one: Upload) => boolean, values: Partial<Upload>) =>
    setUploads((uploads) =>
      uploads.some(isMeant) ? uploads.map((one) => (isMeant(one) ? { ...one, ...values } : one)) : uploads,
    );

  const engine = lazy(async () => {
    const { createEngine } = await import("./engine.ts");
    return createEngine({
      ...options,
      grantPath: (fileId) => visitorPath("file", { fileId }),
      state,
      patch,
      bytes,
      newName: newId,
      add: (found) => store.update((before) => withFound(before, found)),
      onKept(isAny) {
        if (isAny) storage.set(filesKey(key), "1");
        else storage.remove(filesKey(key));
      },
    });
  });

  function wake(how?: "now"): void {
    if (engine.isAsked() || state().uploads.length > 0) void engine.use((loaded) => loaded.wake(how));
  }

  async function find(isReload: boolean): Promise<Whose | null> {
    if (storage.get(filesKey(key)) === null) return null;
    return (await engine.use((loaded) => loaded.find(isReload))) ?? null;
  }

  const urls = createFileUrls({
    base,
    now: options.serverNow,
    async fetch(fileId, signal) {
      const path = visitorPath("fileUrl", { fileId });
      const answer = await ask({ method: "GET", path, signal }).catch(() => null);
      return answer?.status === "done" ? readFileUrl(answer.json) : null;
    },
  });

  let seen = state();
  const unsubscribe = store.subscribe(() => {
    const { uploads, outgoing, outbox, connection } = state();
    const isBack = connection.status === "live" && seen.connection.status !== "live";
    const isSame = seen.uploads === uploads && seen.outgoing === outgoing && seen.outbox === outbox;
    seen = state();
    if (isSame && !isBack) return;
    if (uploads.length === 0 && outgoing.length === 0 && bytes.size === 0) return;
    store.batch(() => {
      for (const item of outbox) repeat(item);
      for (const message of outgoing) if (isWhole(message)) leave(message);
      drop(state().uploads.filter((one) => one.messageId !== null && !isUnderWay(state(), one.messageId)));
    });
    for (const id of [...bytes.keys()]) if (upload(state(), id) === null) void engine.use((loaded) => loaded.drop(id));
    wake(isBack ? "now" : undefined);
  });

  const sendable = (name: TrayName) =>
    tray(state(), name).flatMap(({ id, status, messageId }) => (status === "failed" || messageId !== null ? [] : [id]));
  const isWhole = ({ files }: Outgoing) => files.every((id) => upload(state(), id)?.status === "done");
  const setOutgoing = (change: (outgoing: readonly Outgoing[]) => readonly Outgoing[]) =>
    store.update((before) => ({ ...before, outgoing: change(before.outgoing) }));

  /** What the server gave up before its message came is brought once more. */
  function repeat(item: OutboxItem): void {
    if (repeated.has(item.id) || !isOrphaned(state(), item) || options.outbox.discard(item.id) === null) return;
    const id = newId();
    repeated.add(id);
    store.update((before) => awaitAgain(before, item, id));
  }

  /** A message whose files are whole goes the way of every other; one without words or files goes nowhere. */
  function leave(message: Outgoing): void {
    setOutgoing((outgoing) => outgoing.filter(({ id }) => id !== message.id));
    if (message.ticket || message.files.length > 0 || message.text.trim() !== "") options.say(message);
  }

  function drop(gone: readonly Upload[]): void {
    if (gone.length === 0) return;
    for (const { previewUrl } of gone) if (previewUrl !== null) URL.revokeObjectURL(previewUrl);
    setUploads((uploads) => uploads.filter((one) => !gone.includes(one)));
  }

  function change(id: Id, from: readonly Upload["status"][], values: Partial<Upload>): void {
    const one = upload(state(), id);
    if (one !== null && from.includes(one.status)) patch(id, values);
  }

  function retry(id: Id): void {
    if (upload(state(), id)?.failure?.retryable === false) return;
    change(id, ["failed", "waiting"], RETRIED);
    wake("now");
  }

  return {
    actions: {
      attach(files, name = "chat") {
        const refused: RefusedFile[] = [];
        store.batch(() => {
          want();
          for (const file of files) {
            const about = describe(file);
            const reason = whyRefused(about, limits(state()), sendable(name).length);
            if (reason !== null) {
              refused.push({ ...about, reason });
              continue;
            }
            const id = newId();
            bytes.set(id, file);
            const previewUrl = previewOf(file, about.mediaType);
            const one: Upload = {
              id,
              ...about,
              sent: 0,
              status: "waiting",
              failure: null,
              image: null,
              previewUrl,
              tray: name,
              messageId: null,
            };
            setUploads((uploads) => [...uploads, one]);
          }
        });
        return refused;
      },
      remove(id) {
        const one = upload(state(), id);
        if (one === null || !isFree(state(), one)) return;
        void engine.use((loaded) => loaded.revoke(id));
        store.batch(() => {
          drop([one]);
          setOutgoing((outgoing) =>
            outgoing.map((message) =>
              message.files.includes(id) ? { ...message, files: message.files.filter((file) => file !== id) } : message,
            ),
          );
        });
      },
      pause: (id) => change(id, ["waiting", "uploading"], { status: "paused", failure: null }),
      resume(id) {
        store.batch(() => {
          want();
          change(id, ["paused"], { status: "waiting" });
        });
      },
      retry(id) {
        store.batch(() => {
          want();
          retry(id);
        });
      },
      url: urls.url,
      renewUrl: urls.renewUrl,
    },
    claim(name, about) {
      const files = sendable(name).slice(0, limits(state())?.maxPerMessage);
      if (files.length === 0) return false;
      const message: Outgoing = { ...about, at: now(), files };
      store.batch(() => {
        setUploads((uploads) => uploads.map((one) => (files.includes(one.id) ? { ...one, messageId: about.id } : one)));
        if (isWhole(message)) options.say(message);
        else setOutgoing((outgoing) => [...outgoing, message]);
      });
      return true;
    },
    release(messageId) {
      if (state().outbox.some(({ id }) => id === messageId)) return null;
      const message = state().outgoing.find(({ id }) => id === messageId);
      if (message !== undefined) setOutgoing((outgoing) => outgoing.filter((other) => other !== message));
      setAll((one) => one.messageId === messageId, { messageId: null });
      return message?.text ?? null;
    },
    retryOf(messageId) {
      const message = state().outgoing.find(({ id }) => id === messageId);
      for (const id of message?.files ?? []) retry(id);
    },
    load: () => (loading ??= find(true)),
    look: () => void find(false),
    restart() {
      const next = moved(state(), newId);
      for (const [from, to] of next.ids) {
        const blob = bytes.get(from);
        if (blob !== undefined) bytes.set(to, blob);
      }
      store.update((before) => ({ ...before, ...next.state }));
    },
    park: (failure) => setAll(isPending, { status: "failed", failure: { ...failure, retryable: true } }),
    unpark(code) {
      const codes = [code, "identity-required"];
      setAll(({ status, failure }) => status === "failed" && codes.includes(failure?.code ?? null), RETRIED);
    },
    forget() {
      const { uploads } = state();
      drop(uploads);
      setOutgoing(() => []);
      bytes.clear();
      urls.forget();
      loading = null;
      if (storage.get(filesKey(key)) !== null || engine.isAsked()) void engine.use((loaded) => loaded.forget());
    },
    stop() {
      unsubscribe();
      urls.forget();
      for (const { previewUrl } of state().uploads) if (previewUrl !== null) URL.revokeObjectURL(previewUrl);
      engine.stop();
    },
  };
}

const RETRIED = { status: "waiting", failure: null } as const;

function isPending({ status }: Upload): boolean {
  return status === "waiting" || status === "uploading";
}
