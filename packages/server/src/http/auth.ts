import type { AppContext } from "../app/context.ts";
import type { AgentClaims, UploadClaims, VisitorClaims } from "../identity/tokens.ts";
import { refuse, type Refusal } from "../service/command.ts";
import type { SiteFile } from "../sites/site-file.ts";
import { isSignedIn } from "../storage/agents.ts";

export type VisitorAuth = { claims: VisitorClaims; site: SiteFile };
export type UploadAuth = { claims: UploadClaims; site: SiteFile };
export type AgentAuth = { claims: AgentClaims; site: SiteFile };

function bearer(request: Request): string | Refusal {
  const header = request.headers.get("Authorization") ?? "";
  const token = /^Bearer +(\S+)$/i.exec(header)?.[1];
  return token ?? refuse("not-authenticated", "Send `Authorization: Bearer …`.");
}

/** Who the visitor is: by a bearer token of this server, from an origin of the token’s own site. */
export async function authenticateVisitor(context: AppContext, request: Request): Promise<VisitorAuth | Refusal> {
  const token = bearer(request);
  if (typeof token !== "string") return token;
  const claims = await context.tokens.readVisitor(token, "visitor");
  if ("ok" in claims) return claims;
  const site = context.site(claims.siteId);
  if ("ok" in site) return site;
  return checkOrigin(context, request, site) ?? { claims, site };
}

/** Which upload may go on: by a grant of this server, whatever became of the session it was given to. */
export async function authenticateUpload(context: AppContext, request: Request): Promise<UploadAuth | Refusal> {
  const token = bearer(request);
  if (typeof token !== "string") return token;
  const claims = await context.tokens.readUpload(token);
  if ("ok" in claims) return claims;
  const site = context.site(claims.siteId);
  if ("ok" in site) return site;
  return checkOrigin(context, request, site) ?? { claims, site };
}

/** Who the agent is: by a bearer token of a sign-in that still holds, from the desk’s own origin. */
export async function authenticateAgent(context: AppContext, request: Request): Promise<AgentAuth | Refusal> {
  const foreign = checkDeskOrigin(context, request);
  if (foreign) return foreign;
  const token = bearer(request);
  if (typeof token !== "string") return token;
  const claims = await context.tokens.readAgent(token);
  if ("ok" in claims) return claims;
  const site = context.site(claims.siteId);
  if ("ok" in site) return site;
  return (await checkSignIn(context, claims)) ?? { claims, site };
}

/** The refusal of a token whose sign-in was ended or whose agent was removed, or null. */
export async function checkSignIn({ options }: AppContext, claims: AgentClaims): Promise<Refusal | null> {
  const { siteId, agentId, sessionId } = claims;
  const holds = await isSignedIn(options.storage.db, sessionId, siteId, agentId, options.clock.now());
  return holds ? null : refuse("session-ended", "The agent has signed out. Sign in again.");
}

/** Whether an origin may hold this site’s widgets: exact, and the server’s own always. */
export function isAllowedOrigin(context: AppContext, site: SiteFile, origin: string): boolean {
  return site.origins.includes(origin) || origin === new URL(context.options.publicUrl).origin;
}

/** The refusal of a page that may not hold this site’s widgets, or null. Programs send no origin. */
export function checkOrigin(context: AppContext, request: Request, site: SiteFile): Refusal | null {
  const origin = request.headers.get("Origin");
  if (origin === null || site.origins.includes(origin) || isOwnOrigin(context, request, origin)) return null;
  return refuse("origin-refused", `${origin} is not among the origins of "${site.id}".`);
}

/** The desk talks to its own server only. */
export function checkDeskOrigin(context: AppContext, request: Request): Refusal | null {
  const origin = request.headers.get("Origin");
  if (origin === null || isOwnOrigin(context, request, origin)) return null;
  return refuse("origin-refused", "The desk is served from its own origin only.");
}

/** Over plain HTTP a server has several names, such as 127.0.0.1 and localhost; over HTTPS only its public one. */
function isOwnOrigin({ options }: AppContext, request: Request, origin: string): boolean {
  const own = new URL(options.publicUrl);
  if (origin === own.origin) return true;
  const host = request.headers.get("Host") ?? new URL(request.url).host;
  return own.protocol === "http:" && origin === `http://${host}`;
}
