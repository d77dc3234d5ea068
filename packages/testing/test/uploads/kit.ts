import { path, type FileUrl, type Id, type UploadGrant } from "@warmline/protocol";
import { onTestFinished } from "vitest";
import { newId, type World } from "../../src/index.ts";
import { createWorld } from "../../src/node/index.ts";
import { beginUpload } from "../../src/uploads/upload.ts";

/** A world that ends with the test. */
export async function openWorld(options: Parameters<typeof createWorld>[0] = {}): Promise<World> {
  const world = await createWorld(options);
  onTestFinished(() => world.close());
  return world;
}

/** Bytes that differ from place to place. */
export function bytesOf(length: number): Uint8Array<ArrayBuffer> {
  return Uint8Array.from({ length }, (_, at) => (at * 31 + (at >> 8) * 7) & 0xff);
}

/** A picture of nothing, of so many pixels: enough of it to be known as one. */
export function pngOf(width: number, height: number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(64);
  bytes.set([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52]);
  new DataView(bytes.buffer).setUint32(16, width);
  new DataView(bytes.buffer).setUint32(20, height);
  return bytes;
}

export async function sha256(bytes: Uint8Array<ArrayBuffer> | ArrayBuffer): Promise<string> {
  return Buffer.from(await crypto.subtle.digest("SHA-256", bytes)).toString("hex");
}

export async function codeOf(response: Response): Promise<string> {
  return response.ok ? String(response.status) : ((await response.json()) as { code: string }).code;
}

export async function grantOf(response: Response): Promise<UploadGrant> {
  if (!response.ok) throw new Error(await response.text());
  return (await response.json()) as UploadGrant;
}

/** Begins a text of so many bytes. */
export async function begin(world: World, token: string, size: number, fileId = newId()): Promise<UploadGrant> {
  return grantOf(await beginUpload(world, token, fileId, { name: "notes.txt", mediaType: "text/plain", size }));
}

export function askUrl(world: World, token: string, fileId: Id, route: "fileUrl" | "deskFileUrl" = "fileUrl") {
  return world.fetch(path(route, { fileId }), { token });
}

export async function urlOf(
  world: World,
  token: string,
  fileId: Id,
  route: "fileUrl" | "deskFileUrl" = "fileUrl",
): Promise<FileUrl> {
  const response = await askUrl(world, token, fileId, route);
  if (!response.ok) throw new Error(await response.text());
  return (await response.json()) as FileUrl;
}
