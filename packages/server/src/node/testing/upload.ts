import { createHash } from "node:crypto";
import { path, type FileUrl, type UploadGrant } from "@warmline/protocol";
import type { Visitor } from "./visitor.ts";

const TUS = { "Tus-Resumable": "1.0.0" };

/** Bytes of which no two places are alike for long. */
export function fileOf(size: number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(size);
  for (let at = 0, state = 1; at < size; at += 1) {
    state = (state * 1_103_515_245 + 12_345) & 0x7fff_ffff;
    bytes[at] = state >> 16;
  }
  return bytes;
}

export function sha256(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}

/** Asks for leave to upload so many bytes. @throws Error if the server refuses */
export async function begin(visitor: Visitor, fileId: string, size: number): Promise<UploadGrant> {
  const file = { name: "film.bin", mediaType: "application/octet-stream", size };
  const answer = await visitor.put(path("file", { fileId }), file);
  if (!answer.ok) throw new Error(await answer.text());
  return (await answer.json()) as UploadGrant;
}

/** How much has arrived. */
export async function offsetAt(server: string, { url, grant }: UploadGrant): Promise<number> {
  const answer = await fetch(server + url, { method: "HEAD", headers: { ...TUS, Authorization: `Bearer ${grant}` } });
  return Number(answer.headers.get("Upload-Offset"));
}

/** Sends what follows `offset`. */
export function send(
  server: string,
  { url, grant }: UploadGrant,
  offset: number,
  body: BodyInit,
  signal: AbortSignal | null = null,
): Promise<Response> {
  const headers = {
    ...TUS,
    Authorization: `Bearer ${grant}`,
    "Upload-Offset": String(offset),
    "Content-Type": "application/offset+octet-stream",
  };
  return fetch(server + url, { method: "PATCH", headers, body, signal, duplex: "half" } as RequestInit);
}

/** Reads the whole file from an address that the server gives. */
export async function download(server: string, visitor: Visitor, fileId: string): Promise<Uint8Array> {
  const answer = await visitor.get(path("fileUrl", { fileId }));
  if (!answer.ok) throw new Error(await answer.text());
  const content = await fetch(server + ((await answer.json()) as FileUrl).download);
  return new Uint8Array(await content.arrayBuffer());
}
