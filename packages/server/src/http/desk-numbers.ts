import { ROUTES } from "@warmline/protocol";
import type { AppContext } from "../app/context.ts";
import { readNumbers } from "../storage/numbers.ts";
import { authenticateAgent } from "./auth.ts";
import type { Http } from "./http.ts";
import { isRefusal, jsonResponse, problemResponse, refusalResponse } from "./problem.ts";

const DAY_MS = 86_400_000;
const MOST_DAYS = 366;
const INSTANT = /^\d{1,16}$/;

/** How it went at the site between two moments. */
export function deskNumbersRoute(http: Http, context: AppContext): void {
  http.get(ROUTES.deskNumbers, async (c) => {
    const auth = await authenticateAgent(context, c.req.raw);
    if (isRefusal(auth)) return refusalResponse(auth);
    const from = instantOf(c.req.query("from"));
    const to = instantOf(c.req.query("to"));
    if (from === null) return problemResponse("invalid-request", "from: must be milliseconds since 1970");
    if (to === null) return problemResponse("invalid-request", "to: must be milliseconds since 1970");
    if (from >= to || to - from > MOST_DAYS * DAY_MS)
      return problemResponse("invalid-request", `to: must be after \`from\`, by at most ${MOST_DAYS} days`);
    return jsonResponse(await readNumbers(context.options.storage.db, auth.site.id, from, to));
  });
}

function instantOf(text: string | undefined): number | null {
  return text !== undefined && INSTANT.test(text) && Number.isSafeInteger(Number(text)) ? Number(text) : null;
}
