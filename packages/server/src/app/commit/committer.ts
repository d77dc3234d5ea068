import type { Id } from "@warmline/protocol";
import { digest } from "../../identity/crypto.ts";
import { conversationOf, refuse } from "../../service/command.ts";
import type { AppOptions } from "../contract.ts";
import type { Writing } from "../writing.ts";
import { carryOutTogether, type Result } from "./batch.ts";
import { breath } from "../../breath.ts";
import { actorOf, type Committed, type Done, type Order, type Outcome } from "./order.ts";

/** How many orders may wait before more are turned away. */
export const MOST_WAITING = 5_000;
const MOST_TOGETHER = 128;
/** How many records that others hold are waited for at a time. */
const MOST_ALONGSIDE = 4;
const RETRY_AFTER_MS = 2_000;

interface Waiting {
  order: Order;
  /** Begun when the order came, so that nothing overtakes while it is computed. */
  hash: Promise<string>;
  settle(done: Done): void;
  fail(error: unknown): void;
}

type Options = Pick<AppOptions, "storage" | "clock" | "random"> & { writing: Writing };

export interface Listeners {
  /** Hears of each order that wrote something, in the order of every feed. */
  onCommitted(order: Order, committed: Committed): void;
  /** Hears how many orders shared a commit. */
  onBatch(orders: number): void;
}

/**
 * Carries out orders, as many as arrive together in one transaction. While one is committed the next gather. What cannot be
 * stored with the others is tried alone, so that it fails alone.
 */
export class Committer {
  readonly #options: Options;
  readonly #listeners: Listeners;
  #waiting: Waiting[] = [];
  #unanswered = 0;
  #isRunning = false;
  /** Orders whose record another transaction holds, by the turn in which they are tried again. */
  readonly #held: Waiting[][] = [];
  #alongside = 0;

  constructor(options: Options, listeners: Listeners) {
    this.#options = options;
    this.#listeners = listeners;
  }

  /** Resolves once the order is committed and synced, or refused. @throws what the storage throws */
  async carryOut(order: Order): Promise<Outcome> {
    if (this.#unanswered >= MOST_WAITING)
      return { ...refuse("unavailable", "Too many writes wait."), retryAfterMs: RETRY_AFTER_MS };
    this.#unanswered += 1;
    try {
      const done = await new Promise<Done>((settle, fail) => {
        this.#waiting.push({ order, hash: hashOf(order), settle, fail });
        if (!this.#isRunning) void this.#run();
      });
      return toOutcome(order, done);
    } finally {
      this.#unanswered -= 1;
    }
  }

  async #run(): Promise<void> {
    this.#isRunning = true;
    while (this.#waiting.length > 0) {
      await breath();
      await this.#commit(this.#waiting.splice(0, MOST_TOGETHER), { skip: this.#options.storage.shared });
    }
    this.#isRunning = false;
  }

  /** Never throws: whatever happens is told to those who wait. */
  async #commit(batch: readonly Waiting[], how: { skip: boolean }): Promise<void> {
    const { storage } = this.#options;
    let results: Result[];
    try {
      const orders = await Promise.all(batch.map(async ({ order, hash }) => ({ ...order, hash: await hash })));
      results = await storage.transaction((tx) => carryOutTogether(tx, this.#options, orders, how));
    } catch (error) {
      const failure = storage.failureOf(error);
      // Nothing gets through at present, or the record that all of them are about is held.
      const isHopeless = failure === "away" || (failure === "busy" && !how.skip);
      if (batch.length === 1 || isHopeless) for (const { fail } of batch) fail(error);
      else for (const waiting of batch) await this.#commit([waiting], how);
      return;
    }
    this.#listeners.onBatch(batch.length);
    const held: Waiting[] = [];
    for (const [index, waiting] of batch.entries()) {
      const result = results[index];
      if (result === undefined || result === "later") held.push(waiting);
      else this.#answer(waiting, result);
    }
    this.#hold(held);
  }

  #answer({ order, settle }: Waiting, done: Done): void {
    if (done.ok && !done.repeated && done.events.length > 0) this.#listeners.onCommitted(order, done);
    settle(done);
  }

  /** Waits for records that others hold, a few at a time, while the rest goes on. */
  #hold(held: readonly Waiting[]): void {
    this.#held.push(...Map.groupBy(held, ({ order }) => subjectOf(order)).values());
    while (this.#alongside < MOST_ALONGSIDE && this.#held.length > 0) {
      const group = this.#held.shift();
      if (!group) return;
      this.#alongside += 1;
      void this.#wait(group);
    }
  }

  async #wait(group: readonly Waiting[]): Promise<void> {
    await this.#commit(group, { skip: false });
    this.#alongside -= 1;
    this.#hold([]);
  }
}

/** What tells an order from another one of the same id. */
async function hashOf(order: Order): Promise<string> {
  return order.operationId === null ? "" : digest(JSON.stringify([actorOf(order), order.command]));
}

/** Orders of one subject are of one record. */
function subjectOf({ caller, command }: Order): Id {
  if (caller.kind === "visitor") return caller.claims.visitorId;
  return conversationOf(command) ?? "";
}

function toOutcome(order: Order, done: Done): Outcome {
  if (!done.ok) return done;
  const isAgent = actorOf(order).kind === "agent";
  const events = done.events.filter(({ audience }) => audience === "both" || isAgent);
  return {
    ok: true,
    repeated: done.repeated,
    receipt: { id: order.operationId, events: events.map(({ event }) => event) },
  };
}
