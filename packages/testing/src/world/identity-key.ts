import { base64url } from "../base64url.ts";
import { signToken } from "../sign-token.ts";

/** What a host says of its customer. */
export interface Claims {
  /** The customer’s id at the host. */
  sub: string;
  name?: string | undefined;
  email?: string | undefined;
  /** For how long the token holds, in seconds. @default 600 */
  seconds?: number | undefined;
}

const KID = "pretend-host";

/** The secret that a pretended host shares with the server, to sign who its customers are. */
export class IdentityKey {
  readonly #secret: Uint8Array<ArrayBuffer>;

  constructor(secret: Uint8Array<ArrayBuffer>) {
    this.#secret = secret;
  }

  /** The key as a site file names it. */
  get entry(): object {
    return { kid: KID, alg: "HS256", key: { kty: "oct", k: base64url(this.#secret) } };
  }

  /** @param now milliseconds since the epoch */
  sign(siteId: string, now: number, { seconds = 600, ...claims }: Claims): Promise<string> {
    const from = Math.floor(now / 1_000);
    const key = { kid: KID, alg: "HS256", kty: "oct", k: base64url(this.#secret) } as const;
    return signToken(key, { ...claims, aud: siteId, iat: from, exp: from + seconds });
  }
}
