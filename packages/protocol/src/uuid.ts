import type { Id } from "./ids.ts";

/**
 * Makes a UUID of version 7 (RFC 9562 §5.7): 48 bits of `now`, then 74 random bits.
 *
 * @param now milliseconds since the epoch
 * @param random fills the given array with random bytes
 */
export function uuidv7(now: number, random: (bytes: Uint8Array<ArrayBuffer>) => unknown): Id {
  const bytes = new Uint8Array(16);
  random(bytes);
  new DataView(bytes.buffer).setBigUint64(0, (BigInt(now) << 16n) | BigInt((bytes[6]! << 8) | bytes[7]!));
  bytes[6] = 0x70 | (bytes[6]! & 0x0f);
  bytes[8] = 0x80 | (bytes[8]! & 0x3f);
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-");
}
