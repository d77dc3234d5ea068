import type { Customer } from "../config.ts";
import type { IdentityIssuer } from "../identity.ts";
import { createCaller, type Caller } from "./caller.ts";
import type { BackendContext, SupportApp } from "../context.ts";

interface Session {
  token: string;
  restore: string;
  expiresAt: number;
}

export interface VisitorOptions {
  context: BackendContext;
  app: SupportApp;
  site: string;
  locale: string;
  /** Whom the host signs for, or nobody. */
  person: Pick<Customer, "id" | "name" | "email"> | null;
  identity: IdentityIssuer;
  now(): number;
}

/** Opens a visitor’s session, and again when it has run out. Returns how the visitor writes. */
export function createVisitor({ context, app, site, locale, person, identity, now }: VisitorOptions): Caller {
  let session: Session | null = null;
  return createCaller(context, app, async (call) => {
    if (session !== null && session.expiresAt - now() > 60_000) return session.token;
    session = (await call("POST", "/v1/session", {
      site,
      locale,
      ...(session === null ? {} : { restore: session.restore }),
      ...(person === null ? {} : { identity: await identity.issue(person, now()) }),
    })) as Session;
    return session.token;
  });
}
