import { path, type DeskSession } from "@warmline/protocol";
import type { Frames } from "./frames.ts";
import type { Server } from "./server.ts";

/** Reads a stream until it ends. */
export async function readOn(frames: Frames): Promise<void> {
  while (await frames.next());
}

/** Signs an agent in by a one-time link. @throws Error if the link is refused */
export async function openDeskSession(server: Server, link: string): Promise<DeskSession> {
  const response = await server.fetch(path("deskSignIn"), { method: "POST", json: { link } });
  if (!response.ok) throw new Error(await response.text());
  return (await response.json()) as DeskSession;
}
