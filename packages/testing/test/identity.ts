import { exportJWK, generateKeyPair, SignJWT, type CryptoKey } from "jose";
import type { World, WorldOptions } from "../src/index.ts";
import { createWorld } from "../src/node/index.ts";

export interface IdentityClaims {
  sub?: string;
  aud?: string;
  /** Seconds. */
  ttl?: number;
  name?: string;
  email?: string;
}

/** The key pair of a host that signs who its customers are. */
export class Host {
  readonly key: CryptoKey;
  readonly publicJwk: object;

  private constructor(key: CryptoKey, publicJwk: object) {
    this.key = key;
    this.publicJwk = publicJwk;
  }

  static async open(): Promise<Host> {
    const pair = await generateKeyPair("EdDSA", { extractable: true });
    return new Host(pair.privateKey, await exportJWK(pair.publicKey));
  }

  /** A world whose site knows this host’s key. */
  world(required = false, options: Omit<WorldOptions, "dialect"> = {}): Promise<World> {
    return createWorld({
      ...options,
      site: (site) => {
        options.site?.(site);
        site.identity = { required, keys: [{ kid: "k1", alg: "EdDSA", key: this.publicJwk }] };
      },
    });
  }

  sign(world: World, claims: IdentityClaims = {}, key: CryptoKey = this.key, kid = "k1"): Promise<string> {
    const now = Math.floor(world.clock.now() / 1_000);
    const { sub = "maria", aud = "fernhost", ttl = 600, ...rest } = claims;
    const jwt = new SignJWT(rest)
      .setProtectedHeader({ alg: "EdDSA", kid })
      .setAudience(aud)
      .setIssuedAt(now)
      .setExpirationTime(now + ttl);
    return (sub === "" ? jwt : jwt.setSubject(sub)).sign(key);
  }
}
