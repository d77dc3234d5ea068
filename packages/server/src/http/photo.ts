import { Name, ROUTES } from "@warmline/protocol";
import * as v from "valibot";
import type { AppContext } from "../app/context.ts";
import { fromBase64 } from "../identity/crypto.ts";
import { findPhoto } from "../storage/agents.ts";
import type { Http } from "./http.ts";
import { problemResponse } from "./problem.ts";

/** Agents’ photos are public, like their cards; the digest in the address lets them be kept for ever. */
export function photoRoutes(http: Http, { options }: AppContext): void {
  http.get(ROUTES.photo, async (c) => {
    const { agentId, digest } = c.req.param();
    // PostgreSQL takes no NUL, not even to look for it.
    const row = v.is(Name, agentId) && !digest.includes("\0") && (await findPhoto(options.storage.db, agentId, digest));
    if (!row) return problemResponse("not-found");
    return new Response(fromBase64(row.data), {
      headers: {
        "Content-Type": row.type,
        "Cache-Control": "public, max-age=31536000, immutable",
        "Content-Security-Policy": "sandbox; default-src 'none'",
        "Cross-Origin-Resource-Policy": "cross-origin",
      },
    });
  });
}
