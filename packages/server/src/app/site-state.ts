import type { Name, SiteState, TimeWindow } from "@warmline/protocol";
import { findAgent, insertAgent, readAgents } from "../storage/agents.ts";
import { readGreetings } from "../storage/greetings.ts";
import type { Storage } from "../storage/storage.ts";
import type { SiteFile } from "../sites/site-file.ts";
import { hoursOf, timeZoneOf } from "../sites/hours.ts";
import { mostBytes } from "../sites/talk.ts";
import { callBackWindowsOf } from "./call-back-windows.ts";
import { toCard } from "./cards.ts";
import { listIncidents } from "./incident-list.ts";
import { RETELL_MS } from "./line/line.ts";
import { countAccepting, rosterOf } from "./line/roster.ts";

const MINUTE = 60_000;
const SHORTEST_MS = 1_000;

/** What may be attached to a message; null where nothing may. */
export function filesOf({ files }: SiteFile): SiteState["files"] {
  return files && { maxBytes: mostBytes(files), maxPerMessage: files.maxPerMessage, accept: files.accept };
}

/** What customers see of the categories. */
function categoriesOf({ tickets }: SiteFile): SiteState["categories"] {
  return tickets.categories.map((each) => {
    const { skills: _, answerer: __, ...category } = each;
    return category;
  });
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

/** What is read of a site, and until when it holds if nothing else happens. */
interface Reading {
  state: SiteState;
  until: number;
}

/** The public state of each site, read anew when something in it may have changed; its version grows when it did. */
export class SiteStates {
  readonly #storage: Storage;
  readonly #now: () => number;
  readonly #present: (siteId: Name) => ReadonlySet<Name>;
  readonly #readings = new Map<Name, Reading>();
  readonly #turns = new Map<Name, Promise<unknown>>();
  readonly #listeners = new Set<() => void>();

  /** @param present the agents of a site who are at their desks */
  constructor(storage: Storage, now: () => number, present: (siteId: Name) => ReadonlySet<Name>) {
    this.#storage = storage;
    this.#now = now;
    this.#present = present;
  }

  async read(site: SiteFile): Promise<SiteState> {
    const known = this.#readings.get(site.id);
    if (!known || this.#now() >= known.until) return this.refresh(site);
    this.#tellRead();
    return known.state;
  }

  /** The same, after all that is being read anew. */
  async readNow(site: SiteFile): Promise<SiteState> {
    await this.#turns.get(site.id)?.catch(() => undefined);
    return this.read(site);
  }

  /** One after the other, so that what was read earlier never replaces what was read later. */
  refresh(site: SiteFile): Promise<SiteState> {
    const before = this.#turns.get(site.id) ?? Promise.resolve();
    const turn = before.catch(() => undefined).then(() => this.#refresh(site));
    this.#turns.set(site.id, turn);
    return turn;
  }

  /** What was read of a site last, or undefined. */
  last(siteId: Name): SiteState | undefined {
    return this.#readings.get(siteId)?.state;
  }

  /** Until when what was read of the sites holds if nothing else happens; Infinity if for ever. */
  get until(): number {
    return Math.min(...Array.from(this.#readings.values(), ({ until }) => until));
  }

  /** Calls `listener` whenever a site was read. Returns the way to stop. */
  onRead(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  async #refresh(site: SiteFile): Promise<SiteState> {
    const now = this.#now();
    const { db } = this.#storage;
    // Side by side: whoever asks in the meantime hears how it was before.
    const [agents, greetings, { incidents, stale, until }] = await Promise.all([
      readAgents(db, site.id),
      readGreetings(db, site.id),
      listIncidents(db, site, now),
    ]);
    const times = timesOf(site, now);
    const before = this.#readings.get(site.id)?.state;
    const said: Omit<SiteState, "version"> = {
      id: site.id,
      name: site.name,
      agents: agents.map((row) =>
        toCard(
          row,
          greetings.find(({ agentId }) => agentId === row.id),
        ),
      ),
      agentsAvailable: countAccepting(rosterOf(site, agents, this.#present(site.id), [])),
      hours: times.hours,
      channels: site.channels,
      callBackWindows: times.callBackWindows,
      incidents,
      incidentsStale: stale,
      categories: categoriesOf(site),
      programs: site.bots.map(({ agent, categories }) => ({ agentId: agent, categories })),
      ticketKinds: site.tickets.kinds,
      rating: { scale: site.rating.scale, reasons: site.rating.reasons.map(({ id, label }) => ({ id, label })) },
      files: filesOf(site),
      editMs: editMsOf(site),
      identityRequired: site.identity.required,
    };
    const version = before?.version ?? 0;
    const isSame = before && JSON.stringify({ ...said, version }) === JSON.stringify({ ...said, ...before });
    const state: SiteState = isSame ? before : { ...said, version: Math.max(version + 1, now) };
    // What another server was told wakes nobody here.
    const looked = this.#storage.shared ? now + RETELL_MS : Infinity;
    this.#readings.set(site.id, { state, until: Math.max(now + SHORTEST_MS, Math.min(until, times.until, looked)) });
    this.#tellRead();
    return state;
  }

  #tellRead(): void {
    for (const listener of this.#listeners) listener();
  }
}

function timesOf(site: SiteFile, now: number): Pick<SiteState, "hours" | "callBackWindows"> & { until: number } {
  const hours = hoursOf(site);
  const changesAt = hours.nextChange(now);
  const callBackWindows = callBackWindowsOf(site, now);
  return {
    hours: { open: hours.isOpen(now), changesAt, timeZone: timeZoneOf(site) },
    callBackWindows: [...callBackWindows],
    until: Math.min(changesAt ?? Infinity, windowsHoldUntil(site, callBackWindows, now)),
  };
}

/** When the first of the offered times is too near, or another one comes into sight. */
function windowsHoldUntil({ callBacks }: SiteFile, windows: readonly TimeWindow[], now: number): number {
  if (!callBacks) return Infinity;
  const { leadMinutes, windowMinutes } = callBacks;
  const tooNear = (windows[0]?.from ?? Infinity) - leadMinutes * MINUTE + 1;
  return Math.min(tooNear, now + windowMinutes * MINUTE);
}
