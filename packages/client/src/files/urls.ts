import type { FileUrl, Id } from "@warmline/protocol";
import type { FileAddress } from "./upload.ts";

export interface FileUrlsOptions {
  /** Begins every address. */
  base: string;
  /** Asks the server for addresses of a file that work now; null if there are none to be had. */
  fetch: (fileId: Id, signal: AbortSignal) => Promise<FileUrl | null>;
  /** The server’s time. */
  now: () => number;
}

export interface FileUrls {
  /** Where a file can be read from now; null if that cannot be had, e.g. without a network. The same promise while it holds. */
  url: (fileId: Id) => Promise<FileAddress | null>;
  /** The same after an address did not work. It asks at once, but not again within ten seconds. */
  renewUrl: (fileId: Id) => Promise<FileAddress | null>;
  /** Forgets them all, and leaves what is asked for. */
  forget: () => void;
}

interface Entry {
  renewedAt: number;
  /** When the addresses end; for ever while that is not known. */
  until: number;
  address: Promise<FileAddress | null>;
}

// What is asked for now is used a moment later.
const EARLY_MS = 60_000;
const RENEW_EVERY_MS = 10_000;

/** Exchanges ids of files for addresses that work for a while, and remembers them for as long as they do. */
export function createFileUrls({ base, fetch, now }: FileUrlsOptions): FileUrls {
  const entries = new Map<Id, Entry>();
  let life = new AbortController();

  function ask(fileId: Id, renewedAt = Number.NEGATIVE_INFINITY): Promise<FileAddress | null> {
    const entry: Entry = { renewedAt, until: Number.POSITIVE_INFINITY, address: Promise.resolve(null) };
    entries.set(fileId, entry);
    entry.address = fetch(fileId, life.signal).then((found) => {
      entry.until = found?.expiresAt ?? 0;
      if (found === null) return null;
      const { download, view, expiresAt } = found;
      return { download: base + download, view: view === null ? null : base + view, expiresAt };
    });
    return entry.address;
  }

  return {
    url(fileId) {
      const known = entries.get(fileId);
      return known !== undefined && known.until - EARLY_MS > now() ? known.address : ask(fileId, known?.renewedAt);
    },
    renewUrl(fileId) {
      const known = entries.get(fileId);
      return known !== undefined && now() - known.renewedAt < RENEW_EVERY_MS ? known.address : ask(fileId, now());
    },
    forget() {
      life.abort();
      life = new AbortController();
      entries.clear();
    },
  };
}
