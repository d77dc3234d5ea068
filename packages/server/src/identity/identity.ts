import { decodeProtectedHeader, errors, importJWK, jwtVerify, type JWK, type JWTPayload } from "jose";
import { Email, LIMITS } from "@warmline/protocol";
import * as v from "valibot";
import { refuse, type Refusal } from "../service/command.ts";
import type { SiteFile } from "../sites/site-file.ts";

const LEEWAY_SECONDS = 60;
const LONGEST_MS = 24 * 3_600_000;

/** Whom the host’s token names. */
export interface Identity {
  externalId: string;
  name: string | null;
  email: string | null;
}

// What no database keeps as it is: two customers must not become one there.
const isKept = (text: string) => text.isWellFormed() && !text.includes("\0");

const Claims = v.object({
  sub: v.pipe(v.string(), v.minLength(1), v.maxLength(255), v.check(isKept, "must be text without a NUL")),
  iat: v.optional(v.number()),
  exp: v.number(),
  name: v.optional(v.pipe(v.string(), v.maxLength(LIMITS.name), v.check(isKept, "must be text without a NUL"))),
  email: v.optional(Email),
});

type Key = SiteFile["identity"]["keys"][number];

/** Checks identity tokens. A site’s key is made ready once, for as long as its site file is in use. */
export class Identities {
  readonly #ready = new WeakMap<Key, ReturnType<typeof importJWK>>();

  /**
   * Checks a host’s identity token: signed with a key of the site, by that key’s own algorithm, for this site, with a
   * subject, not expired, and living for a day at most.
   */
  async read(site: SiteFile, token: string, now: number): Promise<Identity | Refusal> {
    try {
      const { kid } = decodeProtectedHeader(token);
      const key = site.identity.keys.find((known) => known.kid === kid);
      if (!key?.key) return refuse("identity-refused", "kid: the site has no key of this name");
      const { payload } = await jwtVerify(token, await this.#import(key), {
        algorithms: [key.alg],
        audience: site.id,
        requiredClaims: ["sub", "exp"],
        clockTolerance: LEEWAY_SECONDS,
        currentDate: new Date(now),
      });
      return readClaims(payload, now);
    } catch (error) {
      return refuse("identity-refused", reason(error));
    }
  }

  #import(key: Key): ReturnType<typeof importJWK> {
    const ready = this.#ready.get(key) ?? importJWK(key.key as JWK, key.alg);
    this.#ready.set(key, ready);
    return ready;
  }
}

function readClaims(payload: JWTPayload, now: number): Identity | Refusal {
  const claims = v.safeParse(Claims, payload);
  if (!claims.success)
    return refuse("identity-refused", `${v.getDotPath(claims.issues[0]) ?? "claims"}: ${claims.issues[0].message}`);
  const { sub, exp, name, email } = claims.output;
  if (exp * 1_000 - now > LONGEST_MS + LEEWAY_SECONDS * 1_000)
    return refuse("identity-refused", "exp: more than 24 hours ahead");
  return { externalId: sub, name: name?.trim() || null, email: email ?? null };
}

function reason(error: unknown): string {
  if (error instanceof errors.JWTExpired) return "exp: the token has expired";
  if (error instanceof errors.JWTClaimValidationFailed) return `${error.claim}: ${error.reason}`;
  if (error instanceof errors.JOSEAlgNotAllowed) return "alg: not the algorithm of this key";
  if (error instanceof errors.JWSSignatureVerificationFailed) return "the signature does not match";
  return "not a signed token";
}
