import type { Id, Instant, Locale, Name } from "@warmline/protocol";
import { errors, jwtVerify, SignJWT } from "jose";
import { refuse, type Refusal } from "../service/command.ts";

const ISSUER = "warmline";
const HOUR = 3_600_000;

/** How long a bearer token lives. */
export const VISITOR_TOKEN_MS = HOUR;
export const AGENT_TOKEN_MS = HOUR / 6;
/** How long an anonymous browser may come back to its conversations. */
export const ANONYMOUS_RESTORE_MS = 180 * 24 * HOUR;
/** How long a signed-in customer may come back without being identified anew. */
export const IDENTIFIED_RESTORE_MS = 24 * HOUR;

export interface VisitorClaims {
  visitorId: Id;
  siteId: Name;
  locale: Locale;
  timeZone: string | null;
  /** Until when an identity the host signed carries, or null for an anonymous visitor. */
  identifiedUntil: Instant | null;
}

export interface AgentClaims {
  agentId: Name;
  siteId: Name;
}

type Audience = "visitor" | "restore" | "agent";

/** Makes and checks the server’s own tokens. The algorithm is fixed: a token cannot choose it. */
export class Tokens {
  readonly #secret: Uint8Array<ArrayBuffer>;
  readonly #now: () => number;

  constructor(secret: Uint8Array<ArrayBuffer>, now: () => number) {
    this.#secret = secret;
    this.#now = now;
  }

  visitor(claims: VisitorClaims): Promise<{ token: string; expiresAt: Instant }> {
    return this.#sign("visitor", claims, VISITOR_TOKEN_MS);
  }

  async restore(claims: VisitorClaims): Promise<string> {
    const { identifiedUntil } = claims;
    const ttl = identifiedUntil === null ? ANONYMOUS_RESTORE_MS : identifiedUntil - this.#now();
    return (await this.#sign("restore", claims, ttl)).token;
  }

  agent(claims: AgentClaims): Promise<{ token: string; expiresAt: Instant }> {
    return this.#sign("agent", { ...claims }, AGENT_TOKEN_MS);
  }

  readVisitor(token: string, audience: "visitor" | "restore"): Promise<VisitorClaims | Refusal> {
    return this.#verify<VisitorClaims>(token, audience);
  }

  readAgent(token: string): Promise<AgentClaims | Refusal> {
    return this.#verify<AgentClaims>(token, "agent");
  }

  async #sign(audience: Audience, claims: object, ttl: number): Promise<{ token: string; expiresAt: Instant }> {
    const now = this.#now();
    const token = await new SignJWT({ w: claims })
      .setProtectedHeader({ alg: "HS256" })
      .setIssuer(ISSUER)
      .setAudience(audience)
      .setIssuedAt(Math.floor(now / 1_000))
      .setExpirationTime(Math.floor((now + ttl) / 1_000))
      .sign(this.#secret);
    return { token, expiresAt: now + ttl };
  }

  async #verify<Claims>(token: string, audience: Audience): Promise<Claims | Refusal> {
    try {
      const { payload } = await jwtVerify(token, this.#secret, {
        algorithms: ["HS256"],
        issuer: ISSUER,
        audience,
        requiredClaims: ["exp"],
        currentDate: new Date(this.#now()),
      });
      return payload["w"] as Claims;
    } catch (error) {
      if (error instanceof errors.JWTExpired) return refuse("token-expired", "Open a new session and repeat.");
      return refuse("token-invalid", "The token was not issued by this server, or not for this use.");
    }
  }
}
