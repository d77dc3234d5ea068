import { base64url, base64urlOfJson } from "./base64url.ts";

/** A private key, or a shared secret, as a JWK that names its `kid` and `alg`. */
export interface SigningKey extends JsonWebKey {
  kid: string;
  alg: "EdDSA" | "ES256" | "RS256" | "HS256";
}

const ALGORITHMS = {
  EdDSA: { name: "Ed25519" },
  ES256: { name: "ECDSA", namedCurve: "P-256", hash: "SHA-256" },
  RS256: { name: "RSASSA-PKCS1-v1_5", hash: "SHA-256" },
  HS256: { name: "HMAC", hash: "SHA-256" },
} as const satisfies Record<SigningKey["alg"], unknown>;

/**
 * Signs claims as a compact JWS (RFC 7515), as a host’s own server would.
 *
 * @throws Error if the key does not sign by its algorithm
 */
export async function signToken(jwk: SigningKey, claims: object): Promise<string> {
  const { kid, alg } = jwk;
  const said = `${base64urlOfJson({ alg, kid, typ: "JWT" })}.${base64urlOfJson(claims)}`;
  // What a key file says about its use may be narrower than what the platform calls it.
  const { key_ops: _ops, use: _use, alg: _alg, ...bare } = jwk;
  const key = await crypto.subtle.importKey("jwk", bare, ALGORITHMS[alg], false, ["sign"]);
  const signature = await crypto.subtle.sign(ALGORITHMS[alg], key, new TextEncoder().encode(said));
  return `${said}.${base64url(new Uint8Array(signature))}`;
}
