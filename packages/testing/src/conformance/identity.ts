import { base64urlOfJson } from "../base64url.ts";
import { signToken } from "../sign-token.ts";
import { ConformanceError, reasonOf } from "./errors.ts";
import type { IdentityKey } from "./options.ts";

/** What a token says. Times are whole seconds since 1970. */
export interface Claims {
  sub?: string;
  aud?: string;
  iat?: number;
  exp?: number;
  name?: string;
}

/** Signs claims as the host’s own server would. @throws ConformanceError if the key does not sign by its algorithm */
export async function signIdentity(jwk: IdentityKey, claims: Claims): Promise<string> {
  try {
    return await signToken(jwk, claims);
  } catch (error) {
    throw new ConformanceError(
      "identity-key-unusable",
      `The identity key does not sign by ${jwk.alg}: ${reasonOf(error)}. Give the private JWK with its kid and alg.`,
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
