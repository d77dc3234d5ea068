import { LIMITS, type AgentCard, type EditCard, type Name } from "@warmline/protocol";
import { digest, makeSecret, toBase64 } from "../identity/crypto.ts";
import { findAgent, insertAgent, insertSignInLink, updateAgent, writePhoto } from "../storage/agents.ts";
import type { AppOptions, NewAgent } from "./contract.ts";
import { readCard } from "./cards.ts";

const LINK_MS = 24 * 3_600_000;

type Options = Pick<AppOptions, "storage" | "clock" | "random">;

/** The kind of a picture by its first bytes, or null if it is none that browsers show safely. */
export function sniffPicture(bytes: Uint8Array): "image/png" | "image/jpeg" | "image/webp" | null {
  const begins = (at: number, ...signature: number[]) => signature.every((byte, index) => bytes[at + index] === byte);
  if (begins(0, 0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)) return "image/png";
  if (begins(0, 0xff, 0xd8, 0xff)) return "image/jpeg";
  if (begins(0, 0x52, 0x49, 0x46, 0x46) && begins(8, 0x57, 0x45, 0x42, 0x50)) return "image/webp";
  return null;
}

export async function addAgent({ storage, clock }: Options, siteId: Name, agent: NewAgent): Promise<void> {
  await storage.transaction(async (tx) => {
    if (await findAgent(tx, siteId, agent.id))
      throw new Error(`there is an agent "${agent.id}" at "${siteId}" already`);
    await insertAgent(tx, {
      site: siteId,
      id: agent.id,
      name: agent.name,
      signature: JSON.stringify(agent.signature ?? ""),
      languages: JSON.stringify(agent.languages ?? []),
      photo: null,
      bot: agent.bot ? 1 : 0,
      taking: 1,
      created_at: clock.now(),
    });
  });
}

export async function editCard(
  { storage }: Options,
  siteId: Name,
  agentId: Name,
  edit: EditCard,
): Promise<AgentCard | undefined> {
  const { name, signature, languages } = edit;
  await updateAgent(storage.db, siteId, agentId, {
    name,
    signature: JSON.stringify(signature),
    languages: JSON.stringify(languages),
  });
  return readCard(storage.db, siteId, agentId);
}

/** Stores a photo whose kind was told by `sniffPicture`. */
export async function setPhoto(
  { storage }: Options,
  siteId: Name,
  agentId: Name,
  type: string,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<AgentCard | undefined> {
  const hash = (await digest(bytes)).slice(0, 32);
  await storage.transaction(async (tx) => {
    await writePhoto(tx, { site: siteId, agent_id: agentId, digest: hash, type, data: toBase64(bytes) });
    await updateAgent(tx, siteId, agentId, { photo: hash });
  });
  return readCard(storage.db, siteId, agentId);
}

export async function givePhoto(
  options: Options,
  siteId: Name,
  agentId: Name,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<boolean> {
  const row = await findAgent(options.storage.db, siteId, agentId);
  if (!row) throw new Error(`there is no agent "${agentId}" at "${siteId}"`);
  if (row.photo !== null) return false;
  const type = sniffPicture(bytes);
  if (type === null || bytes.byteLength > LIMITS.photoBytes) {
    throw new Error(`the photo of "${agentId}" must be a PNG, JPEG or WebP picture of at most 256 KiB`);
  }
  await setPhoto(options, siteId, agentId, type, bytes);
  return true;
}

export async function createSignInLink(
  { storage, clock, random }: Options,
  siteId: Name,
  agentId: Name,
): Promise<string> {
  if (!(await findAgent(storage.db, siteId, agentId))) throw new Error(`there is no agent "${agentId}" at "${siteId}"`);
  const secret = makeSecret(random);
  const now = clock.now();
  const link = { secret_hash: await digest(secret), site: siteId, agent_id: agentId, used_at: null };
  await insertSignInLink(storage.db, { ...link, expires_at: now + LINK_MS }, now);
  return secret;
}
