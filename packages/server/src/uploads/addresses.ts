import { LIMITS, path, type FileUrl, type Id } from "@warmline/protocol";
import { digest } from "../identity/crypto.ts";
import { refuse, type Refusal } from "../service/command.ts";

const PURPOSE = "warmline: addresses of files";
const HMAC = { name: "HMAC", hash: "SHA-256" } as const;
const KEY_ID_LENGTH = 8;

/** How a browser takes a file: into the page, or into a folder of its own. */
export type Disposition = "inline" | "attachment";

/**
 * Makes and checks the addresses of files. Each is signed over what may be done with what, how, and until when, so that whoever
 * has one has just that.
 */
export class FileAddresses {
  readonly #key: Promise<{ id: string; key: CryptoKey }>;
  readonly #now: () => number;

  constructor(secret: Uint8Array<ArrayBuffer>, now: () => number) {
    this.#key = deriveKey(secret);
    this.#now = now;
  }

  async make(fileId: Id, isPicture: boolean): Promise<FileUrl> {
    const expiresAt = this.#now() + LIMITS.fileUrlMs;
    return {
      download: await this.#address(fileId, "attachment", expiresAt),
      view: isPicture ? await this.#address(fileId, "inline", expiresAt) : null,
      expiresAt,
    };
  }

  /** How a file may be taken by this address, or why not. */
  async check(fileId: Id, query: (name: string) => string | undefined): Promise<Disposition | Refusal> {
    const { id, key } = await this.#key;
    const as = query("as");
    const until = query("until") ?? "";
    const signature = bytesOf(query("signature") ?? "");
    const nothing = refuse("not-found", "There is no such file.");
    if ((as !== "inline" && as !== "attachment") || !/^\d{1,15}$/.test(until) || !signature) return nothing;
    // A server that was given another secret cannot tell old addresses from false ones; asking for a new one helps.
    const expired = refuse("token-expired", "Ask for the address of the file anew.");
    if (query("key") !== id) return expired;
    // `verify` takes the same time wherever two signatures differ.
    if (!(await crypto.subtle.verify(HMAC, key, signature, textOf(fileId, as, until)))) return nothing;
    return this.#now() < Number(until) ? as : expired;
  }

  async #address(fileId: Id, as: Disposition, expiresAt: number): Promise<string> {
    const { id, key } = await this.#key;
    const until = String(expiresAt);
    const signature = hexOf(new Uint8Array(await crypto.subtle.sign(HMAC, key, textOf(fileId, as, until))));
    return `${path("fileContent", { fileId })}?${new URLSearchParams({ as, until, key: id, signature }).toString()}`;
  }
}

/** A key of its own, so that no other signature of this server is ever one of an address. */
async function deriveKey(secret: Uint8Array<ArrayBuffer>): Promise<{ id: string; key: CryptoKey }> {
  const root = await crypto.subtle.importKey("raw", secret, HMAC, false, ["sign"]);
  const bytes = new Uint8Array(await crypto.subtle.sign(HMAC, root, new TextEncoder().encode(PURPOSE)));
  const key = await crypto.subtle.importKey("raw", bytes, HMAC, false, ["sign", "verify"]);
  return { id: (await digest(bytes)).slice(0, KEY_ID_LENGTH), key };
}

function textOf(fileId: Id, as: Disposition, until: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(["GET", fileId, as, until].join("\n"));
}

function hexOf(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

function bytesOf(hex: string): Uint8Array<ArrayBuffer> | null {
  if (!/^[0-9a-f]{64}$/.test(hex)) return null;
  return Uint8Array.from(hex.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
}
