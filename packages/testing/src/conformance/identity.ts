import { base64url, base64urlOfJson } from "../base64url.ts";
import { ConformanceError, reasonOf } from "./errors.ts";
import type { IdentityKey } from "./options.ts";

const ALGORITHMS = {
  EdDSA: { name: "Ed25519" },
  ES256: { name: "ECDSA", namedCurve: "P-256", hash: "SHA-256" },
  RS256: { name: "RSASSA-PKCS1-v1_5", hash: "SHA-256" },
  HS256: { name: "HMAC", hash: "SHA-256" },
} as const satisfies Record<IdentityKey["alg"], unknown>;

/** What a token says. Times are whole seconds since 1970. */
export interface Claims {
  sub?: string;
  aud?: string;
  iat?: number;
  exp?: number;
  name?: string;
}

/** Signs claims as a compact JWS (RFC 7515), as the host’s own server would. */
export async function signIdentity(jwk: IdentityKey, claims: Claims): Promise<string> {
  const { kid, alg } = jwk;
  const said = `${base64urlOfJson({ alg, kid, typ: "JWT" })}.${base64urlOfJson(claims)}`;
  try {
    // What a key file says about its use may be narrower than what the platform calls it.
    const { key_ops: _ops, use: _use, alg: _alg, ...bare } = jwk;
    const key = await crypto.subtle.importKey("jwk", bare, ALGORITHMS[alg], false, ["sign"]);
    const signature = await crypto.subtle.sign(ALGORITHMS[alg], key, new TextEncoder().encode(said));
    return `${said}.${base64url(new Uint8Array(signature))}`;
  } catch (error) {
    throw new ConformanceError(
      "identity-key-unusable",
      `The identity key does not sign by ${alg}: ${reasonOf(error)}. Give the private JWK with its kid and alg.`,
      error,
    );
  }
}

/** The same claims without any signature. */
export function unsignedIdentity(claims: Claims, alg = "none", kid?: string): string {
  return `${base64urlOfJson({ alg, ...(kid === undefined ? {} : { kid }) })}.${base64urlOfJson(claims)}.`;
}

/** The same token with a signature that cannot be right. */
export function tampered(token: string): string {
  const at = token.lastIndexOf(".") + 1;
  return token.slice(0, at) + [...token.slice(at)].reverse().join("");
}
