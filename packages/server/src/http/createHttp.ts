import { Hono } from "hono";
import type { AppContext } from "../app/context.ts";
import { TROUBLE } from "../app/trouble.ts";
import { articleRoutes } from "./articles.ts";
import { allowReading, preflight } from "./cors.ts";
import { deskCard } from "./desk-card.ts";
import { deskNumbersRoute } from "./desk-numbers.ts";
import { deskRatingsRoute } from "./desk-ratings.ts";
import { deskReads } from "./desk-reads.ts";
import { deskReferenceRoute } from "./desk-reference.ts";
import { deskRoutes } from "./desk-routes.ts";
import { deskSessionRoutes } from "./desk-session.ts";
import { deskStatusRoute } from "./desk-status.ts";
import { deskStreamRoutes } from "./desk-stream.ts";
import { fileContentRoute } from "./files-content.ts";
import { uploadRoutes } from "./files-upload.ts";
import { fileRoutes } from "./files.ts";
import { greetingVideoRoutes } from "./greeting-video.ts";
import { greetingRoute } from "./greetings.ts";
import type { Http } from "./http.ts";
import { incidentRoutes } from "./incident-routes.ts";
import { openApiDocument } from "./openapi.ts";
import { ownDataRoutes } from "./own-data.ts";
import { presenceRoute } from "./presence-route.ts";
import { photoRoutes } from "./photo.ts";
import { codeOf, jsonResponse, overloadResponse, problemResponse } from "./problem.ts";
import { sessionRoutes } from "./session.ts";
import { transcriptRoutes } from "./transcripts.ts";
import { visitorReads } from "./visitor-reads.ts";
import { visitorRoutes } from "./visitor-routes.ts";
import { visitorStreamRoutes } from "./visitor-stream.ts";

/** The HTTP face of the app. */
export function createHttp(context: AppContext): Http {
  const http: Http = new Hono();

  http.use("*", async (c, next) => {
    const answer = preflight(context, c.req.raw);
    if (answer) return answer;
    // A body that is still coming in is no load: whoever sends it slowly would keep the others out.
    if (context.load.isFull) c.res = overloadResponse();
    else if (c.req.method === "GET") await context.load.carry(next);
    else await next();
    const code = codeOf(c.res);
    if (code) context.meters.refuse(code);
    c.res.headers.set("X-Content-Type-Options", "nosniff");
    allowReading(context, c.req.raw, c.res);
    return undefined;
  });
  http.notFound(() => problemResponse("not-found"));
  http.onError((error) => {
    const { options, troubles } = context;
    const code = TROUBLE[options.storage.failureOf(error)];
    if (code === "internal") options.log.error("a request failed", { error: String(error.stack ?? error) });
    else if (troubles.wait(code) === 0) {
      troubles.count(code);
      options.log.error("the store does not take part", { code, error: String(error) });
    }
    return problemResponse(code);
  });

  sessionRoutes(http, context);
  visitorRoutes(http, context);
  visitorReads(http, context);
  articleRoutes(http, context);
  transcriptRoutes(http, context);
  ownDataRoutes(http, context);
  visitorStreamRoutes(http, context);
  presenceRoute(http, context);
  fileRoutes(http, context);
  uploadRoutes(http, context);
  fileContentRoute(http, context);
  greetingRoute(http, context);
  photoRoutes(http, context);
  greetingVideoRoutes(http, context);
  deskSessionRoutes(http, context);
  deskRoutes(http, context);
  deskReads(http, context);
  deskCard(http, context);
  deskReferenceRoute(http, context);
  deskStatusRoute(http, context);
  deskNumbersRoute(http, context);
  deskRatingsRoute(http, context);
  incidentRoutes(http, context);
  deskStreamRoutes(http, context);
  http.get("/openapi.json", () => jsonResponse(openApiDocument(context.options.publicUrl)));
  return http;
}
