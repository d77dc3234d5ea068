import { createHash, createHmac, timingSafeEqual } from "node:crypto";

type Algorithm = string | { name: string; hash?: string | { name: string } };

const { subtle } = globalThis.crypto;

/** Hashes and signs on the spot instead of on other threads, whose order nobody could repeat. Returns the way back. */
export function steadyCrypto(): () => void {
  const before = { importKey: subtle.importKey, digest: subtle.digest, sign: subtle.sign, verify: subtle.verify };
  const secrets = new WeakMap<CryptoKey, { hash: string; bytes: Uint8Array }>();
  const hmac = (key: CryptoKey, data: BufferSource) => {
    const secret = secrets.get(key);
    return secret && createHmac(secret.hash, secret.bytes).update(toBytes(data)).digest();
  };

  const steady = {
    async importKey(...given: Parameters<SubtleCrypto["importKey"]>) {
      const [format, data, algorithm] = given;
      const key = await before.importKey.apply(subtle, given);
      if (format === "raw") secrets.set(key, { hash: hashOf(algorithm), bytes: toBytes(data) });
      return key;
    },
    async digest(algorithm: Algorithm, data: BufferSource) {
      return toArrayBuffer(createHash(nodeName(algorithm)).update(toBytes(data)).digest());
    },
    async sign(...given: Parameters<SubtleCrypto["sign"]>) {
      const own = hmac(given[1], given[2]);
      return own ? toArrayBuffer(own) : before.sign.apply(subtle, given);
    },
    async verify(...given: Parameters<SubtleCrypto["verify"]>) {
      const own = hmac(given[1], given[3]);
      if (!own) return before.verify.apply(subtle, given);
      const signature = toBytes(given[2]);
      return own.length === signature.length && timingSafeEqual(own, signature);
    },
  };
  Object.assign(subtle, steady);
  return () => void Object.assign(subtle, before);
}

function hashOf(algorithm: Algorithm): string {
  return typeof algorithm === "object" && algorithm.hash !== undefined ? nodeName(algorithm.hash) : "";
}

/** The name of a hash as Node gives it: “sha256” for “SHA-256”. */
function nodeName(algorithm: Algorithm): string {
  return (typeof algorithm === "string" ? algorithm : algorithm.name).replace("-", "").toLowerCase();
}

function toBytes(data: BufferSource): Uint8Array {
  return ArrayBuffer.isView(data)
    ? new Uint8Array(data.buffer, data.byteOffset, data.byteLength)
    : new Uint8Array(data);
}

function toArrayBuffer(buffer: Buffer): ArrayBuffer {
  return Uint8Array.from(buffer).buffer;
}
