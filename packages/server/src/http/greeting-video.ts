import { Name, ROUTES } from "@warmline/protocol";
import type { Context } from "hono";
import * as v from "valibot";
import type { AppContext } from "../app/context.ts";
import { fromBase64 } from "../identity/crypto.ts";
import { findGreetingFiles } from "../storage/greetings.ts";
import type { GreetingRow } from "../storage/tables.ts";
import { isKnown, wantedRange } from "./byte-range.ts";
import type { Http } from "./http.ts";
import { problemResponse } from "./problem.ts";

/** What is served of a greeting. */
interface Served {
  type: string;
  bytes: Uint8Array<ArrayBuffer>;
}

/** Agents’ greeting videos are public, like their photos; the digest in the address lets them be kept for ever. */
export function greetingVideoRoutes(http: Http, { options }: AppContext): void {
  const serve = (route: string, pick: (row: GreetingRow, locale: string) => Served | null) => {
    http.get(route, async (c) => {
      const { agentId = "", digest = "", locale = "" } = c.req.param() as Record<string, string>;
      // PostgreSQL takes no NUL, not even to look for it.
      const isAddress = v.is(Name, agentId) && !digest.includes("\0");
      const row = isAddress ? await findGreetingFiles(options.storage.db, agentId, digest) : undefined;
      const found = row ? pick(row, locale) : null;
      return found ? answer(c, found, `"${digest}"`) : problemResponse("not-found");
    });
  };
  serve(ROUTES.greetingVideo, ({ type, data }) => ({ type, bytes: fromBase64(data) }));
  serve(ROUTES.greetingPoster, ({ poster_type: type, poster }) =>
    type === null || poster === null ? null : { type, bytes: fromBase64(poster) },
  );
  serve(ROUTES.greetingCaptions, ({ captions }, locale) => {
    const texts = new Map(Object.entries(JSON.parse(captions) as Record<string, string>));
    const text = texts.get(locale);
    return text === undefined ? null : { type: "text/vtt; charset=utf-8", bytes: new TextEncoder().encode(text) };
  });
}

/** Players ask for pieces, to begin in the middle: some show nothing where they cannot. */
function answer(c: Context, { type, bytes }: Served, etag: string): Response {
  const { byteLength: size } = bytes;
  const headers = new Headers({
    "Content-Type": type,
    "Cache-Control": "public, max-age=31536000, immutable",
    "Content-Security-Policy": "sandbox; default-src 'none'",
    "Cross-Origin-Resource-Policy": "cross-origin",
    "Accept-Ranges": "bytes",
    ETag: etag,
  });
  if (isKnown(c.req.header("If-None-Match"), { size, etag })) return new Response(null, { status: 304, headers });
  const range = wantedRange(c.req.header("Range"), c.req.header("If-Range"), { size, etag });
  if (range === "none") {
    headers.set("Content-Range", `bytes */${size}`);
    return new Response(null, { status: 416, headers });
  }
  const { first, last } = range ?? { first: 0, last: size - 1 };
  headers.set("Content-Length", String(last - first + 1));
  if (range) headers.set("Content-Range", `bytes ${first}-${last}/${size}`);
  const body = c.req.method === "HEAD" ? null : bytes.subarray(first, last + 1);
  return new Response(body, { status: range ? 206 : 200, headers });
}
