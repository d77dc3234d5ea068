import { createReadStream, realpathSync, type Stats } from "node:fs";
import { realpath, stat } from "node:fs/promises";
import { basename, join, resolve, sep } from "node:path";
import { Readable } from "node:stream";
import { getMimeType } from "hono/utils/mime";
import { systemCode } from "./start-problem.ts";

const HASHED = /\/assets\/[^/]+-[\w-]{8,}\.\w+$/;
const NOT_THERE = new Set(["ENOENT", "ENOTDIR", "ENAMETOOLONG", "ELOOP", "EACCES"]);

/** Answers GET and HEAD from a folder, or undefined if it holds no such file. */
export type StaticFiles = (request: Request, pathname: string) => Promise<Response | undefined>;

/**
 * Serves the files of a folder: `/status` finds `status.html`, a folder its `index.html`.
 * Nothing outside the folder is reachable, not by links either, and no name that begins with a dot.
 *
 * @throws Error if there is no such folder
 */
export function staticFiles(folder: string): StaticFiles {
  const root = realpathSync(folder);
  return async (request, pathname) => {
    if (request.method !== "GET" && request.method !== "HEAD") return undefined;
    const name = safeName(pathname);
    if (name === null) return undefined;
    const candidates = name.endsWith("/") ? [`${name}index.html`] : [name, `${name}.html`, `${name}/index.html`];
    for (const candidate of candidates) {
      const found = await findFile(root, candidate);
      if (found) return answer(request, candidate, found);
    }
    return undefined;
  };
}

function safeName(pathname: string): string | null {
  let name: string;
  try {
    name = decodeURIComponent(pathname);
  } catch {
    return null;
  }
  const parts = name.split("/");
  const hidden = parts.some((part) => part.startsWith(".") && part !== ".well-known");
  return hidden || /[\\\0]/.test(name) ? null : name;
}

async function findFile(root: string, name: string): Promise<{ path: string; stats: Stats } | null> {
  try {
    const path = await realpath(resolve(join(root, name)));
    if (!path.startsWith(root.endsWith(sep) ? root : root + sep)) return null;
    const stats = await stat(path);
    return stats.isFile() ? { path, stats } : null;
  } catch (error) {
    if (NOT_THERE.has(systemCode(error) ?? "")) return null;
    throw error;
  }
}

function answer(request: Request, name: string, { path, stats }: { path: string; stats: Stats }): Response {
  const etag = `W/"${stats.size.toString(36)}-${Math.trunc(stats.mtimeMs).toString(36)}"`;
  const headers = new Headers({
    "Cache-Control": HASHED.test(name) ? "public, max-age=31536000, immutable" : "no-cache",
    ETag: etag,
    "Last-Modified": stats.mtime.toUTCString(),
  });
  const seen = request.headers.get("if-none-match");
  if (seen !== null && seen.split(",").some((tag) => tag.trim() === etag)) {
    return new Response(null, { status: 304, headers });
  }
  headers.set("Content-Type", getMimeType(basename(path)) ?? "application/octet-stream");
  headers.set("Content-Length", String(stats.size));
  if (request.method === "HEAD") return new Response(null, { headers });
  return new Response(Readable.toWeb(createReadStream(path)) as ReadableStream<Uint8Array>, { headers });
}
