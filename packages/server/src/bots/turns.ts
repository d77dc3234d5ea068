import type { Id, Instant, Message, Name } from "@warmline/protocol";
import type { AppContext } from "../app/context.ts";
import type { BusMessage } from "../app/contract.ts";
import { Later } from "../jobs/later.ts";
import { servedSite } from "../jobs/served-site.ts";
import { readPendingTurns, readTurnFloor, type TurnFloor } from "../storage/bot-turns.ts";
import type { SiteFile } from "../sites/site-file.ts";
import { finishJobs } from "../storage/outbox.ts";
import { AnswerWriter } from "./answer-writer.ts";
import { answer, MOST_MESSAGES } from "./answering.ts";
import type { Bot } from "./contract.ts";
import { makeTurn } from "./make-turn.ts";
import { programOf } from "./programs.ts";
import { tellMoment, typingMark } from "./publish.ts";

const SOON_MS = 1_000;

/** The work of one turn. */
interface Turn {
  id: Id;
  siteId: Name;
  conversationId: Id;
}

interface Running {
  controller: AbortController;
  agentId: Name | null;
  /** Whose stream hears of it. */
  visitorId: Id;
}

/** Nobody waits for the answer any more. */
class Gone extends Error {}

/** The turns of programs: one at a time in a conversation, and none that nobody waits for. */
export class BotTurns {
  readonly #context: () => AppContext;
  readonly #bots: Readonly<Record<string, Bot>>;
  readonly #running = new Map<Id, Running>();
  #stopListening: (() => void) | null = null;
  #isGoing = false;

  constructor(context: () => AppContext, bots: Readonly<Record<string, Bot>>) {
    this.#context = context;
    this.#bots = bots;
  }

  start(): void {
    this.#stopListening ??= this.#context().options.bus.subscribe((message) => this.#hear(message));
  }

  /** Breaks off what is being written: it goes on when the server is there again. */
  stop(): void {
    this.#isGoing = true;
    this.#stopListening?.();
    this.#stopListening = null;
    for (const { controller } of this.#running.values()) controller.abort(new Later(0));
  }

  /** Does a turn, and those that became due meanwhile. @throws Later if this conversation has one already, or the server is going */
  async take(first: Turn): Promise<void> {
    const { conversationId } = first;
    if (this.#isGoing) throw new Later(0);
    if (this.#running.has(conversationId)) throw new Later(SOON_MS);
    const running: Running = { controller: new AbortController(), agentId: null, visitorId: "" };
    this.#running.set(conversationId, running);
    try {
      for (let turn: Turn | null = first; turn; turn = await this.#next(turn)) await this.#do(turn, running);
    } finally {
      this.#running.delete(conversationId);
    }
  }

  /** Where several processes write, each turn is taken by whoever gets it. */
  async #next(turn: Turn): Promise<Turn | null> {
    const { storage } = this.#context().options;
    if (storage.shared) return null;
    const [next] = await readPendingTurns(storage.db, turn.conversationId);
    return next ? { ...turn, id: next.id } : null;
  }

  async #do(turn: Turn, running: Running): Promise<void> {
    const { storage, clock } = this.#context().options;
    if (this.#isGoing) throw new Later(0);
    // What broke off the turn before says nothing of this one.
    Object.assign(running, { controller: new AbortController(), agentId: null });
    const floor = await storage.snapshot((tx) => readTurnFloor(tx, turn.conversationId));
    if (!floor?.pending.some(({ id }) => id === turn.id)) return;
    const isElsewhere = floor.pending.some(({ id, claimedUntil }) => id < turn.id && claimedUntil > clock.now());
    if (storage.shared && isElsewhere) throw new Later(SOON_MS);
    // What was said until now is answered by this turn.
    const others = floor.pending.map(({ id }) => id).filter((id) => id !== turn.id);
    if (others.length > 0) await storage.transaction((tx) => finishJobs(tx, others));
    await this.#answer(turn, floor, running);
    await storage.transaction((tx) => finishJobs(tx, [turn.id]));
  }

  async #answer(
    { id: turnId, siteId }: Turn,
    { conversation, visitor, messages, pending }: TurnFloor,
    running: Running,
  ): Promise<void> {
    const context = this.#context();
    const { clock, fetch } = context.options;
    const site = servedSite(context, siteId);
    const rule = site.bots.find(({ agent }) => agent === conversation.agentId);
    const { agentId } = conversation;
    if (conversation.state !== "active" || agentId === null) return;
    if (!rule) return this.#relieve(site, conversation.id, agentId);
    const { id: conversationId } = conversation;
    const { signal } = running.controller;
    Object.assign(running, { agentId: rule.agent, visitorId: visitor.id });
    const writer = new AnswerWriter({
      ...{ clock, conversationId, agentId: rule.agent },
      messageId: (index) => nthId(turnId, index),
      tell: (delta) => tellMoment(context, siteId, running.visitorId, delta),
    });
    tellMoment(context, siteId, visitor.id, typingMark(conversationId, rule.agent, clock.now()));
    // A turn that is done again hears what it heard the first time.
    const own = new Set(Array.from({ length: MOST_MESSAGES }, (_, index) => nthId(turnId, index)));
    const since = Math.min(...pending.map(({ dueAt }) => dueAt));
    const heard = unansweredLast(
      messages.filter(({ id }) => !own.has(id)),
      since,
    );
    const turn = makeTurn({ site, conversation, visitor, messages: heard, signal });
    try {
      await answer(context, {
        site,
        rule,
        program: programOf(rule, this.#bots, { fetch, clock }, turnId),
        turn,
        writer,
        heard: Math.max(...messages.map(({ seq }) => seq)),
      });
    } catch (error) {
      writer.rest();
      if (!(error instanceof Gone)) throw error;
      // What was said until then may be a message by now.
      if (context.writing.saying(conversationId)?.messageId === writer.messageId) writer.drop();
    }
  }

  /** The site has the program no more: whoever waits for its answer would wait for ever. People are refused, and need no relief. */
  async #relieve(site: SiteFile, conversationId: Id, agentId: Name): Promise<void> {
    const because = "The site names no program for this any more.";
    const command = { type: "give-up" as const, conversationId, said: null, summary: null, because };
    await this.#context().carryOut({ site, caller: { kind: "agent", agentId }, operationId: null, command });
  }

  #hear(message: BusMessage): void {
    if (message.type !== "events" || this.#running.size === 0) return;
    for (const { event } of message.events) {
      if (event.type !== "conversation.changed") continue;
      const { id, state, agentId, visitorId } = event.conversation;
      const running = this.#running.get(id);
      if (!running || running.agentId === null) continue;
      running.visitorId = visitorId;
      if (state !== "active" || agentId !== running.agentId) running.controller.abort(new Gone("it is not asked for"));
    }
  }
}

/** What was said while the answer before was being written stands before that; to whoever answers it comes last. */
function unansweredLast(messages: readonly Message[], since: Instant): Message[] {
  const isNew = ({ author, at }: Message) => author.kind === "visitor" && at >= since;
  return [...messages.filter((message) => !isNew(message)), ...messages.filter(isNew)];
}

/** The id after another one by so many, which is the same each time it is asked for. */
function nthId(id: Id, index: number): Id {
  const last = (Number.parseInt(id.slice(-12), 16) + index) % 2 ** 48;
  return id.slice(0, -12) + last.toString(16).padStart(12, "0");
}
