import { createCaller, type Caller } from "./caller.ts";
import type { BackendContext, SupportApp } from "../context.ts";

interface Session {
  token: string;
  expiresAt: number;
}

export interface AgentOptions {
  context: BackendContext;
  app: SupportApp;
  site: string;
  agent: string;
  now(): number;
}

/** Signs an agent in at the desk, and again when the token has run out. Returns how the agent writes. */
export function createAgent({ context, app, site, agent, now }: AgentOptions): Caller {
  let session: Session | null = null;
  return createCaller(context, app, async (call) => {
    if (session !== null && session.expiresAt - now() > 60_000) return session.token;
    const link = await app.agents.createSignInLink(site, agent);
    session = (await call("POST", "/v1/desk/sign-in", { link })) as Session;
    return session.token;
  });
}
