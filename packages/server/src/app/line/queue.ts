import {
  isInLine,
  LIMITS,
  type Conversation,
  type Id,
  type Instant,
  type Name,
  type SiteState,
  type WaitReason,
} from "@warmline/protocol";
import { breath } from "../../breath.ts";
import type { SiteFile } from "../../sites/site-file.ts";
import { readFloor, type Floor, type Standing } from "../../storage/line.ts";
import type { Storage } from "../../storage/storage.ts";
import type { WaitRow } from "../../storage/tables.ts";
import { readWaitModel, saveWaitModel } from "../../storage/wait-model.ts";
import type { Needs } from "../../wait-time/contract.ts";
import { tell, unseen, type Facts } from "../../wait-time/display.ts";
import { Heard } from "./heard.ts";
import { Learner } from "./learner.ts";
import { firstsOf, inFairOrder, type Line, type Place } from "./line.ts";
import { priorsOf } from "./priors.ts";
import { countAccepting, freeSlotsOf, needsOf, rosterOf, type Member } from "./roster.ts";
import { circumstancesOf, expectedOf, passedBy, setBacksOf } from "./telling.ts";
import { Steady } from "./steady.ts";
import { Waits, type Seen } from "./waits.ts";

/** Whom every change is told at once; further back numbers are told with the next look at everybody. */
const NEAR = 40;
const BREATH_EVERY = 20;
const SAVE_MS = 30_000;
/** Between two looks at a line in which somebody waits there is never so much time. */
const DEAF_MS = 60_000;
const VALID_MS = 60_000;
const NEWCOMER = "newcomer";
const USUAL: Circumstances = { isOpen: true, closesAt: null, isPaused: false };

type Circumstances = Omit<Facts, "ahead" | "reason">;
type Needing = Standing & { needs: Needs };

export interface QueueOptions {
  siteId: Name;
  storage: Storage;
  now(): number;
  site(): SiteFile | undefined;
  state(site: SiteFile): Promise<SiteState>;
  /** The agents who are at their desks. */
  present(): ReadonlySet<Name>;
  /** Hears of waits that ended. */
  onEnded(ended: readonly WaitRow[]): void;
}

/** What a look at the line found. */
export interface Sight {
  line: Line;
  roster: readonly Member[];
  /** Chats that lost their place, by visitor. */
  gone: Floor["gone"];
  held: Floor["held"];
}

/**
 * The line of one site. What is promised to a customer is in the store; only when they were heard, and what the estimator learned
 * between two savings, is in memory. One look at a time.
 */
export class Queue {
  readonly #options: QueueOptions;
  readonly #waits: Waits;
  readonly heard = new Heard();
  readonly #steady = new Steady();
  #learner: Learner | null = null;
  #priors = "";
  #savedAt = 0;
  #lookedAt = 0;
  /**
   * Those who were in line before this process began, and until when they are told what they were told: desks come back one by one.
   */
  #gathering: { chats: ReadonlySet<Id>; until: Instant } = { chats: new Set(), until: 0 };
  #events: { chat: Conversation; at: Instant }[] = [];
  #last: readonly Place[] = [];
  /** Chats that agents held at the last look; null before the first. */
  #held: ReadonlySet<Id> | null = null;
  /** Why some are further back, until they are told anew. */
  readonly #reasons = new Map<Id, WaitReason>();

  constructor(options: QueueOptions) {
    this.#options = options;
    this.#waits = new Waits(options.siteId);
  }

  /** A chat changed. */
  hear(chat: Conversation, at: Instant): void {
    // Before the first look all of it is in the store.
    if (this.#learner && chat.kind === "chat") this.#events.push({ chat, at });
  }

  /** Looks who stands where and what to tell them. With `everybody`, those far back are told anew too. */
  async look(everybody: boolean): Promise<Sight> {
    const { siteId, storage, state, present } = this.#options;
    const events = this.#events.splice(0);
    const floor = await storage.snapshot((tx) => readFloor(tx, siteId));
    const site = this.#options.site();
    const facts = site ? circumstancesOf(await state(site)) : USUAL;
    const now = this.#options.now();
    const roster = rosterOf(site, floor.agents, present(), floor.held);
    const steady = rosterOf(site, floor.agents, this.#steady.follow(present(), now), floor.held);
    const standing = inFairOrder(floor.standing).map((one) => ({ ...one, needs: needsOf(site, one.category) }));
    const learner = await this.#learn(site, { events, roster: steady, standing, held: floor.held, now });

    const needs = standing.map((one) => one.needs);
    const predict = (index: number) => {
      const { conversationId = NEWCOMER, needs: own = [] } = standing[index] ?? {};
      return learner.predict(conversationId, own, needs.slice(0, index), now);
    };
    this.#waits.follow(floor.waits, standing, events.flatMap(toSeen), (index) => expectedOf(predict(index)));
    this.#listen(floor, standing, now);
    const agentsAvailable = countAccepting(roster);
    // Nobody is promised anything for the first time on an agent who may not come back.
    const first = (index: number) => (agentsAvailable === 0 ? null : predict(index));
    for (const [id, reason] of this.#passed(events, floor.held, roster)) this.#reasons.set(id, reason);
    const places = await this.#tell(standing, { everybody, facts, now, predict, first });
    await this.#write(learner, now);
    const estimate = first(places.length);
    const line: Line = {
      places,
      firsts: firstsOf(places),
      newcomer: tell(null, estimate, { ...facts, ahead: places.length, reason: null }, now).shown,
      agentsAvailable,
      here: roster.filter(({ isHere }) => isHere).map(({ id }) => id),
      freeSlots: roster.reduce((sum, member) => sum + freeSlotsOf(member), 0),
      asOf: now,
    };
    this.#last = places;
    this.#held = new Set(floor.held.map(({ conversationId }) => conversationId));
    return { line, roster, gone: floor.gone, held: floor.held };
  }

  /** Keeps what was learned. */
  async save(): Promise<void> {
    const { siteId, storage, now } = this.#options;
    const lessons = this.#learner?.takeLessons() ?? null;
    if (lessons !== null) await storage.transaction((tx) => saveWaitModel(tx, siteId, lessons, now()));
  }

  /** Those whom an agent passed since the last look. */
  #passed(
    events: readonly { chat: Conversation }[],
    held: Floor["held"],
    roster: readonly Member[],
  ): Map<Id, WaitReason> {
    const known = this.#held;
    const taken = known ? held.filter(({ conversationId }) => !known.has(conversationId)) : [];
    const came = new Map(events.flatMap(({ chat }) => (isInLine(chat) ? [[chat.id, chat] as const] : [])));
    return passedBy({ before: this.#last, came, taken, roster });
  }

  async #learn(
    site: SiteFile | undefined,
    {
      events,
      roster,
      standing,
      held,
      now,
    }: {
      events: readonly { chat: Conversation; at: Instant }[];
      roster: readonly Member[];
      standing: readonly Needing[];
      held: Floor["held"];
      now: Instant;
    },
  ): Promise<Learner> {
    const { storage, siteId } = this.#options;
    const priors = priorsOf(site);
    const key = JSON.stringify(priors);
    if (!this.#learner) {
      const saved = await readWaitModel(storage.db, siteId);
      const chats = new Set(standing.map(({ conversationId }) => conversationId));
      this.#gathering = { chats, until: now + LIMITS.silenceMs };
      this.#learner = new Learner({ priors, saved, roster, standing, held, now });
    } else if (key !== this.#priors || this.#hasSlept(now)) this.#learner.restart(priors, now);
    this.#priors = key;
    const heard = events.map(({ chat, at }) => ({ chat, at, needs: needsOf(site, chat.category) }));
    const isWhole = this.#events.length === 0;
    this.#learner.follow({ heard, floor: isWhole ? { standing, held } : null, roster, now });
    return this.#learner;
  }

  /** Whether there was no look where there had to be one, or the clock was put back: nobody was seen to work or to wait meanwhile. */
  #hasSlept(now: Instant): boolean {
    return this.#lookedAt - now > DEAF_MS || (this.#last.length > 0 && now - this.#lookedAt > DEAF_MS);
  }

  /**
   * Whoever is new in line was just heard: they wrote, or this process does not know better. Whose turn is kept was away when it
   * began to be.
   */
  #listen(floor: Floor, standing: readonly Needing[], now: Instant): void {
    // A server that slept, or whose store was away, did not hear anybody.
    if (Math.abs(now - this.#lookedAt) > DEAF_MS) this.heard.forgive(now - this.#lookedAt, now);
    this.#lookedAt = now;
    for (const { conversationId, visitorId } of standing) {
      const { heard_at: at, turn_until: turnUntil } = this.#waits.of(conversationId).row;
      if (!this.heard.has(visitorId)) this.heard.note(visitorId, turnUntil === null ? now : now - LIMITS.awayMs);
      if (at !== null) this.heard.note(visitorId, at);
      if (turnUntil !== null && this.heard.awaySince(visitorId, now) === null) this.#waits.returned(conversationId);
    }
    this.heard.keep(new Set([...standing.map(({ visitorId }) => visitorId), ...floor.gone.keys()]));
  }

  async #tell(
    standing: readonly Needing[],
    how: {
      everybody: boolean;
      facts: Circumstances;
      now: Instant;
      predict(index: number): ReturnType<Learner["predict"]>;
      first(index: number): ReturnType<Learner["predict"]>;
    },
  ): Promise<Place[]> {
    const { everybody, facts, now, predict, first } = how;
    const isGathering = now < this.#gathering.until && facts.isOpen && !facts.isPaused;
    const setBacks = setBacksOf(this.#last, standing);
    const before = new Map(this.#last.map(({ conversationId }, index) => [conversationId, index]));
    const places: Place[] = [];
    for (const id of this.#reasons.keys()) if (!before.has(id)) this.#reasons.delete(id);
    for (const [index, one] of standing.entries()) {
      const { conversationId, visitorId } = one;
      const { kept, row } = this.#waits.of(conversationId);
      const reason = setBacks.get(conversationId) ?? null;
      const isNearer = index < (before.get(conversationId) ?? index);
      const setBack = reason ?? (isNearer ? null : (kept?.setBack ?? null));
      let told = kept?.told ?? null;
      if (reason !== null) this.#reasons.set(conversationId, reason);
      if (told !== null && isGathering && this.#gathering.chats.has(conversationId)) {
        told = { ...told, shown: { ...told.shown, asOf: now, validUntil: now + VALID_MS } };
      } else if (everybody || told === null || index < NEAR) {
        const why = this.#reasons.get(conversationId) ?? null;
        // Whoever comes back to a turn that is over did not read what was told of it.
        if (this.#waits.isBack(conversationId)) told = unseen(told);
        const isPromised = told !== null && told.shown.toldUntil !== null;
        told = tell(told, isPromised ? predict(index) : first(index), { ...facts, ahead: index, reason: why }, now);
        this.#reasons.delete(conversationId);
        if (index % BREATH_EVERY === BREATH_EVERY - 1) await breath();
      }
      this.#waits.told(conversationId, { told, setBack });
      const awaySince = this.heard.awaySince(visitorId, now);
      places.push({ ...one, awaySince, turnUntil: row.turn_until, shown: told.shown, setBack });
    }
    return places;
  }

  async #write(learner: Learner, now: Instant): Promise<void> {
    const { storage, siteId, onEnded } = this.#options;
    const lessons = now - this.#savedAt >= SAVE_MS ? learner.takeLessons() : null;
    if (!this.#waits.hasNews && lessons === null) return;
    try {
      const ended = await storage.transaction(async (tx) => {
        if (lessons !== null) await saveWaitModel(tx, siteId, lessons, now);
        return this.#waits.write(tx, now);
      });
      this.#waits.written();
      if (lessons !== null) this.#savedAt = now;
      onEnded(ended);
    } catch (error) {
      if (lessons !== null) learner.keepLessons();
      throw error;
    }
  }
}

function toSeen({ chat }: { chat: Conversation }): Seen[] {
  const { id: conversationId, visitorId, waitingSince } = chat;
  return isInLine(chat) && waitingSince !== null ? [{ conversationId, visitorId, waitingSince }] : [];
}
