import { ROUTES } from "@warmline/protocol";
import type { AppContext } from "../app/context.ts";
import { refuse, type Refusal } from "../service/command.ts";
import { readNumbers } from "../storage/numbers.ts";
import { authenticateAgent } from "./auth.ts";
import type { Http } from "./http.ts";
import { isRefusal, jsonResponse, refusalResponse } from "./problem.ts";

const DAY_MS = 86_400_000;
const MOST_DAYS = 366;
const INSTANT = /^\d{1,16}$/;

/** How it went at the site between two moments. */
export function deskNumbersRoute(http: Http, context: AppContext): void {
  http.get(ROUTES.deskNumbers, async (c) => {
    const auth = await authenticateAgent(context, c.req.raw);
    if (isRefusal(auth)) return refusalResponse(auth);
    const range = readRange(c.req.query());
    if (isRefusal(range)) return refusalResponse(range);
    return jsonResponse(await readNumbers(context.options.storage.db, auth.site.id, range.from, range.to));
  });
}

/** Reads `?from=&to=`: two moments, not too far apart. */
export function readRange(query: Readonly<Record<string, string>>): { from: number; to: number } | Refusal {
  const from = instantOf(query["from"]);
  const to = instantOf(query["to"]);
  if (from === null) return refuse("invalid-request", "from: must be milliseconds since 1970");
  if (to === null) return refuse("invalid-request", "to: must be milliseconds since 1970");
  if (from >= to || to - from > MOST_DAYS * DAY_MS)
    return refuse("invalid-request", `to: must be after \`from\`, by at most ${MOST_DAYS} days`);
  return { from, to };
}

function instantOf(text: string | undefined): number | null {
  return text !== undefined && INSTANT.test(text) && Number.isSafeInteger(Number(text)) ? Number(text) : null;
}
