import { LIMITS, type Id, type Instant, type Name } from "@warmline/protocol";
import type { Command } from "../../service/command.ts";
import type { SiteFile } from "../../sites/site-file.ts";
import type { Storage } from "../../storage/storage.ts";
import { keepTurn } from "../../storage/waits.ts";
import type { AppContext } from "../context.ts";
import type { BusMessage } from "../contract.ts";
import type { Heard } from "./heard.ts";
import { isCalled, type Line, type Place } from "./line.ts";
import type { Sight } from "./queue.ts";
import { leavesAt, passedOver, whoseTurn } from "./turns.ts";

/** Everybody in line is told anew this often. */
export const TICK_MS = 15_000;

export interface KeeperOptions {
  storage: Storage;
  now(): number;
  newId(): Id;
  carryOut: AppContext["carryOut"];
  publish(message: BusMessage): void;
}

/**
 * Does what follows from a look at the line: gives places on whose customers were away for too long, takes back into line who is
 * here again, and calls customers who are away to their turn.
 */
export class Keeper {
  readonly #options: KeeperOptions;
  readonly #heard: Heard;
  /** Visitors who lost their place and were heard since. */
  readonly #back = new Set<Id>();

  constructor(options: KeeperOptions, heard: Heard) {
    this.#options = options;
    this.#heard = heard;
  }

  /** A visitor gave a sign. */
  hear(visitorId: Id): void {
    this.#back.add(visitorId);
  }

  /** Returns whether the line has to be looked at again. */
  async act(before: Line | null, { line, roster, gone, held }: Sight, site: SiteFile): Promise<boolean> {
    const now = this.#options.now();
    const holders = new Map(held.map(({ conversationId, agentId }) => [conversationId, agentId]));
    const taken = before?.places.flatMap(({ conversationId }, index) => {
      const agent = roster.find(({ id }) => id === holders.get(conversationId));
      return agent ? passedOver(before.places, index, agent, now).map((place) => place.conversationId) : [];
    });
    const passed = new Set(taken);
    const due = [
      ...whoseTurn(line.places, roster, now),
      ...line.places.filter(({ conversationId: id }) => passed.has(id)),
    ];
    let isNews = false;
    const called = new Set(due.filter(({ turnUntil }) => turnUntil === null));
    for (const place of called) if (await this.#keepTurn(place, site.id, now)) isNews = true;
    // Of those the turn is kept from now on, by this process or another, whatever they were told.
    const over = line.places.filter((place) => !called.has(place) && this.#isOver(place, now));
    const back = [...this.#back].flatMap((visitorId) => gone.get(visitorId) ?? []);
    this.#back.clear();
    // Together, so that many share a commit.
    await Promise.all([
      ...over.map(({ conversationId }) => this.#do(site, { type: "leave-line", conversationId })),
      ...back.map((conversationId) => this.#do(site, { type: "join-line", conversationId })),
    ]);
    return isNews;
  }

  /** When something becomes due without anybody’s doing, or null while nobody waits. */
  nextAt({ places, asOf }: Line): Instant | null {
    if (places.length === 0) return null;
    const due = places.flatMap((place) => {
      if (place.awaySince === null) return [this.#heard.last(place.visitorId, asOf) + LIMITS.awayMs];
      if (isCalled(place, asOf) && place.turnUntil !== null) return [place.turnUntil];
      return leavesAt(place, this.#heard.silentSince(place.visitorId, asOf), LIMITS.awayMs, asOf) ?? [];
    });
    return Math.min(asOf + TICK_MS, ...due.filter((at) => at > asOf));
  }

  #isOver(place: Place, now: Instant): boolean {
    if (place.awaySince === null) return false;
    // Somebody may have been heard since the look.
    const at = leavesAt(place, this.#heard.silentSince(place.visitorId, now), LIMITS.awayMs, now);
    return at !== null && now >= at;
  }

  async #keepTurn(place: Place, site: Name, now: Instant): Promise<boolean> {
    const { storage, newId, publish } = this.#options;
    if (place.awaySince === null || place.turnUntil !== null) return false;
    const letterId = place.turnEmail === null ? null : newId();
    const wait = { conversation_id: place.conversationId, since: place.waitingSince };
    const turn = { ...wait, site, until: now + LIMITS.turnMs, letterId };
    const isKept = await storage.transaction((tx) => keepTurn(tx, turn, now));
    if (isKept && letterId !== null) publish({ type: "work", siteId: site });
    return isKept;
  }

  async #do(site: SiteFile, command: Command): Promise<void> {
    const outcome = await this.#options.carryOut({ site, caller: { kind: "system" }, operationId: null, command });
    // A chat that went elsewhere meanwhile has no place to keep.
    if (!outcome.ok && outcome.code !== "not-found") throw new Error(`${outcome.code}: ${outcome.detail}`);
  }
}
