import { DeskSignIn, ROUTES, type DeskSession } from "@warmline/protocol";
import type { Context } from "hono";
import { deleteCookie, getCookie, setCookie } from "hono/cookie";
import * as v from "valibot";
import type { AppContext } from "../app/context.ts";
import { toCard } from "../app/cards.ts";
import { digest, makeSecret } from "../identity/crypto.ts";
import type { AgentClaims } from "../identity/tokens.ts";
import { refuse, type Refusal } from "../service/command.ts";
import type { SiteFile } from "../sites/site-file.ts";
import { deleteDeskSession, findAgent, findDeskSession, insertDeskSession, useSignInLink } from "../storage/agents.ts";
import { findGreeting } from "../storage/greetings.ts";
import { checkDeskOrigin } from "./auth.ts";
import { readJson } from "./body.ts";
import type { Http, HttpEnv } from "./http.ts";
import { isRefusal, problemResponse, refusalResponse } from "./problem.ts";

const SESSION_MS = 30 * 24 * 3_600_000;
const Nothing = v.strictObject({});

type C = Context<HttpEnv>;

/** The desk’s sign-in. Its cookie does nothing but mint short bearer tokens; the rest of the desk is bearer-only. */
export function deskSessionRoutes(http: Http, context: AppContext): void {
  const { storage, clock, random } = context.options;

  http.post(ROUTES.deskSignIn, async (c) => {
    const refusal = checkDeskOrigin(context, c.req.raw) ?? checkTransport(context, c);
    if (refusal) return refusalResponse(refusal);
    const body = await readJson(c.req.raw, DeskSignIn);
    if (isRefusal(body)) return refusalResponse(body);
    const now = clock.now();
    const used = await useSignInLink(storage.db, await digest(body.value.link), now);
    // A right link works however many wrong ones came from behind the same proxy.
    if (!used) return refuseLink(context, c);
    const secret = makeSecret(random);
    const sessionId = await digest(secret);
    const session = { secret_hash: sessionId, site: used.site, agent_id: used.agentId };
    await insertDeskSession(storage.db, { ...session, created_at: now, expires_at: now + SESSION_MS });
    setCookie(c, cookieName(context), secret, cookieOptions(context));
    return openSession(context, c, { siteId: used.site, agentId: used.agentId, sessionId });
  });

  http.post(ROUTES.deskSession, async (c) => {
    const refusal = checkDeskOrigin(context, c.req.raw) ?? checkTransport(context, c);
    if (refusal) return refusalResponse(refusal);
    // A JSON body cannot be sent by a form of another page without a preflight.
    const body = await readJson(c.req.raw, Nothing);
    if (isRefusal(body)) return refusalResponse(body);
    const sessionId = await digest(getCookie(c, cookieName(context)) ?? "");
    const known = await findDeskSession(storage.db, sessionId, clock.now());
    return known
      ? openSession(context, c, { siteId: known.site, agentId: known.agentId, sessionId })
      : problemResponse("not-authenticated", "Sign in with a link.");
  });

  http.delete(ROUTES.deskSession, async (c) => {
    const refusal = checkDeskOrigin(context, c.req.raw);
    if (refusal) return refusalResponse(refusal);
    const secret = getCookie(c, cookieName(context));
    if (secret) await deleteDeskSession(storage.db, await digest(secret));
    deleteCookie(c, cookieName(context), cookieOptions(context));
    return c.body(null, 204);
  });
}

function refuseLink({ wrongLinks }: AppContext, c: C): Response {
  const { address } = c.env.peer;
  const wait = wrongLinks.wait(address ?? "");
  if (wait > 0) return problemResponse("too-many-requests", undefined, wait);
  wrongLinks.count(address ?? "");
  return problemResponse("link-refused");
}

async function openSession(context: AppContext, c: C, claims: AgentClaims): Promise<Response> {
  const { siteId, agentId } = claims;
  const site = context.site(siteId);
  if ("ok" in site) return refusalResponse(site);
  const row = await findAgent(context.options.storage.db, siteId, agentId);
  if (!row) return problemResponse("not-authenticated", "This agent was removed.");
  // Another process may have added the agent; the public card must not wait for a restart.
  const known = await context.states.read(site);
  if (!known.agents.some(({ id }) => id === agentId)) await context.siteChanged(siteId);
  const { token, expiresAt } = await context.tokens.agent(claims);
  const session: DeskSession = {
    token,
    expiresAt,
    now: context.options.clock.now(),
    agent: toCard(row, await findGreeting(context.options.storage.db, siteId, agentId)),
    taking: row.taking === 1,
    cannotServe: cannotServe(site, agentId),
    guide: guideOf(site),
    site: await context.states.read(site),
  };
  return c.json(session, 200, { "Cache-Control": "no-store" });
}

function cannotServe({ tickets, agents }: SiteFile, agentId: string): string[] {
  const skills = agents.find(({ id }) => id === agentId)?.skills ?? [];
  return tickets.categories.filter((each) => !each.skills.every((skill) => skills.includes(skill))).map(({ id }) => id);
}

function guideOf({ amends, articles, forms, glossary, snippets }: SiteFile): DeskSession["guide"] {
  return {
    amends: amends.guide.map((row) => ({ ...row, offers: amends.offers.filter(({ id }) => row.offers.includes(id)) })),
    articles: articles.map(({ id, title, answer }) => ({ id, title, answer })),
    forms,
    glossary,
    snippets,
  };
}

function isSecure({ options }: AppContext): boolean {
  return options.publicUrl.startsWith("https:");
}

/** Over plain HTTP only this machine itself may sign in: anybody on the way could read the cookie. */
function checkTransport(context: AppContext, c: C): Refusal | null {
  const { address } = c.env.peer;
  if (isSecure(context) || address === null || isLoopback(address)) return null;
  return refuse("insecure-transport", "Set --public-url to the https address of this server.");
}

function isLoopback(address: string): boolean {
  return address === "::1" || /^(::ffff:)?127\./.test(address);
}

// Browsers drop a `__Host-` cookie on plain HTTP.
function cookieName(context: AppContext): string {
  return isSecure(context) ? "__Host-warmline_desk" : "warmline_desk";
}

function cookieOptions(context: AppContext) {
  return {
    httpOnly: true,
    sameSite: "Strict",
    path: "/",
    secure: isSecure(context),
    maxAge: SESSION_MS / 1_000,
  } as const;
}
