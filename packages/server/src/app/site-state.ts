import { path, type AgentCard, type Name, type SiteState } from "@warmline/protocol";
import { findAgent, insertAgent, readAgents } from "../storage/agents.ts";
import type { Storage } from "../storage/storage.ts";
import type { AgentRow } from "../storage/tables.ts";
import type { SiteFile } from "../sites/site-file.ts";
import { mostBytes } from "../sites/talk.ts";

const MINUTE = 60_000;

/** An agent as customers see them. */
export function toCard(row: AgentRow): AgentCard {
  return {
    id: row.id,
    name: row.name,
    photo: row.photo === null ? null : path("photo", { agentId: row.id, digest: row.photo }),
    signature: JSON.parse(row.signature) as AgentCard["signature"],
    languages: JSON.parse(row.languages) as string[],
    bot: row.bot === 1,
  };
}

/** What may be attached to a message; null where nothing may. */
export function filesOf({ files }: SiteFile): SiteState["files"] {
  return files && { maxBytes: mostBytes(files), maxPerMessage: files.maxPerMessage, accept: files.accept };
}

/** For how many milliseconds a message may be changed. */
export function editMsOf({ chat }: SiteFile): number {
  return chat.editMinutes * MINUTE;
}

/** Adds the agents of a site file that the store does not know yet. What an agent changed at the desk stays. */
export async function seedAgents(storage: Storage, site: SiteFile, now: number): Promise<void> {
  await storage.transaction(async (tx) => {
    for (const [index, agent] of site.agents.entries()) {
      if (await findAgent(tx, site.id, agent.id)) continue;
      await insertAgent(tx, {
        site: site.id,
        id: agent.id,
        name: agent.name,
        signature: JSON.stringify(agent.signature),
        languages: JSON.stringify(agent.languages),
        photo: null,
        bot: agent.bot ? 1 : 0,
        taking: 1,
        created_at: now + index,
      });
    }
  });
}

/** The public state of each site, read anew when something in it may have changed; its version grows when it did. */
export class SiteStates {
  readonly #storage: Storage;
  readonly #now: () => number;
  readonly #present: (siteId: Name) => number;
  readonly #states = new Map<Name, SiteState>();

  /** @param present how many agents of a site are at their desks */
  constructor(storage: Storage, now: () => number, present: (siteId: Name) => number) {
    this.#storage = storage;
    this.#now = now;
    this.#present = present;
  }

  async read(site: SiteFile): Promise<SiteState> {
    return this.#states.get(site.id) ?? this.refresh(site);
  }

  async refresh(site: SiteFile): Promise<SiteState> {
    const agents = await readAgents(this.#storage.db, site.id);
    const before = this.#states.get(site.id);
    const said: Omit<SiteState, "version"> = {
      id: site.id,
      name: site.name,
      agents: agents.map(toCard),
      agentsAvailable: this.#present(site.id),
      hours: { open: true, changesAt: null, timeZone: "UTC" },
      channels: [],
      callBackWindows: [],
      incidents: [],
      incidentsStale: false,
      categories: site.tickets.categories.map(({ skills: _, ...category }) => category),
      files: filesOf(site),
      editMs: editMsOf(site),
      identityRequired: site.identity.required,
    };
    const version = before?.version ?? 0;
    if (before && JSON.stringify({ ...said, version }) === JSON.stringify({ ...said, ...before })) return before;
    const state: SiteState = { ...said, version: Math.max(version + 1, this.#now()) };
    this.#states.set(site.id, state);
    return state;
  }
}
