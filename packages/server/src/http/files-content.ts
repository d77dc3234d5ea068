import { Id, ROUTES } from "@warmline/protocol";
import * as v from "valibot";
import type { AppContext } from "../app/context.ts";
import { findFile, isNobodys } from "../storage/file-rows.ts";
import type { FileRow } from "../storage/tables.ts";
import type { Disposition } from "../uploads/addresses.ts";
import { contentDisposition } from "../uploads/file-name.ts";
import { isKnown, wantedRange } from "./byte-range.ts";
import type { Http } from "./http.ts";
import { problemResponse, refusalResponse } from "./problem.ts";

/** Gives the bytes of a file to whoever has an address of it that was signed here and still holds. */
export function fileContentRoute(http: Http, context: AppContext): void {
  const { storage, uploads } = context.options;
  http.get(ROUTES.fileContent, async (c) => {
    const { fileId } = c.req.param();
    if (!v.is(Id, fileId)) return problemResponse("not-found");
    const as = await context.addresses.check(fileId, (name) => c.req.query(name));
    if (typeof as !== "string") return refusalResponse(as);
    const row = await findFile(storage.db, fileId);
    if (!row || !mayLeave(row, as)) return problemResponse("not-found", "There is no such file.");
    const ranged = { size: row.size, etag: `"${row.id}"` };
    const headers = headersOf(row, as, ranged.etag);
    const { method } = c.req.raw;
    if (isKnown(c.req.header("If-None-Match"), ranged)) return new Response(null, { status: 304, headers });
    const range = wantedRange(c.req.header("Range"), c.req.header("If-Range"), ranged);
    if (range === "none") {
      headers.set("Content-Range", `bytes */${row.size}`);
      return new Response(null, { status: 416, headers });
    }
    const { first, last } = range ?? { first: 0, last: row.size - 1 };
    headers.set("Content-Length", String(last - first + 1));
    if (range) headers.set("Content-Range", `bytes ${first}-${last}/${row.size}`);
    const body = method === "HEAD" ? null : await uploads.read(row.id, { first, last });
    if (body === null && method !== "HEAD") return problemResponse("not-found", "The bytes of this file are gone.");
    return new Response(body, { status: range ? 206 : 200, headers });
  });
}

/** Only what was found to be a picture is ever shown in its place: nothing else cannot hold a script. */
function mayLeave(row: FileRow, as: Disposition): boolean {
  return row.completed_at !== null && !isNobodys(row) && (as === "attachment" || row.width !== null);
}

function headersOf(row: FileRow, as: Disposition, etag: string): Headers {
  return new Headers({
    "Content-Type": as === "inline" ? row.media_type : "application/octet-stream",
    "Content-Disposition": contentDisposition(as, row.name),
    "Content-Security-Policy": "sandbox; default-src 'none'",
    "Cross-Origin-Resource-Policy": "cross-origin",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "Cache-Control": "private, max-age=600",
    "Accept-Ranges": "bytes",
    ETag: etag,
  });
}
