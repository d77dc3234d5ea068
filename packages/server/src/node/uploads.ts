import { mkdirSync } from "node:fs";
import { open, opendir, rm } from "node:fs/promises";
import { join } from "node:path";
import { Readable } from "node:stream";
import { Server } from "@tus/server";
import { Id, ROUTES } from "@warmline/protocol";
import * as v from "valibot";
import type { Uploads } from "../uploads/contract.ts";
import { unwritable } from "./folder.ts";
import { systemCode } from "./start-problem.ts";
import { GivingWay } from "./uploads-locks.ts";
import { FolderStore, Sizes } from "./uploads-store.ts";

/** What tus needs of a request. It would refuse one for a header that a chain of proxies wrote. */
const HEADERS = ["Tus-Resumable", "Upload-Offset", "Content-Type", "Content-Length"];

const FULL = new Set(["ENOSPC", "EDQUOT"]);

/** How long a request that shall give way may still write what has come already. */
const DRAIN_MS = 200;

/**
 * Keeps files in a folder, one file of the disk each, named by its id. Several servers may share it, by a file system that they
 * all see.
 *
 * @throws StartProblem if the folder cannot be made
 */
export function createFolderUploads(folder: string): Uploads {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
  } catch (error) {
    throw unwritable(folder, error);
  }
  const sizes = new Sizes();
  const tus = new Server({
    path: ROUTES.upload.replace("/:fileId", ""),
    datastore: new FolderStore({ directory: folder, configstore: sizes }),
    locker: new GivingWay(),
    lockDrainTimeout: DRAIN_MS,
    onResponseError: (_, error) =>
      FULL.has(systemCode(error) ?? "") ? { status_code: 507, body: "The disk is full." } : undefined,
    getFileIdFromRequest: (request) => new URL(request.url).pathname.split("/").at(-1),
  });
  const place = (id: Id) => join(folder, id);

  return {
    async begin({ id }) {
      try {
        const file = await open(place(id), "wx", 0o600);
        await file.close();
      } catch (error) {
        if (systemCode(error) !== "EEXIST") throw error;
      }
    },
    handle: (request, file) => sizes.during(file, () => tus.handleWeb(bare(request))),
    async kept(id) {
      try {
        const file = await open(place(id), "r+");
        try {
          await file.sync();
          return (await file.stat()).size;
        } finally {
          await file.close();
        }
      } catch (error) {
        return absent(error);
      }
    },
    async read(id, { first, last }) {
      try {
        const file = await open(place(id), "r");
        const stream = file.createReadStream({ start: first, end: last });
        return Readable.toWeb(stream) as ReadableStream<Uint8Array<ArrayBuffer>>;
      } catch (error) {
        return absent(error);
      }
    },
    remove: (id) => rm(place(id), { force: true }),
    async *list() {
      for await (const { name } of await opendir(folder)) if (v.is(Id, name)) yield name;
    },
  };
}

function bare({ url, method, headers, body }: Request): Request {
  const kept = HEADERS.flatMap((name): [string, string][] => {
    const value = headers.get(name);
    return value === null ? [] : [[name, value]];
  });
  return new Request(url, { method, headers: kept, body, ...(body ? { duplex: "half" } : {}) });
}

function absent(error: unknown): null {
  if (systemCode(error) === "ENOENT") return null;
  throw error;
}
