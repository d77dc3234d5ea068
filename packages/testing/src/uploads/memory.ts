import type { FileSize, Uploads } from "@warmline/server";

type Bytes = Uint8Array<ArrayBuffer>;

interface Kept {
  chunks: Bytes[];
  length: number;
  /** Ends the request that writes now. Resolves when it has. */
  giveWay: (() => Promise<void>) | null;
}

/** Keeps files in memory, in Node and in browsers, and takes them in as tus 1.0 does. */
export function createMemoryUploads(): Uploads {
  const files = new Map<string, Kept>();

  return {
    async begin({ id }) {
      if (!files.has(id)) files.set(id, { chunks: [], length: 0, giveWay: null });
    },
    async handle(request, file) {
      if (request.headers.get("Tus-Resumable") !== "1.0.0") return refuse(412, "Tus-Resumable must be 1.0.0");
      const kept = files.get(file.id);
      if (!kept) return refuse(404, "There is no such upload.");
      await kept.giveWay?.();
      if (request.method === "HEAD") return tell(200, kept.length, { "Upload-Length": String(file.size) });
      if (request.method === "PATCH") return append(request, file, kept);
      if (request.method !== "DELETE") return refuse(405, "HEAD, PATCH or DELETE");
      files.delete(file.id);
      return new Response(null, { status: 204 });
    },
    kept: async (id) => files.get(id)?.length ?? null,
    async read(id, { first, last }) {
      const kept = files.get(id);
      return kept ? new Blob(kept.chunks).slice(first, last + 1).stream() : null;
    },
    async remove(id) {
      files.delete(id);
    },
    async *list() {
      yield* [...files.keys()];
    },
  };
}

/** Adds what comes to what there is. Whatever arrived stays, however the request ends. */
async function append(request: Request, { size }: FileSize, kept: Kept): Promise<Response> {
  const type = request.headers.get("Content-Type");
  if (type !== "application/offset+octet-stream")
    return refuse(400, `${type ?? "No Content-Type"} is not a part of a file.`);
  const offset = request.headers.get("Upload-Offset") ?? "";
  if (!/^\d+$/.test(offset)) return refuse(400, "Upload-Offset is missing.");
  if (Number(offset) !== kept.length) return refuse(409, `The next byte is ${kept.length}.`);
  if (Number(request.headers.get("Content-Length") ?? 0) > size - kept.length)
    return refuse(413, `At most ${size} bytes.`);
  const before = { chunks: kept.chunks.length, length: kept.length };
  const reader = request.body?.getReader();
  const over = Promise.withResolvers<void>();
  kept.giveWay = async () => {
    await reader?.cancel().catch(() => undefined);
    await over.promise;
  };
  try {
    for (let next = await reader?.read(); next && !next.done; next = await reader?.read()) {
      kept.chunks.push(next.value);
      kept.length += next.value.byteLength;
      if (kept.length <= size) continue;
      kept.chunks.length = before.chunks;
      kept.length = before.length;
      await reader?.cancel();
      return refuse(413, `At most ${size} bytes.`);
    }
    return tell(204, kept.length);
  } catch {
    return refuse(400, "The request broke off.");
  } finally {
    kept.giveWay = null;
    over.resolve();
  }
}

function tell(status: number, offset: number, more: Record<string, string> = {}): Response {
  return new Response(null, { status, headers: { "Upload-Offset": String(offset), ...more } });
}

function refuse(status: number, why: string): Response {
  return new Response(why, { status });
}
