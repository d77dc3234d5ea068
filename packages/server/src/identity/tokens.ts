import { LIMITS, type Id, type Instant, type Locale, type Name } from "@warmline/protocol";
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
  /** Which sign-in it came from: signing out ends it. */
  sessionId: string;
}

/** What the grant of an upload opens, whoever has it. */
export interface UploadClaims {
  fileId: Id;
  siteId: Name;
}

type Audience = "visitor" | "restore" | "agent" | "upload";

const REMEMBERED = 10_000;

/** Makes and checks the server’s own tokens. The algorithm is fixed: a token cannot choose it. */
export class Tokens {
  readonly #key: Promise<CryptoKey>;
  readonly #now: () => number;
  /** Tokens that were found good, so that each write need not check the same signature again; the oldest go first. */
  readonly #good = new Map<string, { claims: unknown; expiresAt: Instant }>();

  constructor(secret: Uint8Array<ArrayBuffer>, now: () => number) {
    this.#key = crypto.subtle.importKey("raw", secret, { name: "HMAC", hash: "SHA-256" }, false, ["sign", "verify"]);
    this.#now = now;
  }

  /** A customer’s token does not outlive what the host signed. */
  visitor(claims: VisitorClaims): Promise<{ token: string; expiresAt: Instant }> {
    const { identifiedUntil } = claims;
    const left = identifiedUntil === null ? VISITOR_TOKEN_MS : identifiedUntil - this.#now();
    return this.#sign("visitor", claims, Math.min(VISITOR_TOKEN_MS, left));
  }

  async restore(claims: VisitorClaims): Promise<string> {
    const { identifiedUntil } = claims;
    const ttl = identifiedUntil === null ? ANONYMOUS_RESTORE_MS : identifiedUntil - this.#now();
    return (await this.#sign("restore", claims, ttl)).token;
  }

  agent(claims: AgentClaims): Promise<{ token: string; expiresAt: Instant }> {
    return this.#sign("agent", { ...claims }, AGENT_TOKEN_MS);
  }

  /** It does not end with a session: an upload may take longer than one, or go on in the next. */
  upload(claims: UploadClaims): Promise<{ token: string; expiresAt: Instant }> {
    return this.#sign("upload", claims, LIMITS.uploadMs);
  }

  readVisitor(token: string, audience: "visitor" | "restore"): Promise<VisitorClaims | Refusal> {
    return this.#verify<VisitorClaims>(token, audience);
  }

  readAgent(token: string): Promise<AgentClaims | Refusal> {
    return this.#verify<AgentClaims>(token, "agent");
  }

  readUpload(token: string): Promise<UploadClaims | Refusal> {
    return this.#verify<UploadClaims>(token, "upload");
  }

  async #sign(audience: Audience, claims: object, ttl: number): Promise<{ token: string; expiresAt: Instant }> {
    const now = this.#now();
    // Tokens count in whole seconds: what is said to expire later would be refused before.
    const expires = Math.floor((now + ttl) / 1_000);
    const token = await new SignJWT({ w: claims })
      .setProtectedHeader({ alg: "HS256" })
      .setIssuer(ISSUER)
      .setAudience(audience)
      .setIssuedAt(Math.floor(now / 1_000))
      .setExpirationTime(expires)
      .sign(await this.#key);
    return { token, expiresAt: expires * 1_000 };
  }

  async #verify<Claims>(token: string, audience: Audience): Promise<Claims | Refusal> {
    const name = `${audience} ${token}`;
    const known = this.#good.get(name);
    if (known && this.#now() < known.expiresAt) return known.claims as Claims;
    try {
      const { payload } = await jwtVerify<{ w: Claims; exp: number }>(token, await this.#key, {
        algorithms: ["HS256"],
        issuer: ISSUER,
        audience,
        requiredClaims: ["exp"],
        currentDate: new Date(this.#now()),
      });
      this.#remember(name, payload.w, payload.exp * 1_000);
      return payload.w;
    } catch (error) {
      this.#good.delete(name);
      if (error instanceof errors.JWTExpired) return refuse("token-expired", "Open a new session and repeat.");
      return refuse("token-invalid", "The token was not issued by this server, or not for this use.");
    }
  }

  #remember(name: string, claims: unknown, expiresAt: Instant): void {
    if (this.#good.size >= REMEMBERED) this.#good.delete(this.#good.keys().next().value ?? "");
    this.#good.set(name, { claims, expiresAt });
  }
}
