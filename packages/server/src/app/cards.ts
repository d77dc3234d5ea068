import { path, type AgentCard, type Name } from "@warmline/protocol";
import { findAgent } from "../storage/agents.ts";
import { findGreeting, type Greeting } from "../storage/greetings.ts";
import type { Db } from "../storage/storage.ts";
import type { AgentRow } from "../storage/tables.ts";

/** An agent as customers see them. */
export function toCard(row: AgentRow, greeting: Greeting | undefined): AgentCard {
  return {
    id: row.id,
    name: row.name,
    photo: row.photo === null ? null : path("photo", { agentId: row.id, digest: row.photo }),
    signature: JSON.parse(row.signature) as AgentCard["signature"],
    languages: JSON.parse(row.languages) as string[],
    bot: row.bot === 1,
    greeting: greeting ? toVideo(greeting) : null,
  };
}

export async function readCard(db: Db, siteId: Name, agentId: Name): Promise<AgentCard | undefined> {
  const row = await findAgent(db, siteId, agentId);
  return row && toCard(row, await findGreeting(db, siteId, agentId));
}

function toVideo({ agentId, digest, type, hasPoster, locales }: Greeting): AgentCard["greeting"] {
  const place = { agentId, digest };
  return {
    src: path("greetingVideo", place),
    mediaType: type,
    poster: hasPoster ? path("greetingPoster", place) : null,
    captions: locales.map((locale) => ({ locale, src: path("greetingCaptions", { ...place, locale }) })),
  };
}
