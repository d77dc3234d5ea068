import { ROUTES } from "@warmline/protocol";
import type { AppContext } from "../app/context.ts";
import { isAllowedOrigin } from "./auth.ts";

const PREFLIGHT_SECONDS = "7200";
const METHODS = "GET, PUT, POST";
const HEADERS = "Authorization, Content-Type";
const EXPOSED = "Retry-After";
const UPLOADS = ROUTES.upload.replace(":fileId", "");
/** What tus 1.0 needs beyond that. */
const UPLOAD_METHODS = "HEAD, PATCH, DELETE";
const UPLOAD_HEADERS = `${HEADERS}, Tus-Resumable, Upload-Offset`;
const UPLOAD_EXPOSED = `${EXPOSED}, Tus-Resumable, Upload-Offset, Upload-Length`;
const DESK = ROUTES.deskSession.replace("/session", "/");

/** Whether any site may be used from this origin. What the token’s own site allows is checked with the token. */
function isKnownOrigin(context: AppContext, origin: string): boolean {
  return context.options.sites.all().some((site) => isAllowedOrigin(context, site, origin));
}

/**
 * Whether a page may read the answer. The refusal of a handshake may be read from anywhere: it tells nothing but that the page is
 * not on the list, and so the widget can say it.
 */
function mayRead(context: AppContext, request: Request, origin: string): boolean {
  if (isDesk(request)) return false;
  return isKnownOrigin(context, origin) || new URL(request.url).pathname === ROUTES.session;
}

/** Answers a preflight, which a browser keeps for two hours, or null if the request is none. */
export function preflight(context: AppContext, request: Request): Response | null {
  if (request.method !== "OPTIONS" || !request.headers.has("Access-Control-Request-Method")) return null;
  const origin = request.headers.get("Origin") ?? "";
  const headers = new Headers({ Vary: "Origin" });
  if (origin !== "" && mayRead(context, request, origin)) {
    headers.set("Access-Control-Allow-Origin", origin);
    headers.set("Access-Control-Allow-Methods", isUpload(request) ? UPLOAD_METHODS : METHODS);
    headers.set("Access-Control-Allow-Headers", isUpload(request) ? UPLOAD_HEADERS : HEADERS);
    headers.set("Access-Control-Max-Age", PREFLIGHT_SECONDS);
  }
  return new Response(null, { status: 204, headers });
}

/** Lets the page that asked read the answer, if its origin is on a list. There is no credentials mode. */
export function allowReading(context: AppContext, request: Request, response: Response): void {
  response.headers.append("Vary", "Origin");
  const origin = request.headers.get("Origin");
  if (origin === null || !mayRead(context, request, origin)) return;
  response.headers.set("Access-Control-Allow-Origin", origin);
  response.headers.set("Access-Control-Expose-Headers", isUpload(request) ? UPLOAD_EXPOSED : EXPOSED);
}

function isUpload(request: Request): boolean {
  return new URL(request.url).pathname.startsWith(UPLOADS);
}

function isDesk(request: Request): boolean {
  return new URL(request.url).pathname.startsWith(DESK);
}
