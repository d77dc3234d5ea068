import { Id, ROUTES, TimeZone } from "@warmline/protocol";
import * as v from "valibot";
import type { AppContext } from "../app/context.ts";
import { checkRecord } from "../app/own-record.ts";
import { refuse, type Refusal } from "../service/command.ts";
import { timeZoneOf } from "../sites/hours.ts";
import type { SiteFile } from "../sites/site-file.ts";
import { findConversation } from "../storage/conversations.ts";
import { findVisitor } from "../storage/visitors.ts";
import { toHtml } from "../transcript/html.ts";
import { toJson } from "../transcript/json.ts";
import { readTranscript } from "../transcript/read.ts";
import { frameOf, toText } from "../transcript/text.ts";
import { presentName } from "../hours/zone-name.ts";
import { authenticateAgent, authenticateVisitor } from "./auth.ts";
import type { Http } from "./http.ts";
import { isRefusal, refusalResponse } from "./problem.ts";
import { countWrite } from "./visitor-routes.ts";

const FORMATS = {
  text: { type: "text/plain; charset=utf-8", ending: "txt" },
  html: { type: "text/html; charset=utf-8", ending: "html" },
  json: { type: "application/json", ending: "json" },
} as const;
const Format = v.picklist(Object.keys(FORMATS) as (keyof typeof FORMATS)[], "must be text, html or json");

const NOWHERE = refuse("not-found", "There is no such conversation.");

/** Gives people all that was said, as a file to keep. */
export function transcriptRoutes(http: Http, context: AppContext): void {
  http.get(ROUTES.transcript, async (c) => {
    const auth = await authenticateVisitor(context, c.req.raw);
    if (isRefusal(auth)) return refusalResponse(auth);
    const { claims, site } = auth;
    const tooMany = countWrite(context, claims.visitorId);
    if (tooMany) return refusalResponse(tooMany);
    const who: Reader = { site, claims };
    return answer(context, who, c.req.param("conversationId"), new URL(c.req.url).searchParams);
  });

  http.get(ROUTES.deskTranscript, async (c) => {
    const auth = await authenticateAgent(context, c.req.raw);
    if (isRefusal(auth)) return refusalResponse(auth);
    const who: Reader = { site: auth.site, claims: null };
    return answer(context, who, c.req.param("conversationId"), new URL(c.req.url).searchParams);
  });
}

/** Who reads: a visitor, or with null somebody of the desk. */
interface Reader {
  site: SiteFile;
  claims: Parameters<typeof checkRecord>[1] | null;
}

async function answer(
  { options }: AppContext,
  { site, claims }: Reader,
  id: string,
  query: URLSearchParams,
): Promise<Response> {
  const asked = readQuery(query, site);
  if (isRefusal(asked)) return refusalResponse(asked);
  const { format, timeZone } = asked;
  const now = options.clock.now();
  const read = await options.storage.snapshot(async (tx) => {
    const found = v.is(Id, id) ? await findConversation(tx, id) : undefined;
    const row = await findVisitor(tx, claims?.visitorId ?? found?.conversation.visitorId ?? "");
    const refusal = claims && checkRecord(row, claims);
    if (refusal) return refusal;
    if (!row || found?.siteId !== site.id || found.conversation.visitorId !== row.id) return NOWHERE;
    return readTranscript(tx, found.conversation, { site, visitor: row, timeZone, now });
  });
  if (isRefusal(read)) return refusalResponse(read);
  const { transcript, voice } = read;
  const body =
    format === "json"
      ? toJson(transcript)
      : format === "html"
        ? toHtml(frameOf(transcript, voice), voice)
        : toText(frameOf(transcript, voice));
  const { type, ending } = FORMATS[format];
  const name = transcript.reference ?? `${transcript.kind}-${new Date(now).toISOString().slice(0, 10)}`;
  return new Response(body, {
    headers: {
      "Content-Type": type,
      "Content-Disposition": `attachment; filename="${name}.${ending}"`,
      "Content-Security-Policy": "sandbox; default-src 'none'; style-src 'unsafe-inline'",
      "Cache-Control": "no-store",
    },
  });
}

function readQuery(
  query: URLSearchParams,
  site: SiteFile,
): { format: keyof typeof FORMATS; timeZone: string } | Refusal {
  const format = v.safeParse(Format, query.get("format") ?? "text");
  if (!format.success) return refuse("invalid-request", `format: ${format.issues[0].message}`);
  const timeZone = v.safeParse(TimeZone, query.get("timeZone") ?? timeZoneOf(site));
  if (!timeZone.success) return refuse("invalid-request", `timeZone: ${timeZone.issues[0].message}`);
  return { format: format.output, timeZone: presentName(timeZone.output) };
}
