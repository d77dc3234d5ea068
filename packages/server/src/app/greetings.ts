import { LIMITS, type Name } from "@warmline/protocol";
import { digest, toBase64 } from "../identity/crypto.ts";
import { findAgent } from "../storage/agents.ts";
import { findGreeting, removeGreeting, writeGreeting } from "../storage/greetings.ts";
import { sniffPicture } from "./agents.ts";
import type { AppOptions, NewGreeting } from "./contract.ts";

/** The kind of a film by its first bytes, or null if it is none that browsers play. */
export function sniffVideo(bytes: Uint8Array): "video/webm" | "video/mp4" | null {
  const head = String.fromCharCode(...bytes.subarray(0, 64));
  if (head.startsWith("\x1a\x45\xdf\xa3") && head.includes("webm")) return "video/webm";
  return head.slice(4, 8) === "ftyp" ? "video/mp4" : null;
}

/** What is wrong with a greeting, or null. */
export function troubleWithGreeting({ video, poster, captions }: NewGreeting): string | null {
  if (video.byteLength > LIMITS.videoBytes) return `a greeting video has at most ${LIMITS.videoBytes / 1_048_576} MiB`;
  if (sniffVideo(video) === null) return "a greeting video is a WebM or MP4 film";
  if (poster && poster.byteLength > LIMITS.photoBytes) return `a poster has at most ${LIMITS.photoBytes / 1024} KiB`;
  if (poster && sniffPicture(poster) === null) return "a poster is a PNG, JPEG or WebP picture";
  const texts = Object.values(captions);
  if (texts.length === 0) return "a greeting video needs captions";
  if (texts.some((text) => text.length > LIMITS.bodyBytes))
    return `captions have at most ${LIMITS.bodyBytes / 1024} KiB`;
  return texts.every((text) => /^\uFEFF?WEBVTT(\s|$)/.test(text)) ? null : "captions are WebVTT";
}

/** Gives an agent a greeting video, another one, or none. Returns whether that is news. @throws Error if it is none that can be shown */
export async function setGreeting(
  { storage }: Pick<AppOptions, "storage">,
  siteId: Name,
  agentId: Name,
  greeting: NewGreeting | null,
): Promise<boolean> {
  const before = await findGreeting(storage.db, siteId, agentId);
  if (!greeting) {
    if (before) await storage.transaction((tx) => removeGreeting(tx, siteId, agentId));
    return before !== undefined;
  }
  if (!(await findAgent(storage.db, siteId, agentId))) throw new Error(`there is no agent "${agentId}" at "${siteId}"`);
  const trouble = troubleWithGreeting(greeting);
  if (trouble !== null) throw new Error(`the greeting of "${agentId}": ${trouble}`);
  const { video, poster, captions } = greeting;
  const data = toBase64(video);
  const picture = poster ? toBase64(poster) : null;
  const texts = JSON.stringify(captions);
  const hash = (await digest([data, picture ?? "", texts].join("\n"))).slice(0, 32);
  if (before?.digest === hash) return false;
  const type = sniffVideo(video) ?? "";
  const posterType = poster ? sniffPicture(poster) : null;
  const row = { site: siteId, agent_id: agentId, digest: hash, type, data };
  await storage.transaction((tx) =>
    writeGreeting(tx, { ...row, poster_type: posterType, poster: picture, captions: texts }),
  );
  return true;
}
