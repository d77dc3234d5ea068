import { path, type BeginFile, type Id, type UploadGrant } from "@warmline/protocol";
import type { Ask } from "../people/ask.ts";

type Bytes = Uint8Array<ArrayBuffer>;

/** Where to upload: a world, or a server that is asked over the network. */
export interface UploadServer {
  fetch(address: string, init?: Ask): Promise<Response>;
}

/** Asks for leave to upload a file, as a customer does. */
export function beginUpload(server: UploadServer, token: string, fileId: Id, file: BeginFile): Promise<Response> {
  return server.fetch(path("file", { fileId }), { method: "PUT", token, json: file });
}

/** Asks how much of a file has arrived. */
export function askOffset(server: UploadServer, { url, grant }: UploadGrant): Promise<Response> {
  return server.fetch(url, { method: "HEAD", token: grant, headers: { "Tus-Resumable": "1.0.0" } });
}

/** Sends bytes that follow `offset`. */
export function sendBytes(
  server: UploadServer,
  { url, grant }: UploadGrant,
  offset: number,
  body: Bytes | ReadableStream<Bytes>,
): Promise<Response> {
  return server.fetch(url, {
    method: "PATCH",
    token: grant,
    headers: {
      "Tus-Resumable": "1.0.0",
      "Upload-Offset": String(offset),
      "Content-Type": "application/offset+octet-stream",
    },
    body,
    ...(body instanceof ReadableStream ? { duplex: "half" } : {}),
  });
}

/** What a file is called, and what it is said to be. */
export type FileKind = Omit<BeginFile, "size">;

/**
 * Uploads a whole file at once.
 *
 * @param begin asks for leave to
 * @throws Error if the server refuses it
 */
export async function uploadFile(
  server: UploadServer,
  bytes: Bytes,
  { name = "notes.txt", mediaType = "text/plain" }: Partial<FileKind>,
  begin: (file: BeginFile) => Promise<Response>,
): Promise<void> {
  const begun = await begin({ name, mediaType, size: bytes.length });
  if (!begun.ok) throw new Error(await begun.text());
  const sent = await sendBytes(server, (await begun.json()) as UploadGrant, 0, bytes);
  if (!sent.ok) throw new Error(await sent.text());
}
