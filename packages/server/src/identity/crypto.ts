import type { Random } from "../environment.ts";

/** A secret for a link or a cookie: 256 random bits as base64url. */
export function makeSecret(random: Random): string {
  const bytes = new Uint8Array(32);
  random(bytes);
  return toBase64(bytes).replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, "");
}

interface NodeCrypto {
  hash(algorithm: "sha256", data: string | Uint8Array): string;
}

/** Node’s own hash answers at once; the one of the platform takes a thread and a wake-up for every write. */
const nodeCrypto = (
  globalThis as { process?: { getBuiltinModule?: (name: string) => NodeCrypto | undefined } }
).process?.getBuiltinModule?.("node:crypto");

/** SHA-256 in hex: what is stored instead of a secret. */
export async function digest(data: string | Uint8Array<ArrayBuffer>): Promise<string> {
  if (nodeCrypto) return nodeCrypto.hash("sha256", data);
  const bytes = typeof data === "string" ? new TextEncoder().encode(data) : data;
  const hash = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  return Array.from(hash, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** As many as a function may be called with everywhere. */
const MOST_ARGUMENTS = 8_192;

export function toBase64(bytes: Uint8Array): string {
  const pieces: string[] = [];
  for (let at = 0; at < bytes.length; at += MOST_ARGUMENTS)
    pieces.push(String.fromCharCode(...bytes.subarray(at, at + MOST_ARGUMENTS)));
  return btoa(pieces.join(""));
}

/** What newer platforms do at once: a film takes a loop its time, and nobody else is heard meanwhile. */
const platform = Uint8Array as { fromBase64?: (text: string) => Uint8Array<ArrayBuffer> };

export function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  if (platform.fromBase64) return platform.fromBase64(text);
  const binary = atob(text);
  const bytes = new Uint8Array(binary.length);
  for (let at = 0; at < binary.length; at += 1) bytes[at] = binary.charCodeAt(at);
  return bytes;
}
