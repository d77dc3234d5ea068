import { Id, ROUTES, type ErrorCode } from "@warmline/protocol";
import * as v from "valibot";
import type { AppContext } from "../app/context.ts";
import { refuse, type Refusal } from "../service/command.ts";
import type { SiteFile } from "../sites/site-file.ts";
import { deleteLoose, findFile } from "../storage/file-rows.ts";
import type { FileRow } from "../storage/tables.ts";
import { completeFile } from "../uploads/complete.ts";
import { authenticateUpload } from "./auth.ts";
import type { Http } from "./http.ts";
import { isRefusal, problemResponse, refusalResponse } from "./problem.ts";

const TUS = { "Tus-Resumable": "1.0.0", "Cache-Control": "no-store" };
/** What a handler of tus may tell besides its status. */
const TOLD = ["Upload-Offset", "Upload-Length"];

const CODES: Readonly<Record<number, ErrorCode>> = {
  404: "not-found",
  409: "wrong-state",
  410: "not-found",
  413: "too-large",
  415: "unsupported-media-type",
  507: "storage-full",
};

/** Where bytes come in (tus 1.0). The grant that opens it outlives the token of the session, and opens this one file alone. */
export function uploadRoutes(http: Http, context: AppContext): void {
  const { storage, uploads } = context.options;

  // Hono asks for GET where somebody asks for HEAD.
  http.get(ROUTES.upload, (c) =>
    c.req.raw.method === "HEAD" ? carry(c.req.raw, c.req.param("fileId")) : problemResponse("method-not-allowed"),
  );
  http.patch(ROUTES.upload, (c) => carry(c.req.raw, c.req.param("fileId")));
  http.delete(ROUTES.upload, async (c) => {
    const opened = await open(context, c.req.raw, c.req.param("fileId"));
    if (isRefusal(opened)) return refused(opened);
    const { row } = opened;
    // The row goes first: no message can hold a file whose bytes are going.
    if (!(await deleteLoose(storage.db, row.id)))
      return refused(refuse("wrong-state", "A message holds this file. Remove the message instead."));
    return answer(context, await uploads.handle(c.req.raw, row));
  });
  async function carry(request: Request, fileId: string): Promise<Response> {
    const opened = await open(context, request, fileId);
    if (isRefusal(opened)) return refused(opened);
    const { row, site } = opened;
    const response = await uploads.handle(request, row);
    const isWhole = response.headers.get("Upload-Offset") === String(row.size);
    const refusal = response.ok && isWhole ? await completeFile(context, site, row) : null;
    return refusal ? refused(refusal) : answer(context, response);
  }
}

async function open(
  context: AppContext,
  request: Request,
  fileId: string,
): Promise<{ row: FileRow; site: SiteFile } | Refusal> {
  const auth = await authenticateUpload(context, request);
  if (isRefusal(auth)) return auth;
  const { claims, site } = auth;
  const isMeant = v.is(Id, fileId) && claims.fileId === fileId;
  const row = isMeant ? await findFile(context.options.storage.db, fileId) : undefined;
  return row?.site === site.id ? { row, site } : refuse("not-found", "There is no such upload.");
}

/** What a handler of tus said, in the words of this server. */
async function answer({ options }: AppContext, response: Response): Promise<Response> {
  const { status } = response;
  if (!response.ok) {
    const why = (await response.text()).trim();
    if (status >= 500) options.log.error("an upload failed", { error: why });
    const code = CODES[status] ?? (status < 500 ? "invalid-request" : "unavailable");
    return status < 500 ? refused(refuse(code, why)) : refused(refuse(code, "Go on with the upload a little later."));
  }
  const headers = new Headers(TUS);
  for (const name of TOLD) {
    const value = response.headers.get(name);
    if (value !== null) headers.set(name, value);
  }
  return new Response(null, { status, headers });
}

function refused(refusal: Refusal): Response {
  const response = refusalResponse(refusal);
  // What was not read of a body would stand before the next request on the same line.
  const headers = { ...TUS, Connection: "close" };
  for (const [name, value] of Object.entries(headers)) response.headers.set(name, value);
  return response;
}
