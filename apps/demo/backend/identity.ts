import { importJWK, SignJWT } from "jose";
import type { Customer } from "./config.ts";
import { KEY_ID, readPrivateKey } from "./keys.ts";

/** For how long a token says who somebody is, in seconds. */
const LIFETIME = 600;

export interface IdentityIssuer {
  /** Signs who the customer is. `now` is in milliseconds since the epoch. */
  issue(customer: Pick<Customer, "id" | "name" | "email">, now: number): Promise<string>;
}

/** Signs identity tokens for one site with the private key in `keyFolder`. @throws Error if there is none. */
export async function createIdentityIssuer(site: string, keyFolder: string): Promise<IdentityIssuer> {
  const key = await importJWK(readPrivateKey(keyFolder), "EdDSA");
  return {
    issue(customer, now) {
      const seconds = Math.floor(now / 1000);
      return new SignJWT({ name: customer.name, email: customer.email })
        .setProtectedHeader({ alg: "EdDSA", kid: KEY_ID, typ: "JWT" })
        .setAudience(site)
        .setSubject(customer.id)
        .setIssuedAt(seconds)
        .setExpirationTime(seconds + LIFETIME)
        .sign(key);
    },
  };
}
