import type { AppContext } from "../app/context.ts";
import type { AgentClaims, VisitorClaims } from "../identity/tokens.ts";
import { refuse, type Refusal } from "../service/command.ts";
import type { SiteFile } from "../sites/site-file.ts";

export type VisitorAuth = { claims: VisitorClaims; site: SiteFile };
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

export async function authenticateAgent(context: AppContext, request: Request): Promise<AgentAuth | Refusal> {
  const foreign = checkDeskOrigin(request);
  if (foreign) return foreign;
  const token = bearer(request);
  if (typeof token !== "string") return token;
  const claims = await context.tokens.readAgent(token);
  if ("ok" in claims) return claims;
  const site = context.site(claims.siteId);
  return "ok" in site ? site : { claims, site };
}

/** Whether an origin may hold this site’s widgets: exact, and the server’s own always. */
export function isAllowedOrigin(context: AppContext, site: SiteFile, origin: string): boolean {
  return site.origins.includes(origin) || origin === new URL(context.options.publicUrl).origin;
}

/** The refusal of a page that may not hold this site’s widgets, or null. Programs send no origin. */
export function checkOrigin(context: AppContext, request: Request, site: SiteFile): Refusal | null {
  const origin = request.headers.get("Origin");
  if (origin === null || isAllowedOrigin(context, site, origin) || isSameOrigin(request, origin)) return null;
  return refuse("origin-refused", `${origin} is not among the origins of "${site.id}".`);
}

/** The desk talks to its own server only. */
export function checkDeskOrigin(request: Request): Refusal | null {
  const origin = request.headers.get("Origin");
  if (origin === null || isSameOrigin(request, origin)) return null;
  return refuse("origin-refused", "The desk is served from its own origin only.");
}

function isSameOrigin(request: Request, origin: string): boolean {
  const host = request.headers.get("Host") ?? new URL(request.url).host;
  return URL.canParse(origin) && new URL(origin).host === host;
}
