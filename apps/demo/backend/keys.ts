import { generateKeyPairSync } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** The name of the key in identity tokens and in the site file. */
export const KEY_ID = "hearthost-1";

const PRIVATE = "hearthost.private.jwk.json";
const PUBLIC = "hearthost.public.jwk.json";

/**
 * Makes the host’s Ed25519 key pair in `folder`, unless it is there.
 *
 * @returns whether it was made now
 */
export function ensureKeys(folder: string): boolean {
  if (existsSync(join(folder, PRIVATE)) && existsSync(join(folder, PUBLIC))) return false;
  const pair = generateKeyPairSync("ed25519");
  const mark = { kid: KEY_ID, alg: "EdDSA", use: "sig" };
  mkdirSync(folder, { recursive: true });
  write(join(folder, PRIVATE), { ...pair.privateKey.export({ format: "jwk" }), ...mark }, 0o600);
  write(join(folder, PUBLIC), { ...pair.publicKey.export({ format: "jwk" }), ...mark }, 0o644);
  return true;
}

/** @throws Error if the folder holds no key. */
export function readPrivateKey(folder: string): Record<string, unknown> {
  return JSON.parse(readFileSync(join(folder, PRIVATE), "utf8")) as Record<string, unknown>;
}

function write(path: string, jwk: object, mode: number): void {
  writeFileSync(path, `${JSON.stringify(jwk, null, 2)}\n`, { mode });
}
