import { path, type DeskEvent, type Id, type Inbox, type Locale } from "@warmline/protocol";
import { Agent } from "../people/agent.ts";
import { newId, type Server } from "../people/server.ts";
import { EN, UK, type ScriptLines } from "./lines.ts";
import { Pauses, Stopped, type Timers } from "./pauses.ts";

/** How long the scripted agent takes, in milliseconds. */
export interface Pace {
  pickUp: number;
  type: number;
  work: number;
  /** How long it waits for an answer before it says goodbye. */
  listen: number;
}

export interface ScriptedAgentOptions {
  server: Server;
  /** Makes a fresh one-time sign-in link for the agent. */
  link(): Promise<string>;
  lines?: ((locale: Locale) => ScriptLines) | undefined;
  pace?: Partial<Pace> | undefined;
  /** @default the system’s timers */
  timers?: Timers | undefined;
  /** Hears of what went wrong. */
  onError: (error: unknown) => void;
}

const AGAIN_MS = 1_000;
const LONGEST_PAUSE_MS = 60_000;
const PACE: Pace = { pickUp: 2_000, type: 1_800, work: 7_000, listen: 25_000 };

/**
 * An agent that follows a script: picks up whoever waits, says what it is, promises, answers, thanks and closes. It works
 * through the same API as a person’s desk.
 *
 * @returns the way to stop it: it says goodbye to whom it was helping, and resolves when that is done
 */
export function startScriptedAgent(options: ScriptedAgentOptions): { stop(): Promise<void> } {
  const run = new Script(options);
  run.begin();
  return { stop: () => run.stop() };
}

class Script {
  readonly #options: ScriptedAgentOptions;
  readonly #pauses: Pauses;
  readonly #pace: Pace;
  readonly #onError: (error: unknown) => void;
  readonly #served = new Set<Id>();
  readonly #held = new Map<Id, ScriptLines>();
  readonly #listeners = new Map<Id, () => void>();
  #agent: Agent | null = null;

  constructor(options: ScriptedAgentOptions) {
    this.#options = options;
    this.#pauses = new Pauses(options.timers ?? globalThis);
    this.#pace = { ...PACE, ...options.pace };
    this.#onError = options.onError;
  }

  begin(): void {
    this.#attend().catch((error: unknown) => {
      if (!(error instanceof Stopped)) this.#onError(error);
    });
  }

  async stop(): Promise<void> {
    if (this.#pauses.stopped) return;
    this.#pauses.stop();
    await Promise.all(Array.from(this.#held, ([id, lines]) => this.#close(id, lines.closing))).catch(this.#onError);
  }

  /** Follows the desk’s stream; signs in anew whenever it ends, and ever more seldom while the server is away. */
  async #attend(): Promise<void> {
    let pause = AGAIN_MS;
    while (!this.#pauses.stopped) {
      try {
        await this.#followDesk();
        pause = AGAIN_MS;
      } catch (error) {
        this.#onError(error);
        pause = Math.min(LONGEST_PAUSE_MS, pause * 2);
      }
      await this.#pauses.pause(pause);
    }
  }

  async #followDesk(): Promise<void> {
    const agent = await Agent.signIn(this.#options.server, await this.#options.link());
    this.#agent = agent;
    const frames = await agent.stream();
    this.#pauses.onStop(() => void frames.close());
    const renewal = this.#pauses.after((agent.session.expiresAt - agent.session.now) * 0.8, () => void frames.close());
    for (let frame = await frames.next(); frame; frame = await frames.next()) {
      if (frame.event === "inbox") this.#takeInbox(frame.data as unknown as Inbox);
      if (frame.event === "feed") this.#takeEvent(frame.data as unknown as DeskEvent);
    }
    renewal();
  }

  #takeInbox({ entries }: Inbox): void {
    for (const { conversation } of entries) {
      const { id, visitorId, kind, state, agentId } = conversation;
      if (kind !== "chat") continue;
      if (state === "waiting") this.#serve(id, () => this.#follow(id, visitorId));
      if (state === "active" && agentId === this.#agent?.session.agent.id)
        this.#serve(id, () => this.#finish(id, visitorId));
    }
  }

  #takeEvent({ visitorId, event }: DeskEvent): void {
    if (event.type === "conversation.changed" && event.conversation.kind === "chat") {
      const { id, state, agentId } = event.conversation;
      if (agentId !== this.#agent?.session.agent.id) this.#held.delete(id);
      if (state === "waiting") this.#serve(id, () => this.#follow(id, visitorId));
      else if (state === "ended") {
        this.#served.delete(id);
        this.#held.delete(id);
      }
    }
    if (event.type === "message.added" && event.message.author.kind === "visitor") {
      const { conversationId, seq } = event.message;
      if (!this.#served.has(conversationId)) return;
      this.#put(path("deskMarks", { conversationId }), { delivered: seq, read: seq }).catch(this.#onError);
      this.#listeners.get(conversationId)?.();
    }
  }

  #serve(conversationId: Id, work: () => Promise<void>): void {
    if (this.#served.has(conversationId)) return;
    this.#served.add(conversationId);
    work().catch((error: unknown) => {
      this.#served.delete(conversationId);
      if (!(error instanceof Stopped)) this.#onError(error);
    });
  }

  async #follow(conversationId: Id, visitorId: Id): Promise<void> {
    const { pickUp, work } = this.#pace;
    await this.#pauses.pause(pickUp);
    const claim = await this.#put(path("deskClaim", { conversationId, claimId: newId() }), {});
    if (!claim.ok) return;
    const lines = await this.#hold(conversationId, visitorId);
    await this.#say(conversationId, lines.hello(this.#agent?.session.agent.name ?? ""));
    await this.#pauses.pause(pickUp);
    await this.#put(path("deskPromise", { conversationId, promiseId: newId() }), { minutes: 10, text: lines.promise });
    await this.#pauses.pause(work);
    await this.#finishBy(conversationId, lines);
  }

  /** Goes on with a chat that it held before it was last stopped. */
  async #finish(conversationId: Id, visitorId: Id): Promise<void> {
    await this.#finishBy(conversationId, await this.#hold(conversationId, visitorId));
  }

  async #hold(conversationId: Id, visitorId: Id): Promise<ScriptLines> {
    const visitor = await this.#agent?.visitor(visitorId);
    const lines = (this.#options.lines ?? standardLines)(visitor?.visitor.locale ?? "en");
    this.#held.set(conversationId, lines);
    if (this.#pauses.stopped) await this.#close(conversationId, lines.closing);
    const seq = visitor?.seq ?? 0;
    await this.#put(path("deskMarks", { conversationId }), { delivered: seq, read: seq });
    return lines;
  }

  async #finishBy(conversationId: Id, lines: ScriptLines): Promise<void> {
    await this.#say(conversationId, lines.answer);
    let answered = false;
    await this.#pauses.pauseUntil(this.#pace.listen, (heard) =>
      this.#listeners.set(conversationId, () => {
        answered = true;
        heard();
      }),
    );
    this.#listeners.delete(conversationId);
    await this.#put(path("deskTyping", { conversationId }), { typing: true });
    await this.#pauses.pause(this.#pace.type);
    await this.#close(conversationId, answered ? lines.goodbye : lines.closing);
  }

  /** Does not pause, so that it also works while stopping. */
  async #close(conversationId: Id, goodbye: string): Promise<void> {
    if (!this.#held.delete(conversationId)) return;
    await this.#agent?.put(path("deskMessage", { conversationId, messageId: newId() }), { text: goodbye });
    await this.#agent?.put(path("deskEnding", { conversationId, endingId: newId() }), { reason: "solved" });
  }

  async #say(conversationId: Id, text: string): Promise<void> {
    await this.#put(path("deskTyping", { conversationId }), { typing: true });
    await this.#pauses.pause(this.#pace.type);
    await this.#put(path("deskMessage", { conversationId, messageId: newId() }), { text });
  }

  async #put(address: string, json: unknown): Promise<Response> {
    if (this.#pauses.stopped || !this.#agent) throw new Stopped();
    return this.#agent.put(address, json);
  }
}

function standardLines(locale: Locale): ScriptLines {
  return locale.startsWith("uk") ? UK : EN;
}
